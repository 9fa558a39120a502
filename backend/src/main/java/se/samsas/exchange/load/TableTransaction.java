package se.samsas.exchange.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsas.access.AccountTables;
import se.samsas.access.RolesToday;
import se.samsas.agency.AgencyTables;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.Violation;
import se.samsas.failure.Failure;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.person.PersonTables;

/// What is done with rows of one table in one transaction: reads what the graph has of them, and writes those
/// that are new or different.
final class TableTransaction {

    private static final Text CHANGED = new Text(
            "Something of '%s' was changed while the import was under way.",
            "Något om ”%s” ändrades medan inhämtningen pågick.");
    private static final Text HAD = new Text("'%s' is another's already", "'%s' har redan någon annan");

    private final Load load;
    private final Table table;
    private final References references;
    private final ErasedPeople erased;
    private final Reach reach;
    private final AccountReach accountReach;
    private final Managements managements;

    TableTransaction(Load load, Table table) {
        this.load = load;
        this.table = table;
        this.references = new References(load, table);
        this.erased = new ErasedPeople(load, table);
        this.reach = new Reach(load, table);
        this.accountReach = new AccountReach(load, table, reach);
        this.managements = new Managements(load.today());
    }

    /// What came of the rows.
    ///
    /// @param accepted    those that lead somewhere, in the order of the file
    /// @param differences what becomes otherwise, where somebody wants to hear it
    record Outcome(
            List<TableRow> accepted,
            long created,
            long changed,
            long unchanged,
            List<Difference> differences,
            List<Complaint> complaints) {}

    /// May be repeated by the driver, so it counts anew each time.
    Outcome write(Transaction transaction, List<TableRow> rows) {
        var complaints = new ArrayList<Complaint>();
        var differences = new ArrayList<Difference>();
        var within = reach.leaveOut(transaction, rows, complaints);
        lock(transaction, within);
        var known = references.accept(transaction, within, complaints);
        var reached = reach.settle(transaction, known, complaints, differences);
        var there = own(transaction, erased.leaveOut(transaction, reached, complaints), complaints);
        var stored = stored(transaction, there);
        var settled = table.equals(PersonTables.MANAGERS)
                ? managements.settle(there, stored.values(), complaints)
                : new Managements.Settled(there, Map.of());
        var whole = settled.rows().stream()
                .map(row -> over(row, stored))
                .filter(row -> isSound(row, complaints))
                .toList();
        var given = accountReach.leaveOut(transaction, whole, stored, complaints);
        var spared = reach.spare(transaction, given, stored, complaints);
        var accepted = new SaidSelf(load, table).keep(spared, stored, complaints);
        var hidden = load.tells() ? reach.hidden(transaction, there(accepted, stored)) : Set.<String>of();
        var added = new ArrayList<TableRow>();
        var changed = new ArrayList<TableRow>();
        var removed = new ArrayList<TableRow>();
        long created = 0;
        long otherwise = 0;
        for (var row : accepted) {
            var now = stored.get(table.identity().apply(row.cells()));
            var differs = row.removal() ? isThere(row, now) : now == null || !table.alike(now, row.cells());
            var replaced = settled.replaced().get(table.identity().apply(row.cells()));
            if (replaced != null) {
                removed.add(TableRow.removing(row.origin(), replaced));
                if (load.tells()) {
                    differences.add(new Difference(table, row.origin(), replaced, null, isHidden(row, hidden)));
                }
            }
            if (!row.removal() && replaced == null && (now == null || reach.isTakenBack(row))) {
                created++;
            } else if (differs) {
                otherwise++;
            }
            if (differs) {
                (row.removal() ? removed : now == null ? added : changed).add(row);
                if (load.tells()) {
                    differences.add(new Difference(
                            table, row.origin(), now, row.removal() ? null : row.cells(), isHidden(row, hidden)));
                }
            }
        }
        var accounts = new AccountGrants(table.equals(AccountTables.ACCOUNTS) ? stored.values() : List.of());
        if (table.equals(AccountTables.ACCOUNTS)) {
            complaints.addAll(accounts.told(accepted, reach.hidden(transaction, reach.people(accepted))));
            if (load.tells()) {
                differences.addAll(accounts.replacing(added, changed, hidden));
            }
        }
        if (!load.isRehearsal()) {
            if (givesRoles() && !load.intoEmpty()) {
                load.news()
                        .watching(
                                transaction,
                                reach.people(together(List.of(added, changed, removed))),
                                () -> write(transaction, added, changed, removed));
            } else {
                write(transaction, added, changed, removed);
            }
            if (table.equals(AccountTables.ACCOUNTS)) {
                added.addAll(changed);
                accounts.record(transaction, load, added, stored);
            }
            if (load.keepsBefore()) {
                load.keep(
                        transaction,
                        table.equals(PersonTables.ASSERTIONS)
                                ? ClosedAssertions.with(transaction, differences, load.today())
                                : differences);
            }
        }
        return new Outcome(
                accepted, created, otherwise, accepted.size() - created - otherwise, differences, complaints);
    }

    /// The people of the rows, but for those who are made by them.
    private Set<String> there(List<TableRow> rows, Map<List<@Nullable Object>, List<@Nullable Object>> stored) {
        return reach.people(
                table.equals(PersonTables.PEOPLE)
                        ? rows.stream()
                                .filter(row ->
                                        stored.containsKey(table.identity().apply(row.cells())))
                                .toList()
                        : rows);
    }

    private boolean isHidden(TableRow row, Set<String> hidden) {
        return !hidden.isEmpty() && table.ids("Person", List.of(row)).stream().anyMatch(hidden::contains);
    }

    /// Whether what a row takes away is there.
    ///
    /// @throws Failure.Conflict where it is otherwise than it was when that was decided
    private boolean isThere(TableRow row, @Nullable List<@Nullable Object> now) {
        if (now != null && !table.alike(now, row.cells())) {
            throw Explained.conflict(CHANGED.with(row.head()), ImportLease.AGAIN);
        }
        return now != null;
    }

    /// Whether a row can be together with what it does not speak of.
    private boolean isSound(TableRow row, List<Complaint> complaints) {
        var violation = row.silent().isEmpty()
                ? Optional.<Violation>empty()
                : table.check().apply(table.asMap(row));
        violation.ifPresent(found -> complaints.add(found.at(row.origin())));
        return violation.isEmpty();
    }

    /// What a row does not speak of stays. What comes below another agency is at its top, unless the row says where.
    private TableRow over(TableRow row, Map<List<@Nullable Object>, List<@Nullable Object>> stored) {
        var now = stored.get(table.identity().apply(row.cells()));
        return now == null
                        || table.inherited()
                                .filter(column -> !table.alike(column, now, row.cells()))
                                .isPresent()
                ? row
                : row.over(now);
    }

    /// The rows but for those that give what another already has and no two may have.
    private List<TableRow> own(Queries transaction, List<TableRow> rows, List<Complaint> complaints) {
        var own = table.own();
        if (own.isEmpty() || rows.stream().allMatch(row -> row.cells().get(own.get()) == null)) {
            return rows;
        }
        var column = table.columns().get(own.get());
        var holders = new HashMap<Object, String>();
        transaction
                .list(
                        "MATCH (n:%1$s) WHERE n.%2$s IN $values RETURN n.%2$s AS value, n.id AS id"
                                .formatted(table.node(), column.name()),
                        Map.of(
                                "values",
                                rows.stream()
                                        .map(row -> row.cells().get(own.get()))
                                        .filter(Objects::nonNull)
                                        .toList()),
                        row -> Map.entry(
                                row.get("value").asString(), row.get("id").asString()))
                .forEach(holder -> holders.put(holder.getKey(), holder.getValue()));
        var rest = new ArrayList<TableRow>(rows.size());
        for (var row : rows) {
            var value = row.cells().get(own.get());
            if (value == null
                    || holders.computeIfAbsent(value, mine -> row.head()).equals(row.head())) {
                rest.add(row);
            } else {
                var text = column.cell().write(value);
                complaints.add(new Violation(column.name(), text, HAD.with(text)).at(row.origin()));
            }
        }
        return rest;
    }

    /// Whoever else would change something that the rows name waits: what is read of it from now on stays true until
    /// the end of the transaction, so that nothing is written back that a row does not speak of. Where several
    /// transactions write at once, all that is read hangs on people.
    private void lock(Transaction transaction, List<TableRow> rows) {
        if (load.intoEmpty() || load.isRehearsal()) {
            return;
        }
        var locks = transaction.locks();
        var people = table.ids("Person", rows);
        locks.people(concerned(transaction, people, rows));
        if (table.add() != null) {
            return;
        }
        if (table.equals(AccountTables.ACCOUNTS)) {
            var accounts = new HashSet<>(heads(rows));
            accounts.addAll(AccountGrants.of(transaction, people)); // which these may replace
            accounts.add(load.account(transaction));
            locks.accounts(accounts);
        }
        var agencies = ours(transaction, "Agency", table.ids("Agency", rows));
        var units = ours(transaction, "Unit", table.ids("Unit", rows));
        if (table.equals(AgencyTables.UNITS)) {
            agencies.addAll(agencies(transaction, units)); // by which a unit is moved
        }
        locks.agencies(agencies);
        locks.units(units);
        locks.needs(table.ids("Need", rows));
    }

    /// The people whom the rows name, and those who may be told of what changes about these: whoever has roles for
    /// which they answer, or an account that is somebody else's from now on.
    private Set<String> concerned(Queries transaction, Set<String> people, List<TableRow> rows) {
        var all = new HashSet<>(people);
        if (table.equals(AccountTables.ACCOUNTS)) {
            all.addAll(AccountGrants.holders(transaction, heads(rows)));
        } else if (givesRoles()) {
            all.addAll(RolesToday.affected(transaction, people));
        }
        return all;
    }

    private Set<String> ours(Queries transaction, String label, Set<String> ids) {
        var own = new HashSet<>(ids);
        own.removeAll(load.foreign(transaction, label, ids));
        return own;
    }

    private static List<String> agencies(Queries transaction, Set<String> units) {
        return transaction.list(
                "MATCH (u:Unit)-[:OF]->(a:Agency) WHERE u.id IN $units RETURN DISTINCT a.id AS agency",
                Map.of("units", units),
                row -> row.get("agency").asString());
    }

    /// Whether roles stand on its rows: what accounts are given is told by what is recorded of it.
    private boolean givesRoles() {
        return table.equals(PersonTables.EMPLOYMENTS) || table.equals(PersonTables.MANAGERS);
    }

    private static List<TableRow> together(List<List<TableRow>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }

    private void write(Transaction transaction, List<TableRow> added, List<TableRow> changed, List<TableRow> removed) {
        var all = together(List.of(added, changed, removed));
        if (all.isEmpty()) {
            return;
        }
        if (!removed.isEmpty()) {
            transaction.run(
                    table.removeStatement(),
                    Map.of("rows", removed.stream().map(table::asMap).toList()));
        }
        if (table.add() != null && !added.isEmpty()) {
            // In one order of what they lead to, so that transactions wait for one another instead of in a circle.
            var reference = table.lastReference();
            added.sort(Comparator.comparing(row -> String.valueOf(row.cells().get(reference))));
            transaction.run(
                    table.addStatement(),
                    Map.of("rows", added.stream().map(TableRow::cells).toList()));
        }
        var rest = table.add() == null ? together(List.of(added, changed)) : changed;
        if (!rest.isEmpty()) {
            transaction.run(
                    table.writeStatement(),
                    Map.of("rows", rest.stream().map(table::asMap).toList(), "today", load.today()));
        }
        table.stamp().apply(transaction, load.revisions(), heads(all));
    }

    /// What is stored of the rows, by their identity. Of whom a rehearsal would take back, it reads nothing.
    private Map<List<@Nullable Object>, List<@Nullable Object>> stored(Queries transaction, List<TableRow> rows) {
        if (load.intoEmpty()) {
            return Map.of();
        }
        var known = load.isRehearsal()
                ? rows.stream().filter(row -> !reach.isTakenBack(row)).toList()
                : rows;
        var heads = heads(known);
        if (table.equals(AccountTables.ACCOUNTS)) {
            heads.addAll(heads(rows)); // a row of somebody new may give an account that one of the staff has
            heads.addAll(AccountGrants.of(transaction, reach.people(known)));
        }
        var stored = new HashMap<List<@Nullable Object>, List<@Nullable Object>>();
        for (var cells : accountReach.comparable(transaction, known, table.stored(transaction, heads))) {
            if (!load.isRehearsal() || !reach.isTakenBack(cells)) {
                stored.put(table.identity().apply(cells), cells);
            }
        }
        return stored;
    }

    private static Set<String> heads(List<TableRow> rows) {
        return rows.stream().map(TableRow::head).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
