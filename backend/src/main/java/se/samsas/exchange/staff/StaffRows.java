package se.samsas.exchange.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.access.AccountTables;
import se.samsas.agency.AgencyTables;
import se.samsas.api.Text;
import se.samsas.exchange.load.ImportScope;
import se.samsas.exchange.load.Reach;
import se.samsas.exchange.staff.KnownEmployments.Employed;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Converted;
import se.samsas.exchange.table.Spilled;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Slug;
import se.samsas.person.PersonTables;
import se.samsas.text.Languages;
import se.samsas.text.Unmarked;

/// Turns the list of staff of one agency into rows of the data format.
///
/// A person is `<agency>.<number of employment>`, and may have several rows, one a unit. A unit is known by
/// its name within the agency, and is made where there is none. Who has moved to other units leaves the old
/// one the day before. What the list does not tell stays as it was: a column that is absent, a cell that is
/// empty, a row of somebody that could not be read. Who is not in the list stays too.
public final class StaffRows {

    private static final Text REPEATED = new Text("'%s' has a row further up", "”%s” har en rad längre upp");
    private static final Text NEARLY = new Text(
            "'%s' differs from '%s' only by zeros before it: are they the same person?",
            "”%s” skiljer sig från ”%s” bara genom inledande nollor: är det samma person?");
    private static final Text OTHER_NAME = new Text(
            "'%s' is called otherwise on line %s: one number is of one person",
            "”%s” heter något annat på rad %s: ett nummer hör till en person");
    private static final Text SEVERAL = new Text(
            "'%s' has several employments, and the row does not say of which unit: none is changed",
            "”%s” har flera anställningar, och raden säger inte i vilken enhet: ingen ändras");
    private static final Text LATER = new Text(
            "the employment of '%s' begins on %s, after %s: it stays",
            "anställningen för ”%s” börjar %s, efter %s: den står kvar");
    private static final Text GUARDED = new Text(
            "a row of '%s' that could not be read may say that the identity is protected: no row of them is taken",
            "en rad om ”%s” som inte gick att läsa kan säga att personuppgifterna är skyddade: ingen rad om personen tas med");
    private static final Text OVER = new Text(
            "'%s' has passed, and nobody of the staff has the number: who has left is not brought in",
            "”%s” har passerat, och ingen anställd har numret: den som har slutat tas inte in");
    private static final Text OTHER_ACCOUNT = new Text(
            "the account is '%s', as line %s says: a person has one",
            "kontot är ”%s”, som rad %s säger: en person har ett");
    private static final Text TAKEN = new Text(
            "the account '%s' is that of '%s' on line %s, and stays so: the person gets none",
            "kontot ”%s” hör till ”%s” på rad %s och gör det fortfarande: personen får inget");

    private static final Text LANGUAGES = new Text(
            "People without a language: %s. They get %s, as chosen for the agency. Whoever comes back keeps the languages"
                    + " that are known already.",
            "Personer utan språk: %s. De får %s, som valts för myndigheten. Den som kommer tillbaka behåller de språk som"
                    + " redan är kända.");
    private static final Text PLACES = new Text(
            "New people of whom the list says no county: %s. They get that of their unit, or else of the agency. Whoever"
                    + " comes back keeps the counties that are known already.",
            "Nya personer utan län i listan: %s. De får enhetens län, eller annars myndighetens. Den som kommer tillbaka"
                    + " behåller de län som redan är kända.");

    private static final int NAME = AgencyTables.UNITS.place("name_sv");

    private final KnownAgency known;
    private final KnownEmployments employed;
    private final ImportScope scope;
    private final String agency;
    private final LocalDate today;
    private final Set<String> faulty;
    private final Set<String> guarded;
    private final Map<StaffColumn, String> headings;
    private final Map<String, TableRow> units = new HashMap<>();
    private final Set<String> unitIds;
    private final Spilled<TableRow> people = new Spilled<>();
    private final Spilled<TableRow> employments = new Spilled<>();
    private final ListedManagers managers;
    private final Spilled<TableRow> accounts = new Spilled<>();
    private final Map<String, AccountRow> accountOf = new HashMap<>();
    private final List<Complaint> complaints;
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private long spoken;
    private long placed;

    private StaffRows(
            KnownAgency known,
            KnownEmployments employed,
            ImportScope scope,
            String agency,
            LocalDate today,
            StaffList.Content content) {
        this.known = known;
        this.employed = employed;
        this.scope = scope;
        this.agency = agency;
        this.today = today;
        this.faulty = content.faulty();
        this.guarded = content.guarded();
        this.headings = content.headings();
        this.complaints = new ArrayList<>(content.complaints());
        this.unitIds = new HashSet<>(known.units().values());
        this.managers = new ListedManagers(known.managers(), known.formerManagers(), today);
        known.staff().forEach(person -> {
            var number = number(person);
            numbers.put(EmployeeNumber.withoutZeros(number), number);
        });
    }

    /// What became of a list. Who has it closes it.
    ///
    /// @param rows    by table
    /// @param notes   what is said of the list as a whole
    /// @param missing those whose employment at the agency runs or is to come and who are not in the list
    /// @param refused what it calls people of whom it brings no row, by id
    /// @param units   what the units of the agency are called, the new ones too, by id
    /// @param staff   how many people the agency employs
    public record Staff(
            List<Converted> rows,
            List<Text> notes,
            List<Missing> missing,
            Map<String, String> refused,
            Map<String, String> units,
            long staff)
            implements AutoCloseable {

        @Override
        public void close() {
            rows.forEach(Converted::close);
        }
    }

    /// Who is the first to have an account, and on which line.
    private record AccountRow(String number, long line) {}

    /// @throws Failure.NotFound where there is no such agency
    /// @throws Failure.Invalid where the list cannot be read
    ///
    /// @param leavers those not in the list whose employments end
    /// @param isTrial whether nothing is to be written
    public static Staff of(
            StaffList list,
            Graph graph,
            ImportScope scope,
            @Nullable Leavers leavers,
            LocalDate today,
            boolean isTrial) {
        var agency = Objects.requireNonNull(scope.agency(), "A list of staff is of one agency");
        try (var content = list.content()) {
            var rows = new StaffRows(
                    KnownAgency.of(graph, agency, today, isTrial),
                    new KnownEmployments(graph, agency, today),
                    scope,
                    agency,
                    today,
                    content);
            try {
                content.parts().forEach(rows::take);
                return rows.staff(list, content, graph, leavers);
            } catch (RuntimeException e) {
                rows.close();
                throw e;
            }
        }
    }

    /// All that a part of the list says of its people.
    private void take(Spilled<Listed> part) {
        var rows = part.stream().collect(Collectors.groupingBy(this::person, LinkedHashMap::new, Collectors.toList()));
        employed.read(rows.keySet());
        rows.forEach(this::take);
        part.close();
    }

    private void close() {
        people.close();
        employments.close();
        accounts.close();
    }

    private Staff staff(StaffList list, StaffList.Content content, Graph graph, @Nullable Leavers leavers) {
        var missing = missing(content);
        employed.read(missing);
        if (leavers != null) {
            missing.stream().filter(leavers.people()::contains).forEach(person -> leave(list, person, leavers));
        }
        return done(content, Missing.of(graph, missing, employed));
    }

    private String person(Listed row) {
        return "%s.%s".formatted(agency, row.number());
    }

    /// All that the list says of somebody.
    private void take(String person, List<Listed> rows) {
        var first = rows.getFirst();
        if (refuses(person, first, rows)) {
            refused.put(person, first.name().shown());
            return;
        }
        var now = employed.going(person);
        warnOfZeros(first);
        var own = rows.stream()
                .filter(row -> isOf(first, row))
                .sorted(Comparator.comparing(this::isOver))
                .toList();
        introduce(person, own);
        var has = new ListedEmployments(person, employed.of(person), today);
        var units = new LinkedHashMap<String, Listed>();
        for (var row : own) {
            unit(row, now).ifPresent(unit -> {
                if (units.putIfAbsent(unit, row) != null) {
                    complain(row, StaffColumn.EMPLOYEE_NUMBER, row.number(), REPEATED);
                }
            });
        }
        var begins = new ArrayList<LocalDate>();
        units.forEach((unit, row) -> {
            var from = employ(row, person, unit, units.keySet(), has);
            if (!isOver(row)) {
                begins.add(now.stream().anyMatch(one -> one.unit().equals(unit)) ? today : from);
            }
        });
        if (own.size() == rows.size()
                && !faulty.contains(first.number())
                && own.stream().allMatch(row -> row.says(StaffColumn.UNIT))) {
            leaveOthers(first.origin(), person, units.keySet(), begins, has);
        }
        employments.addAll(has.rows());
        giveAccount(person, own);
    }

    /// Whether nothing that the list says of somebody is taken; each row is complained about then.
    private boolean refuses(String person, Listed first, List<Listed> rows) {
        if (known.erased().day(person).isPresent() || !scope.isOwnNumber(person)) {
            rows.forEach(row -> complain(row, StaffColumn.EMPLOYEE_NUMBER, row.number(), Reach.BEYOND));
            return true;
        }
        if (guarded.contains(first.number())) {
            rows.forEach(row -> complain(row, StaffColumn.EMPLOYEE_NUMBER, row.number(), GUARDED));
            return true;
        }
        if (employed.going(person).isEmpty() && rows.stream().allMatch(this::isOver)) {
            rows.forEach(row -> complain(row, StaffColumn.TO, String.valueOf(row.day(StaffColumn.TO)), OVER));
            return true;
        }
        return false;
    }

    /// Whether the employment of a row has ended.
    private boolean isOver(Listed row) {
        var last = row.day(StaffColumn.TO);
        return last != null && last.isBefore(today);
    }

    /// Whether a row of the same number is of the same person; where not, it is complained about.
    private boolean isOf(Listed first, Listed row) {
        if (Unmarked.same(first.name().shown(), row.name().shown())) {
            return true;
        }
        complaints.add(Complaint.leftOut(
                row.origin(),
                heading(StaffColumn.EMPLOYEE_NUMBER),
                row.number(),
                OTHER_NAME.with(row.number(), first.origin().line())));
        return false;
    }

    private String heading(StaffColumn column) {
        return headings.getOrDefault(column, "");
    }

    private void complain(Listed row, StaffColumn column, String value, Text reason) {
        complaints.add(Complaint.leftOut(row.origin(), heading(column), value, reason.with(value)));
    }

    private void warnOfZeros(Listed row) {
        var before = numbers.putIfAbsent(EmployeeNumber.withoutZeros(row.number()), row.number());
        if (before != null && !before.equals(row.number())) {
            complaints.add(Complaint.mended(
                    row.origin(),
                    heading(StaffColumn.EMPLOYEE_NUMBER),
                    row.number(),
                    NEARLY.with(row.number(), before)));
        }
    }

    /// What several rows say of a person is what the first says that speaks of it; protected is whoever one
    /// says is.
    private void introduce(String person, List<Listed> rows) {
        var row = rows.getFirst();
        var place = said(rows, StaffColumn.PLACE);
        var languages =
                rows.stream().filter(one -> one.says(StaffColumn.LANGUAGES)).findFirst();
        var remote = said(rows, StaffColumn.REMOTE);
        var guards = rows.stream()
                .filter(one -> one.says(StaffColumn.PROTECTED))
                .map(one -> Boolean.TRUE.equals(one.flag(StaffColumn.PROTECTED)))
                .toList();
        var isNew = employed.of(person).isEmpty() && !known.former().contains(person);
        var isMute = languages.isEmpty()
                && (isNew || known.silent().contains(person))
                && !known.languages().isEmpty();
        var region = regionOf(row);
        spoken += isMute ? 1 : 0;
        placed += isNew && place.isEmpty() && region != null ? 1 : 0;
        var silent = new HashSet<>(Set.of("invented", "said_self"));
        addIf(silent, place.isEmpty(), "places");
        addIf(silent, languages.isEmpty() && (isNew || !isMute), "languages");
        addIf(silent, remote.isEmpty(), "remote");
        addIf(silent, guards.isEmpty(), "protected");
        add(
                PersonTables.PEOPLE,
                people,
                row.origin(),
                silent,
                person,
                row.name().given(),
                row.name().family(),
                place.or(() -> Optional.ofNullable(region)).stream().toList(),
                languages.map(Listed::languages).orElse(isMute ? known.languages() : List.of()),
                remote.orElse(false),
                guards.contains(true),
                known.invented(),
                List.of(),
                null,
                null);
    }

    /// Where somebody works of whom the list does not say it: where the unit is, or else the agency.
    private @Nullable String regionOf(Listed row) {
        var unit = known.units()
                .get(Objects.requireNonNullElse(row.text(StaffColumn.UNIT), known.name())
                        .toLowerCase(Locale.ROOT));
        return unit == null ? known.region() : known.regions().getOrDefault(unit, known.region());
    }

    private static Optional<Object> said(List<Listed> rows, StaffColumn column) {
        return rows.stream()
                .filter(row -> row.says(column))
                .findFirst()
                .map(row -> row.cells().get(column));
    }

    /// The unit of which a row speaks: the one that it names, or, where it names none, the only one of
    /// somebody known, or the agency's own of somebody new.
    private Optional<String> unit(Listed row, List<Employed> now) {
        var name = row.text(StaffColumn.UNIT);
        if (name != null || now.isEmpty()) {
            return Optional.of(unit(row.origin(), name == null ? known.name() : name));
        }
        if (now.size() > 1) {
            complaints.add(Complaint.mended(row.origin(), heading(StaffColumn.UNIT), "", SEVERAL.with(row.number())));
            return Optional.empty();
        }
        return Optional.of(now.getFirst().unit());
    }

    /// Since when the list has the person in the unit.
    private LocalDate employ(Listed row, String person, String unit, Set<String> named, ListedEmployments has) {
        var placed = has.place(row, unit, named);
        if (placed.otherwise() != null && !known.guarded().contains(person)) {
            var said = String.valueOf(row.day(StaffColumn.FROM));
            complaints.add(Complaint.mended(row.origin(), heading(StaffColumn.FROM), said, placed.otherwise()));
        }
        if (!isOver(row) && !placed.from().isAfter(today)) {
            managers.take(row.origin(), person, unit, row.flag(StaffColumn.MANAGER));
        }
        return placed.from();
    }

    /// Whoever is in these units was in the others until the day before, which is yesterday where they are
    /// there already. What is over says nothing of the others.
    ///
    /// @param begins since when they are in those that are not over
    private void leaveOthers(
            Origin origin, String person, Set<String> units, List<LocalDate> begins, ListedEmployments has) {
        if (begins.isEmpty()) {
            return;
        }
        var last = Collections.min(begins).minusDays(1);
        has.leaveOthers(origin, units, last);
        if (last.isBefore(today)) {
            employed.left(person, units).forEach(unit -> managers.leave(origin, person, unit));
        }
    }

    /// Ends the employments of somebody who is not in the list.
    private void leave(StaffList list, String person, Leavers leavers) {
        var origin = new Origin(list.file(), 0);
        var has = new ListedEmployments(person, employed.of(person), today);
        for (var one : employed.going(person)) {
            if (!one.from().isAfter(leavers.last())) {
                has.end(origin, one, leavers.last());
            } else if (!known.guarded().contains(person)) { // of a protected identity no day is told
                complaints.add(Complaint.mended(origin, LATER.with(number(person), one.from(), leavers.last())));
            }
        }
        employments.addAll(has.rows());
        managers.leave(origin, person, leavers.last());
    }

    private String number(String person) {
        return person.startsWith(agency + ".")
                ? person.substring(agency.length() + 1)
                : person.substring(person.lastIndexOf('.') + 1);
    }

    /// Whether it may be given says [se.samsas.exchange.load.AccountReach]. Who has signed in or was given
    /// something meanwhile keeps it.
    private void giveAccount(String person, List<Listed> rows) {
        var row = rows.stream()
                .filter(one -> one.says(StaffColumn.ACCOUNT))
                .findFirst()
                .orElse(null);
        if (row == null) {
            return;
        }
        var account = String.valueOf(row.text(StaffColumn.ACCOUNT));
        rows.stream()
                .filter(one -> one.says(StaffColumn.ACCOUNT) && !account.equals(one.text(StaffColumn.ACCOUNT)))
                .forEach(one -> complaints.add(Complaint.mended(
                        one.origin(),
                        heading(StaffColumn.ACCOUNT),
                        String.valueOf(one.text(StaffColumn.ACCOUNT)),
                        OTHER_ACCOUNT.with(account, row.origin().line()))));
        var before = accountOf.putIfAbsent(
                account, new AccountRow(row.number(), row.origin().line()));
        if (before != null) {
            complaints.add(Complaint.mended(
                    row.origin(),
                    heading(StaffColumn.ACCOUNT),
                    account,
                    TAKEN.with(account, before.number(), before.line())));
            return;
        }
        add(
                AccountTables.ACCOUNTS,
                accounts,
                row.origin(),
                Set.of("roles", "agencies", "everywhere", "until", "responsible"),
                account,
                person,
                List.of("employee"),
                List.of(),
                false,
                null,
                null,
                null);
    }

    private static void addIf(Set<String> silent, boolean unsaid, String column) {
        if (unsaid) {
            silent.add(column);
        }
    }

    private String unit(Origin origin, String name) {
        var key = name.toLowerCase(Locale.ROOT);
        var there = known.units().get(key);
        if (there != null) {
            return there;
        }
        var unit = units.computeIfAbsent(
                key,
                missing -> new TableRow(
                        origin,
                        Arrays.asList(
                                free("%s.%s".formatted(agency, slug(name))),
                                agency,
                                null,
                                name,
                                null,
                                known.region())));
        return String.valueOf(unit.cells().getFirst());
    }

    private String free(String id) {
        var free = id;
        for (int i = 2; !unitIds.add(free); i++) {
            free = "%s-%d".formatted(id, i);
        }
        return free;
    }

    private static String slug(String name) {
        var slug = Slug.of(name);
        return slug.isEmpty() ? "unit" : slug;
    }

    /// @param silent the columns of which the list says nothing; whoever is new gets what stands there
    private static void add(
            Table table, Spilled<TableRow> rows, Origin from, Set<String> silent, @Nullable Object... cells) {
        rows.add(new TableRow(
                from,
                Arrays.asList(cells),
                IntStream.range(0, cells.length)
                        .filter(i -> silent.contains(table.columns().get(i).name()))
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet())));
    }

    /// Those of the staff who are not in the list, in no row that could not be read either.
    private List<String> missing(StaffList.Content content) {
        var there = Stream.concat(content.numbers().stream(), content.faulty().stream())
                .map(number -> "%s.%s".formatted(agency, number))
                .collect(Collectors.toSet());
        return known.staff().stream()
                .filter(person -> !there.contains(person))
                .sorted()
                .toList();
    }

    private Staff done(StaffList.Content content, List<Missing> missing) {
        complaints.sort(Comparator.comparingLong(Complaint::line));
        var unitNames = new HashMap<>(known.unitNames());
        units.values()
                .forEach(unit ->
                        unitNames.put(unit.head(), String.valueOf(unit.cells().get(NAME))));
        return new Staff(
                List.of(
                        new Converted(AgencyTables.UNITS, List.copyOf(units.values()), List.of()),
                        new Converted(PersonTables.PEOPLE, people, complaints),
                        new Converted(PersonTables.EMPLOYMENTS, employments, List.of()),
                        new Converted(PersonTables.MANAGERS, managers.rows(), List.of()),
                        new Converted(AccountTables.ACCOUNTS, accounts, List.of())),
                notes(content),
                missing,
                refused,
                unitNames,
                known.staff().size());
    }

    private List<Text> notes(StaffList.Content content) {
        var notes = new ArrayList<>(content.notes());
        if (spoken > 0) {
            notes.add(LANGUAGES.with(
                    spoken,
                    new Text(
                            Languages.names(known.languages(), Locale.ENGLISH),
                            Languages.names(known.languages(), Locale.of("sv")))));
        }
        if (placed > 0) {
            notes.add(PLACES.with(placed));
        }
        return notes;
    }
}
