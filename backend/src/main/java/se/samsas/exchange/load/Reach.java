package se.samsas.exchange.load;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.Violation;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.person.PersonTables;
import se.samsas.person.erased.ErasedIds;

/// Whom an import reaches. An agency's reaches those whose employment there runs or is to come, and those with
/// a number of its own to whom a row of it gives such an employment: they get it before anything else is read
/// or written of them. Of all others every answer is the same, so that it says nothing of them, not even that
/// there is such a person.
public final class Reach {

    public static final Text BEYOND = new Text(
            "'%s' is nobody whom this import reaches: it reaches people whose employment at the agency runs or is to "
                    + "come, and brings in those who are given one and whose id begins with the agency's, unless they "
                    + "asked to be erased",
            "'%s' är ingen som den här inhämtningen når: den når dem vars anställning vid myndigheten pågår eller är på "
                    + "väg, och tar in dem som får en sådan och vars identitet börjar med myndighetens, om de inte har "
                    + "begärt att raderas");
    private static final Text SHARED = new Text(
            "'%s' is employed by another agency too: the name stays, and the identity stays protected where it is",
            "'%s' är anställd vid en annan myndighet också: namnet står kvar, och är personuppgifterna skyddade så "
                    + "förblir de det");

    private static final String PERSON = "Person";
    private static final int GIVEN_NAME = PersonTables.PEOPLE.place("given_name");
    private static final int FAMILY_NAME = PersonTables.PEOPLE.place("family_name");
    private static final int PROTECTED = PersonTables.PEOPLE.place("protected");
    private static final int UNIT = PersonTables.EMPLOYMENTS.place("unit");
    private static final int TO = PersonTables.EMPLOYMENTS.place("to");

    private final Load load;
    private final Table table;
    private final List<Integer> columns;

    Reach(Load load, Table table) {
        this.load = load;
        this.table = table;
        this.columns = table.columnsOf(PERSON);
    }

    private boolean isBound() {
        return load.scope().isOfAgency() && !columns.isEmpty();
    }

    /// The people whom the rows name, by id and in this order.
    Set<String> people(Collection<TableRow> rows) {
        return table.ids(PERSON, rows);
    }

    /// The rows but for those of people who cannot be reached: neither is the agency theirs, nor has this import a
    /// row that employs them. Whether that row does, [#settle] says.
    List<TableRow> leaveOut(Queries transaction, List<TableRow> rows, List<Complaint> complaints) {
        if (!isBound()) {
            return rows;
        }
        var others = new HashSet<>(people(rows));
        others.removeAll(staff(transaction, others));
        others.removeAll(load.employing(others).keySet());
        return without(others, rows, complaints);
    }

    private List<TableRow> without(Set<String> others, List<TableRow> rows, List<Complaint> complaints) {
        var rest = new ArrayList<TableRow>(rows.size());
        for (var row : rows) {
            columns.stream()
                    .filter(column -> row.cells().get(column) != null
                            && others.contains(String.valueOf(row.cells().get(column))))
                    .findFirst()
                    .ifPresentOrElse(
                            column -> complaints.add(beyond(row, column).at(row.origin())), () -> rest.add(row));
        }
        return rest;
    }

    private Violation beyond(TableRow row, int column) {
        var person = String.valueOf(row.cells().get(column));
        return new Violation(table.columns().get(column).name(), person, BEYOND.with(person));
    }

    /// After the people are locked: the rows of those who are reached, whose employment is written first where a row of
    /// this import gives it.
    ///
    /// @param differences gets what that changes
    List<TableRow> settle(
            Transaction transaction, List<TableRow> rows, List<Complaint> complaints, List<Difference> differences) {
        if (!isBound()) {
            return rows;
        }
        var named = people(rows);
        var known = known(transaction, named);
        var others = new HashSet<>(named);
        known.forEach((person, one) -> {
            if (one.isStaff()) {
                others.remove(person);
            }
        });
        var coming = coming(transaction, others, known);
        others.removeAll(coming.keySet());
        var reached = without(others, rows, complaints);
        if (load.isRehearsal()) {
            load.takenBack().addAll(coming.keySet());
            return reached;
        }
        var there = people(reached);
        var back = coming.entrySet().stream()
                .filter(one -> there.contains(one.getKey()))
                .flatMap(one -> one.getValue().stream())
                .toList();
        if (!back.isEmpty()) {
            var employments = PersonTables.EMPLOYMENTS;
            var people = back.stream().map(TableRow::head).collect(toSet());
            if (load.tells()) {
                var stored = stored(transaction, people);
                var hidden = hidden(transaction, people);
                back.forEach(row -> differences.add(new Difference(
                        employments,
                        row.origin(),
                        stored.get(employments.identity().apply(row.cells())),
                        row.cells(),
                        hidden.contains(row.head()))));
            }
            load.news()
                    .watching(
                            transaction,
                            people,
                            () -> transaction.run(
                                    employments.writeStatement(),
                                    Map.of(
                                            "rows",
                                            back.stream()
                                                    .map(employments::asMap)
                                                    .toList(),
                                            "today",
                                            load.today())));
            employments.stamp().apply(transaction, load.revisions(), people);
            load.takenBack().addAll(people);
        }
        return reached;
    }

    /// Of somebody who is there.
    ///
    /// @param isStaff whether their employment at the agency runs or is to come
    private record Known(boolean isErased, boolean isStaff) {}

    private Map<String, Known> known(Queries transaction, Set<String> people) {
        return transaction
                .list(
                        """
                        MATCH (p:Person) WHERE p.id IN $people
                        RETURN p.id AS id, p.erased IS NOT NULL AS erased, %s AS staff
                        """.formatted(employed("=")),
                        employedAt(people),
                        row -> Map.entry(
                                row.get("id").asString(),
                                new Known(
                                        row.get("erased").asBoolean(),
                                        row.get("staff").asBoolean())))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Those whose employment at the agency runs or is to come.
    Set<String> staff(Queries transaction, Set<String> people) {
        return employed(transaction, people, "=");
    }

    /// Those whom another agency employs, or will.
    Set<String> shared(Queries transaction, Set<String> people) {
        return employed(transaction, people, "<>");
    }

    private Set<String> employed(Queries transaction, Set<String> people, String where) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(transaction.list(
                        "MATCH (p:Person) WHERE p.id IN $people AND %s RETURN p.id AS id".formatted(employed(where)),
                        employedAt(people),
                        row -> row.get("id").asString()));
    }

    private static String employed(String where) {
        return """
                EXISTS {
                  MATCH (p)-[e:EMPLOYED]->(:Unit)-[:OF]->(a:Agency)
                  WHERE a.id %s $agency AND %s
                }""".formatted(where, Standing.goesOn("e"));
    }

    private Map<String, Object> employedAt(Set<String> people) {
        return Map.of("people", people, "agency", String.valueOf(load.scope().agency()), "today", load.today());
    }

    /// Those of others' ids whom a row of this import employs, with that row where they are known already.
    private Map<String, Optional<TableRow>> coming(Queries transaction, Set<String> others, Map<String, Known> known) {
        var rows = load.employing(others);
        if (rows.isEmpty()) {
            return Map.of();
        }
        var gone = ErasedIds.in(transaction);
        rows.keySet().removeIf(person -> gone.day(person).isPresent());
        var units = load.existing(
                transaction,
                "Unit",
                rows.values().stream()
                        .flatMap(List::stream)
                        .map(row -> String.valueOf(row.cells().get(UNIT)))
                        .collect(toSet()));
        // A trial decides by the row alone: whether an employment of the same first day is over is not for it to tell.
        var stored = load.isRehearsal()
                ? Map.<List<@Nullable Object>, List<@Nullable Object>>of()
                : stored(
                        transaction,
                        rows.keySet().stream().filter(known::containsKey).collect(toSet()));
        var coming = new HashMap<String, Optional<TableRow>>();
        rows.forEach((person, employing) -> employing.stream()
                .filter(row -> units.contains(String.valueOf(row.cells().get(UNIT))))
                .map(row -> over(row, stored))
                .filter(row -> PersonTables.isGoingOn(row.cells().get(TO), load.today()))
                .findFirst()
                .ifPresent(row -> {
                    var one = known.get(person);
                    if (one != null) {
                        if (!one.isErased()) {
                            coming.put(person, Optional.of(row));
                        }
                    } else if (PERSON.equals(table.node()) || load.isPlanned(PERSON, person)) {
                        coming.put(person, Optional.empty());
                    }
                }));
        return coming;
    }

    private static Map<List<@Nullable Object>, List<@Nullable Object>> stored(Queries transaction, Set<String> people) {
        return people.isEmpty()
                ? Map.of()
                : PersonTables.EMPLOYMENTS.stored(transaction, people).stream()
                        .collect(toMap(PersonTables.EMPLOYMENTS.identity(), cells -> cells));
    }

    /// A row that does not speak of the last day leaves it as it is.
    private static TableRow over(TableRow row, Map<List<@Nullable Object>, List<@Nullable Object>> stored) {
        var before = stored.get(PersonTables.EMPLOYMENTS.identity().apply(row.cells()));
        return before == null ? row : row.over(before);
    }

    /// Whether the row is of somebody who is taken back by this import, so that it counts as new.
    boolean isTakenBack(TableRow row) {
        return isTakenBack(row.cells());
    }

    /// The same of what is stored.
    boolean isTakenBack(List<@Nullable Object> cells) {
        return isBound()
                && columns.stream().anyMatch(column -> load.takenBack().contains(String.valueOf(cells.get(column))));
    }

    /// Those of the people whose accounts are not there for who imports: their identity is protected.
    Set<String> hidden(Queries transaction, Set<String> people) {
        return !load.scope().isOfAgency() || people.isEmpty()
                ? Set.of()
                : Set.copyOf(transaction.list(
                        "MATCH (p:Person) WHERE p.id IN $people AND %s RETURN p.id AS id"
                                .formatted(ProtectedIdentity.of("p")),
                        Map.of("people", people),
                        row -> row.get("id").asString()));
    }

    /// The rows, those of people whom another agency employs too with what this one may not change of them as it is
    /// stored.
    ///
    /// @param stored what is stored, by the identity of the rows
    List<TableRow> spare(
            Queries transaction,
            List<TableRow> rows,
            Map<List<@Nullable Object>, List<@Nullable Object>> stored,
            List<Complaint> complaints) {
        if (!isBound() || !table.equals(PersonTables.PEOPLE)) {
            return rows;
        }
        var there = rows.stream()
                .filter(row -> stored.containsKey(table.identity().apply(row.cells())))
                .map(TableRow::head)
                .collect(toSet());
        var shared = shared(transaction, there);
        var rest = new ArrayList<TableRow>(rows.size());
        for (var row : rows) {
            var now = stored.get(table.identity().apply(row.cells()));
            rest.add(now != null && shared.contains(row.head()) ? spared(row, now, complaints) : row);
        }
        return rest;
    }

    private static TableRow spared(TableRow row, List<@Nullable Object> now, List<Complaint> complaints) {
        var cells = new ArrayList<@Nullable Object>(row.cells());
        cells.set(GIVEN_NAME, now.get(GIVEN_NAME));
        cells.set(FAMILY_NAME, now.get(FAMILY_NAME));
        if (Boolean.TRUE.equals(now.get(PROTECTED))) {
            cells.set(PROTECTED, true);
        }
        if (cells.equals(row.cells())) {
            return row;
        }
        complaints.add(Complaint.mended(row.origin(), SHARED.with(row.head())));
        return row.with(cells);
    }
}
