package se.samsas.exchange.told;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.access.AccountTables;
import se.samsas.agency.AgencyTables;
import se.samsas.api.Text;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.person.PersonTables;
import se.samsas.text.Languages;

/// Hears what an import makes of rows, and tells it by people. Of whom the identity is protected, before or by the
/// import, only that something comes to them.
public final class PeopleTold implements AutoCloseable {

    private static final String PROTECTED = "protected";
    private static final Text SOMETHING = new Text(
            "something is changed; what, is not told of a protected identity",
            "något ändras; vad, visas inte för skyddade personuppgifter");
    private static final Text GUARDED = new Text("gets a protected identity", "får skyddade personuppgifter");
    private static final Text UNGUARDED =
            new Text("has a protected identity no longer", "har inte längre skyddade personuppgifter");
    private static final Text NAMED = new Text("is called %s, not %s", "heter %s, inte %s");
    private static final Text PLACES = new Text("works in %s, not in %s", "arbetar i %s, inte i %s");
    private static final Text LANGUAGES = new Text("has the languages %s, not %s", "har språken %s, inte %s");
    private static final Text REMOTE = new Text("works remotely, too", "arbetar även på distans");
    private static final Text NOT_REMOTE = new Text("works remotely no longer", "arbetar inte längre på distans");
    private static final Text NONE = new Text("none", "inga");
    private static final Text NOWHERE = new Text("none that is known", "inget känt län");
    private static final Text MANAGES = new Text("becomes manager of %s", "blir chef för %s");
    private static final Text MANAGES_NO_MORE = new Text("is no longer manager of %s", "är inte längre chef för %s");
    private static final Text GETS_ACCOUNT = new Text("gets the account %s", "får kontot %s");
    private static final Text LOSES_ACCOUNT = new Text("the account %s leads nowhere any more", "kontot %s upphör");

    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> counties;
    private final HeardDifferences heard = new HeardDifferences();
    private final Map<String, ImportedPerson> others = new LinkedHashMap<>();
    private final Map<String, ImportedPersonKind> kinds = new HashMap<>();

    /// @param counties by code
    public PeopleTold(Map<String, String> counties) {
        this.counties = Map.copyOf(counties);
    }

    /// What units are called, by id.
    public void call(Map<String, String> more) {
        units.putAll(more);
    }

    /// What somebody is called of whom no row has the name.
    public void name(String person, String name) {
        heard.name(person, name);
    }

    /// What somebody is called by their row of `people.csv`.
    public void introduce(TableRow row) {
        name(row.head(), name(row.cells()));
    }

    /// Somebody of whom something else is to be told than what their rows say.
    public void add(ImportedPerson person) {
        others.put(person.handle(), person);
    }

    /// That what becomes of somebody is of this kind.
    public void add(String person, ImportedPersonKind kind) {
        kinds.put(person, kind);
    }

    public void hear(Difference difference) {
        if (difference.table().equals(AgencyTables.UNITS)) {
            if (difference.after("name_sv") instanceof String name) {
                units.put(String.valueOf(difference.either().getFirst()), name);
            }
            return;
        }
        var person = difference.person();
        if (person != null) {
            heard.add(person, difference);
        }
    }

    /// Those whom an import concerns.
    ///
    /// @param first  those who were first heard of, in the order of the list, then all of whom else is told
    /// @param counts how many there are of each kind; of which there are none, is not there
    public record All(List<ImportedPerson> first, Map<ImportedPersonKind, Long> counts) {}

    /// @param most so many at most of those who were heard of; the others are only counted
    public All all(int most) {
        var counts = new EnumMap<ImportedPersonKind, Long>(ImportedPersonKind.class);
        var first = new PriorityQueue<>(InTurn.ORDER.reversed());
        var besides = new LinkedHashMap<>(others);
        heard.each((person, since, name, differences) -> {
            var other = others.get(person);
            if (other != null) {
                besides.put(person, withMore(other, differences));
                return;
            }
            var one = new InTurn(since, told(person, name, differences));
            counts.merge(one.person.kind(), 1L, Long::sum);
            first.add(one);
            if (first.size() > most) {
                first.remove();
            }
        });
        besides.values().forEach(person -> counts.merge(person.kind(), 1L, Long::sum));
        return new All(
                Stream.concat(first.stream().sorted(InTurn.ORDER).map(InTurn::person), besides.values().stream())
                        .toList(),
                counts);
    }

    /// @param since when somebody was first heard of
    private record InTurn(long since, ImportedPerson person) {

        static final Comparator<InTurn> ORDER = Comparator.<InTurn>comparingLong(
                        one -> one.person.line() == 0 ? Long.MAX_VALUE : one.person.line())
                .thenComparingLong(InTurn::since);
    }

    @Override
    public void close() {
        heard.close();
    }

    /// What is told of somebody, and what their rows say: a list may have another manager of a unit that somebody
    /// manages who is not in it.
    private ImportedPerson withMore(ImportedPerson person, List<Difference> differences) {
        if (person.name() == null) {
            return person;
        }
        var what = new ArrayList<>(person.what());
        what.addAll(sentences(differences, of(differences, PersonTables.PEOPLE)));
        return new ImportedPerson(person.handle(), person.name(), person.kind(), person.line(), what);
    }

    private ImportedPerson told(String person, @Nullable String called, List<Difference> differences) {
        var own = of(differences, PersonTables.PEOPLE);
        var kind = kinds.getOrDefault(
                person,
                own.stream().anyMatch(one -> one.before() == null)
                        ? ImportedPersonKind.NEW
                        : own.stream().anyMatch(one -> one.after() == null)
                                ? ImportedPersonKind.GONE
                                : ImportedPersonKind.CHANGED);
        var line = differences.stream()
                .mapToLong(one -> one.origin().line())
                .filter(at -> at > 0)
                .min()
                .orElse(0);
        if (differences.stream().anyMatch(PeopleTold::isGuarded)) {
            return new ImportedPerson(
                    person, null, kind, line, kind == ImportedPersonKind.CHANGED ? List.of(SOMETHING) : List.of());
        }
        return new ImportedPerson(person, name(called, own), kind, line, sentences(differences, own));
    }

    private static boolean isGuarded(Difference one) {
        return one.hidden() || Boolean.TRUE.equals(guards(one, one.after()));
    }

    private static @Nullable Object guards(Difference one, @Nullable List<@Nullable Object> cells) {
        return cells == null || !one.table().equals(PersonTables.PEOPLE)
                ? null
                : cells.get(one.table().place(PROTECTED));
    }

    private static @Nullable String name(@Nullable String called, List<Difference> own) {
        return own.stream()
                .map(one -> name(one.before() == null ? Objects.requireNonNull(one.after()) : one.before()))
                .findFirst()
                .orElse(called);
    }

    private static String name(List<@Nullable Object> person) {
        var given = person.get(PersonTables.PEOPLE.place("given_name"));
        var family = person.get(PersonTables.PEOPLE.place("family_name"));
        return given == null ? String.valueOf(family) : given + " " + family;
    }

    private static List<Difference> of(List<Difference> differences, Table table) {
        return differences.stream().filter(one -> one.table().equals(table)).toList();
    }

    private List<Text> sentences(List<Difference> differences, List<Difference> own) {
        var said = new ArrayList<Text>();
        own.stream().filter(one -> one.before() != null && one.after() != null).forEach(one -> profile(one, said));
        said.addAll(Employments.of(of(differences, PersonTables.EMPLOYMENTS), this::unit));
        of(differences, PersonTables.MANAGERS).forEach(one -> manager(one, said));
        of(differences, AccountTables.ACCOUNTS).forEach(one -> account(one, said));
        said.addAll(SkillsAndMonths.of(differences));
        return said;
    }

    private void profile(Difference one, List<Text> said) {
        var before = Objects.requireNonNull(one.before());
        var after = Objects.requireNonNull(one.after());
        if (!name(before).equals(name(after))) {
            said.add(NAMED.with(name(after), name(before)));
        }
        if (differs(one, PROTECTED)) {
            said.add(Boolean.TRUE.equals(one.after(PROTECTED)) ? GUARDED : UNGUARDED);
        }
        if (differs(one, "places")) {
            said.add(with(PLACES, places(one.after("places")), places(one.before("places"))));
        }
        if (differs(one, "languages")) {
            said.add(with(LANGUAGES, languages(one.after("languages")), languages(one.before("languages"))));
        }
        if (differs(one, "remote")) {
            said.add(Boolean.TRUE.equals(one.after("remote")) ? REMOTE : NOT_REMOTE);
        }
    }

    private static boolean differs(Difference one, String column) {
        return !Objects.equals(one.before(column), one.after(column));
    }

    private static Text with(Text form, Text first, Text second) {
        return new Text(form.en().formatted(first.en(), second.en()), form.sv().formatted(first.sv(), second.sv()));
    }

    private Text places(@Nullable Object codes) {
        var text = Table.ids(codes).stream()
                .map(code -> counties.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? NOWHERE : new Text(text, text);
    }

    private static Text languages(@Nullable Object codes) {
        var all = Table.ids(codes);
        return all.isEmpty()
                ? NONE
                : new Text(Languages.names(all, Locale.ENGLISH), Languages.names(all, Locale.of("sv")));
    }

    private String unit(String id) {
        return units.getOrDefault(id, id);
    }

    /// A last day that is set ends it; one that is taken away, or a first day, begins it.
    private void manager(Difference one, List<Text> said) {
        var unit = unit(String.valueOf(one.either().get(one.table().place("unit"))));
        var ends = one.after() == null || one.after("to") != null;
        said.add((ends ? MANAGES_NO_MORE : MANAGES).with(unit));
    }

    private static void account(Difference one, List<Text> said) {
        var account = String.valueOf(one.either().getFirst());
        if (one.before("person") == null && one.after("person") != null) {
            said.add(GETS_ACCOUNT.with(account));
        } else if (one.before("person") != null && one.after("person") == null) {
            said.add(LOSES_ACCOUNT.with(account));
        }
    }
}
