package se.samsas.exchange.undo;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsas.access.AccountTables;
import se.samsas.access.RolesToday;
import se.samsas.agency.AgencyTables;
import se.samsas.exchange.load.AccountGrants;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.load.Differences;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.load.Load;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.exchange.table.Tables;
import se.samsas.exchange.told.ImportedPerson;
import se.samsas.exchange.told.ImportedPersonKind;
import se.samsas.exchange.told.PeopleTold;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.person.PersonTables;
import se.samsas.person.capacity.DecidedMonths;
import se.samsas.personal.Forgetting;

/// Takes an import back, person by person: of each either all that it wrote, or nothing, where something of it is
/// not as it left it. Units come last: those that it made go where nobody is in them.
public final class TakingBack {

    private static final int AT_ONCE = 200;

    /// Of which nothing is left where they are taken back: an assertion that is written over would be closed.
    private static final List<Table> OF_SKILLS_AND_MONTHS =
            List.of(PersonTables.ASSERTIONS, PersonTables.PAST_ASSERTIONS, PersonTables.CAPACITY);

    private final Load load;
    private final Map<String, Table> tables;
    private final String job;
    private final @Nullable String file;
    private final Forgetting forgetting;
    private final PeopleTold told;
    private final Map<String, Long> emptied = new HashMap<>();
    private final Map<String, long[]> counts = new TreeMap<>();

    /// @param job  the import that is taken back
    /// @param file what its list was called; null where it had files of the data format
    /// @param told hears of what becomes otherwise, and who is left as they are
    public TakingBack(
            Load load, Tables tables, String job, @Nullable String file, Forgetting forgetting, PeopleTold told) {
        this.load = load;
        this.tables = tables.list().stream().collect(Collectors.toMap(Table::file, table -> table));
        this.job = job;
        this.file = file;
        this.forgetting = forgetting;
        this.told = told;
    }

    /// How many people and units it is about, for the progress.
    public static long size(Queries queries, String job) {
        return people(queries, job).size() + 1L;
    }

    private static List<String> people(Queries queries, String job) {
        return queries.list(
                "MATCH (:ImportedRow {import: $job})-[:OF]->(p:Person) RETURN DISTINCT p.id AS id ORDER BY id",
                Map.of("job", job),
                row -> row.get("id").asString());
    }

    /// Does it, or says what it would do.
    public ImportReport all() {
        told.call(units());
        var people = people(load.graph(), job);
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            if (load.listener().isCancelled()) {
                throw new CancellationException("Taking back was cancelled.");
            }
            var some = people.subList(from, Math.min(people.size(), from + AT_ONCE));
            take(in(transaction -> people(transaction, some)));
            load.done(PersonTables.PEOPLE.file(), some.size());
        }
        take(in(this::units));
        load.done(AgencyTables.UNITS.file(), 1);
        return new ImportReport(
                counts.entrySet().stream()
                        .map(one -> new Counts(one.getKey(), 0, one.getValue()[0], 0, one.getValue()[1], 0))
                        .toList(),
                load.elapsed());
    }

    /// What the agency's units are called, by id.
    private Map<String, String> units() {
        var units = new HashMap<String, String>();
        load.graph()
                .forEach(
                        "MATCH (:Agency {id: $agency})<-[:OF]-(u:Unit) RETURN u.id AS id, u.nameSv AS name",
                        Map.of("agency", String.valueOf(load.scope().agency())),
                        row -> units.put(
                                row.get("id").asString(), row.get("name").asString()));
        return units;
    }

    /// Rests as long as it took, so that whoever works beside it hardly notices.
    private Outcome in(Function<Transaction, Outcome> work) {
        if (load.isRehearsal()) {
            return load.graph().rehearse(work);
        }
        long began = System.nanoTime();
        var outcome = load.write(0, work);
        LockSupport.parkNanos(System.nanoTime() - began);
        return outcome;
    }

    /// What a transaction did.
    private record Outcome(
            List<Difference> differences,
            List<ImportedPerson> left,
            Map<String, String> names,
            List<Complaint> complaints) {}

    private void take(Outcome outcome) {
        outcome.names.forEach(told::name);
        for (var difference : outcome.differences) {
            counts.computeIfAbsent(difference.table().file(), of -> new long[2])[0]++;
            load.tell(difference);
            if (difference.after() == null && Judge.IN_UNITS.contains(difference.table())) {
                emptied.merge(String.valueOf(difference.before("unit")), 1L, Long::sum);
            }
        }
        outcome.left.forEach(person -> {
            counts.computeIfAbsent(PersonTables.PEOPLE.file(), of -> new long[2])[1]++;
            told.add(person);
        });
        outcome.complaints.forEach(complaint -> {
            counts.computeIfAbsent(AgencyTables.UNITS.file(), of -> new long[2])[1]++;
            load.listener().complaint(complaint);
        });
    }

    private List<ImportedRow> rows(Queries transaction, String which, Map<String, ?> parameters) {
        return transaction
                .list(
                        which + " RETURN p.id AS person, r AS kept ORDER BY r.run DESC, r.number DESC",
                        parameters,
                        row -> ImportedRow.of(row, tables))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private Outcome people(Transaction transaction, List<String> people) {
        var which = "MATCH (r:ImportedRow {import: $job})-[:OF]->(p:Person) WHERE p.id IN $people";
        var parameters = Map.of("job", job, "people", people);
        lock(transaction, people, rows(transaction, which, parameters));
        var rows = rows(transaction, which, parameters);
        var stored = UndoneRows.stored(transaction, rows);
        var standing = Standings.of(transaction, people, load.scope().agency(), load.today());
        var judge = new Judge(
                transaction,
                stored,
                !isFollowed(transaction),
                Judge.unitsOf(transaction, rows),
                decided(transaction, people),
                forgetting);
        var done = new ArrayList<ImportedRow>();
        var left = new ArrayList<ImportedPerson>();
        var goes = new HashSet<String>();
        var names = new HashMap<String, String>();
        var byPerson = rows.stream()
                .collect(groupingBy(row -> String.valueOf(row.person()), TreeMap::new, Collectors.toList()));
        byPerson.forEach((person, own) -> {
            var stands = standing.get(person);
            var verdict = judge.of(own, stands);
            if (verdict.reasons().isEmpty()) {
                done.addAll(own);
                if (verdict.goes()) {
                    goes.add(person);
                }
            } else {
                stored.leave(own);
                left.add(new ImportedPerson(
                        person,
                        stands.isStaff() ? stands.name() : null,
                        ImportedPersonKind.LEFT,
                        0,
                        List.copyOf(verdict.reasons())));
            }
            if (stands.name() != null && verdict.isNamed()) {
                names.put(person, stands.name());
            }
        });
        var otherwise = stored.otherwise(
                done,
                this::origin,
                row -> standing.get(String.valueOf(row.person())).isProtected());
        if (!load.isRehearsal()) {
            forget(transaction, done);
            write(transaction, otherwise, stored, goes, standing);
        }
        return new Outcome(otherwise, left, names, List.of());
    }

    /// Whether another import of the agency, or of all, was begun after it.
    private boolean isFollowed(Queries queries) {
        return queries.get("""
                MATCH (j:ImportJob {id: $job})
                RETURN EXISTS {
                  MATCH (o:ImportJob)
                  WHERE o.id <> j.id AND o.kind IN ['staff', 'data'] AND o.begun >= j.begun
                    AND (EXISTS { (o)-[:FOR]->(:Agency)<-[:FOR]-(j) } OR NOT EXISTS { (o)-[:FOR]->(:Agency) })
                } AS followed
                """, Map.of("job", job), row -> row.get("followed").asBoolean());
    }

    /// The months about which managers have decided since the import was begun, by person, of those of whom it wrote
    /// some. When an earlier run of it was begun is not kept: for what that wrote, since the import was prepared.
    private Map<String, Set<String>> decided(Queries queries, List<String> people) {
        var begun = queries
                .list(
                        """
                        MATCH (j:ImportJob {id: $job})
                        MATCH (r:ImportedRow {import: j.id, file: $file})-[:OF]->(p:Person) WHERE p.id IN $people
                        WITH p.id AS person, min(CASE r.run WHEN j.run THEN j.begun ELSE j.created END) AS begun
                        WHERE begun IS NOT NULL
                        RETURN person, begun
                        """,
                        Map.of("job", job, "file", PersonTables.CAPACITY.file(), "people", people),
                        row -> Map.entry(
                                row.get("person").asString(), row.get("begun").asZonedDateTime()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return DecidedMonths.from(queries, begun);
    }

    private void lock(Transaction transaction, List<String> people, List<ImportedRow> rows) {
        if (load.isRehearsal()) {
            return;
        }
        var accounts = rows.stream()
                .filter(row -> row.table().equals(AccountTables.ACCOUNTS))
                .map(row -> String.valueOf(row.key().getFirst()))
                .collect(Collectors.toCollection(HashSet::new));
        var concerned = new HashSet<>(RolesToday.affected(transaction, people));
        concerned.addAll(AccountGrants.holders(transaction, accounts));
        var locks = transaction.locks();
        locks.people(concerned);
        accounts.addAll(AccountGrants.of(transaction, Set.copyOf(people)));
        accounts.add(load.account(transaction));
        locks.accounts(accounts);
        locks.units(rows.stream()
                .filter(row -> Judge.IN_UNITS.contains(row.table()))
                .map(Judge::unit)
                .toList());
    }

    /// What was kept of those who are taken back is needed no more.
    private void forget(Transaction transaction, List<ImportedRow> done) {
        transaction.run(
                "MATCH (r:ImportedRow {import: $job})-[:OF]->(p:Person) WHERE p.id IN $people DETACH DELETE r",
                Map.of(
                        "job",
                        job,
                        "people",
                        done.stream().map(ImportedRow::person).collect(Collectors.toSet())));
    }

    private void write(
            Transaction transaction,
            List<Difference> otherwise,
            UndoneRows rows,
            Set<String> goes,
            Standings standing) {
        var people = otherwise.stream()
                .filter(one -> !one.table().equals(AccountTables.ACCOUNTS))
                .map(one -> String.valueOf(one.either().get(one.table().place("person"))))
                .collect(Collectors.toSet());
        Differences.remove(transaction, AccountTables.ACCOUNTS, otherwise);
        Differences.write(transaction, AccountTables.ACCOUNTS, otherwise, load.today());
        new AccountGrants(rows.stored(AccountTables.ACCOUNTS))
                .record(
                        transaction,
                        load,
                        Differences.of(AccountTables.ACCOUNTS, otherwise)
                                .filter(one -> one.after() != null)
                                .map(this::row)
                                .toList(),
                        rows.byKey(AccountTables.ACCOUNTS));
        load.news().watching(transaction, people, () -> {
            for (var table : List.of(PersonTables.MANAGERS, PersonTables.EMPLOYMENTS, PersonTables.PEOPLE)) {
                if (!table.equals(PersonTables.PEOPLE)) {
                    Differences.remove(transaction, table, otherwise);
                }
                Differences.write(transaction, table, otherwise, load.today());
            }
        });
        for (var table : OF_SKILLS_AND_MONTHS) {
            Differences.replace(transaction, table, otherwise, load.today());
        }
        load.revisions().peopleChanged(transaction, people);
        new TakingOut(forgetting, load.revisions()).takeOut(transaction, goes, standing);
    }

    private Origin origin(Table table) {
        return new Origin(file == null ? table.file() : file, 0);
    }

    private TableRow row(Difference one) {
        return new TableRow(one.origin(), Objects.requireNonNull(one.after()));
    }

    /// The units that the import made or changed.
    private Outcome units(Transaction transaction) {
        var rows = rows(
                transaction,
                "MATCH (r:ImportedRow {import: $job, file: $file}) WITH r, {id: null} AS p",
                Map.of("job", job, "file", AgencyTables.UNITS.file()));
        if (rows.isEmpty()) {
            return new Outcome(List.of(), List.of(), Map.of(), List.of());
        }
        var agency = String.valueOf(load.scope().agency());
        if (!load.isRehearsal()) {
            var locks = transaction.locks();
            locks.agencies(List.of(agency));
            locks.units(UndoneUnits.named(rows));
        }
        var stored = UndoneRows.stored(transaction, rows);
        var units = UndoneUnits.of(transaction, agency, rows, stored, load.isRehearsal() ? emptied : Map.of());
        var complaints = new ArrayList<Complaint>();
        units.left()
                .forEach(name ->
                        complaints.add(Complaint.mended(origin(AgencyTables.UNITS), UndoneUnits.STAYS.with(name))));
        var otherwise = stored.otherwise(units.done(), this::origin, row -> false);
        if (!load.isRehearsal()) {
            // Before any goes: one that the import made may be above them still.
            Differences.write(transaction, AgencyTables.UNITS, otherwise, load.today());
            Differences.remove(transaction, AgencyTables.UNITS, otherwise);
            AgencyTables.UNITS
                    .stamp()
                    .apply(
                            transaction,
                            load.revisions(),
                            otherwise.stream()
                                    .filter(one -> one.after() != null)
                                    .map(one -> String.valueOf(one.either().getFirst()))
                                    .toList());
            transaction.run(
                    """
                    MATCH (r:ImportedRow {import: $job, file: $file}) WHERE r.key[0] IN $keys
                    DELETE r
                    """,
                    Map.of(
                            "job",
                            job,
                            "file",
                            AgencyTables.UNITS.file(),
                            "keys",
                            units.done().stream()
                                    .map(row -> "=" + row.key().getFirst())
                                    .toList()));
        }
        return new Outcome(otherwise, List.of(), Map.of(), complaints);
    }
}
