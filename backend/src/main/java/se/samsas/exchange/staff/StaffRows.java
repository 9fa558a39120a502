package se.samsas.exchange.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import se.samsas.exchange.staff.KnownAgency.Employed;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Converted;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableReader;
import se.samsas.exchange.table.TableRow;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Slug;
import se.samsas.person.PersonTables;

/// Turns the list of staff of one agency into rows of the data format.
///
/// A person is `<agency>.<number of employment>`. A unit is known by its name within the agency, and is made where
/// there is none. Who has moved to another unit leaves the old one the day before. What the list does not tell
/// (languages, protected identity, the beginning of an employment) stays as it was; who is not in the list
/// stays too.
public final class StaffRows {

    /// A longer list is several agencies', or is better brought in as the files of the data format.
    static final int MOST = 200_000;

    private static final long FULL_TIME = 100;
    private static final Text NAMELESS = new Text(
            "there is no name: neither name nor given_name and family_name",
            "det finns inget namn: varken namn eller förnamn och efternamn");
    private static final Text REPEATED = new Text("'%s' has a row further up", "'%s' har en rad längre upp");

    private final KnownAgency known;
    private final ImportScope scope;
    private final String agency;
    private final LocalDate today;
    private final boolean namesUnits;
    private final boolean namesManagers;
    private final Map<String, TableRow> units = new HashMap<>();
    private final Set<String> unitIds;
    private final List<TableRow> people = new ArrayList<>();
    private final List<TableRow> employments = new ArrayList<>();
    private final ListedManagers managers;
    private final List<TableRow> accounts = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();

    private StaffRows(
            KnownAgency known,
            ImportScope scope,
            String agency,
            LocalDate today,
            boolean namesUnits,
            boolean namesManagers) {
        this.known = known;
        this.scope = scope;
        this.agency = agency;
        this.today = today;
        this.namesUnits = namesUnits;
        this.namesManagers = namesManagers;
        this.unitIds = new HashSet<>(known.units().values());
        this.managers = new ListedManagers(known.managers(), today);
    }

    /// What became of a list.
    ///
    /// @param rows    by table
    /// @param missing how many whose employment at the agency runs or is to come are not in the list
    public record Staff(List<Converted> rows, long missing) {}

    /// @throws Failure.NotFound where there is no such agency
    /// @throws Failure.Invalid where the list is too long
    public static Staff of(TableReader list, Graph graph, ImportScope scope, LocalDate today) {
        var listed = new ArrayList<TableRow>();
        var complaints = new ArrayList<Complaint>();
        list.read(row -> listed.add(within(listed.size(), row)), complaints::add);
        var agency = Objects.requireNonNull(scope.agency(), "A list of staff is of one agency");
        var known = KnownAgency.of(graph, agency, today);
        var rows = new StaffRows(known, scope, agency, today, list.has("unit"), list.has("manager"));
        rows.complaints.addAll(complaints);
        listed.forEach(rows::take);
        rows.complaints.sort(Comparator.comparingLong(Complaint::line));
        return rows.done();
    }

    private static TableRow within(int before, TableRow row) {
        if (before == MOST) {
            throw Explained.invalid(
                    row.origin().file(),
                    new Text("%s has more than %s rows.", "%s har fler än %s rader.")
                            .with(row.origin().file(), MOST),
                    new Text(
                            "Divide it, or bring it in as the files of docs/data-format.md. Nothing was imported.",
                            "Dela upp den, eller hämta in den som filer i dataformatet. Inget hämtades in."));
        }
        return row;
    }

    private void take(TableRow row) {
        var cells = StaffTable.STAFF.asMap(row);
        var name = Name.of(cells);
        if (name == null) {
            complaints.add(Complaint.leftOut(row.origin(), "name", "", NAMELESS));
            return;
        }
        var number = String.valueOf(cells.get("employee_number"));
        var person = "%s.%s".formatted(agency, number);
        var account = (String) cells.get("account");
        if (!listed.add(person)) {
            complaints.add(Complaint.leftOut(row.origin(), "employee_number", number, REPEATED.with(number)));
            return;
        }
        if (known.erased().day(person).isPresent() || !scope.isOwnNumber(person)) {
            complaints.add(Complaint.leftOut(row.origin(), "employee_number", number, Reach.BEYOND.with(number)));
            return;
        }
        var region = cells.containsKey("region") ? (String) cells.get("region") : known.region();
        var silent = new HashSet<>(Set.of("languages", "remote", "invented"));
        addUnlessSaid(silent, cells, "region", "places");
        addUnlessSaid(silent, cells, "protected", "protected");
        add(
                PersonTables.PEOPLE,
                people,
                row,
                silent,
                person,
                name.given,
                name.family,
                Stream.ofNullable(region).toList(),
                List.of(),
                false,
                cells.getOrDefault("protected", false),
                known.invented(),
                null,
                null);
        var stays = namesUnits ? List.<Employed>of() : known.employments().getOrDefault(person, List.of());
        var manages = namesManagers ? Boolean.TRUE.equals(cells.get("manager")) : null;
        if (stays.isEmpty()) {
            var unit = unit(row, (String) cells.get("unit"));
            employ(row, person, unit, cells);
            managers.take(row, person, unit, manages, known.left(person, unit, today));
        } else if (stays.size() == 1) {
            // A list that does not speak of units leaves everybody in theirs.
            var unit = stays.getFirst().unit();
            employ(row, person, unit, cells);
            managers.take(row, person, unit, manages, Set.of());
        }
        if (account != null) {
            // Whether it may be given says AccountReach. Who has signed in or was given something meanwhile keeps it.
            add(
                    AccountTables.ACCOUNTS,
                    accounts,
                    row,
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
    }

    private void employ(TableRow row, String person, String unit, Map<String, Object> cells) {
        var now = known.employments().getOrDefault(person, List.of());
        var here = now.stream().filter(one -> one.unit().equals(unit)).findFirst();
        for (var other : now) {
            if (!other.unit().equals(unit) && other.from().isBefore(today)) {
                add(
                        PersonTables.EMPLOYMENTS,
                        employments,
                        row,
                        Set.of("share", "title"),
                        person,
                        other.unit(),
                        other.from(),
                        today.minusDays(1),
                        FULL_TIME,
                        null);
            }
        }
        var silent = new HashSet<String>();
        if (here.isPresent()) {
            silent.add("to"); // the list does not tell it, so a day that is known stays
        }
        addUnlessSaid(silent, cells, "share", "share");
        addUnlessSaid(silent, cells, "title", "title");
        add(
                PersonTables.EMPLOYMENTS,
                employments,
                row,
                silent,
                person,
                unit,
                here.map(Employed::from).orElseGet(() -> (LocalDate) cells.getOrDefault("from", today)),
                null,
                cells.getOrDefault("share", FULL_TIME),
                cells.get("title"));
    }

    /// What the list does not say is left as it is.
    private static void addUnlessSaid(Set<String> silent, Map<String, Object> cells, String said, String column) {
        if (!cells.containsKey(said)) {
            silent.add(column);
        }
    }

    private String unit(TableRow row, @Nullable String name) {
        var wanted = name == null ? known.name() : name.strip();
        var key = wanted.toLowerCase(Locale.ROOT);
        var there = known.units().get(key);
        if (there != null) {
            return there;
        }
        var unit = units.computeIfAbsent(
                key,
                missing -> new TableRow(
                        row.origin(),
                        Arrays.asList(
                                free("%s.%s".formatted(agency, slug(wanted))),
                                agency,
                                null,
                                wanted,
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
            Table table, List<TableRow> rows, TableRow from, Set<String> silent, @Nullable Object... cells) {
        rows.add(new TableRow(
                from.origin(),
                Arrays.asList(cells),
                IntStream.range(0, cells.length)
                        .filter(i -> silent.contains(table.columns().get(i).name()))
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet())));
    }

    private Staff done() {
        return new Staff(
                List.of(
                        new Converted(AgencyTables.UNITS, List.copyOf(units.values()), List.of()),
                        new Converted(PersonTables.PEOPLE, people, complaints),
                        new Converted(PersonTables.EMPLOYMENTS, employments, List.of()),
                        new Converted(PersonTables.MANAGERS, managers.rows(), List.of()),
                        new Converted(AccountTables.ACCOUNTS, accounts, List.of())),
                known.employments().keySet().stream()
                        .filter(person -> !listed.contains(person))
                        .count());
    }

    /// The parts of a name: as given, or out of "Ek, Anna" or "Anna Ek".
    private record Name(String given, String family) {

        static @Nullable Name of(Map<String, Object> cells) {
            if (cells.get("given_name") instanceof String given && cells.get("family_name") instanceof String family) {
                return new Name(given, family);
            }
            if (!(cells.get("name") instanceof String whole)) {
                return null;
            }
            var comma = whole.indexOf(',');
            var blank = whole.strip().lastIndexOf(' ');
            if (comma > 0) {
                return new Name(
                        whole.substring(comma + 1).strip(),
                        whole.substring(0, comma).strip());
            }
            return blank < 0
                    ? null
                    : new Name(whole.strip().substring(0, blank), whole.strip().substring(blank + 1));
        }
    }
}
