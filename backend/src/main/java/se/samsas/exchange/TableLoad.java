package se.samsas.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import se.samsas.exchange.Complaint.Fate;
import se.samsas.exchange.ImportReport.Counts;
import se.samsas.graph.Queries;

/// Brings the rows of one table into the graph, so many in a transaction: it reads what the graph has of them, writes
/// those that are new or different, and counts.
final class TableLoad implements AutoCloseable {

    private static final int BATCH = 5_000;

    private final Load load;
    private final Table table;
    private final Duplicates duplicates;
    private final List<Row> batch = new ArrayList<>(BATCH);
    private long created;
    private long changed;
    private long unchanged;
    private long leftOut;
    private long mended;

    TableLoad(Load load, Table table, boolean sorted) {
        this.load = load;
        this.table = table;
        this.duplicates = new Duplicates(table, sorted);
    }

    /// Takes a row; it is in the graph once the batch is full, or the load is closed.
    void add(Row row) {
        var reason = duplicates
                .before(row)
                .map(before -> "the row repeats line %d".formatted(before.line()))
                .or(() -> table.check().apply(table.asMap(row)));
        if (reason.isPresent()) {
            complain(Complaint.leftOut(row.origin(), reason.get()));
            return;
        }
        batch.add(row);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    void complain(Complaint complaint) {
        if (complaint.fate() == Fate.LEFT_OUT) {
            leftOut++;
            load.done(table, 1);
        } else {
            mended++;
        }
        load.listener().complaint(complaint);
    }

    Counts counts(String of) {
        return new Counts(of, created, changed, unchanged, leftOut, mended);
    }

    @Override
    public void close() {
        flush();
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var outcome = load.graph().write(transaction -> write(transaction, batch));
        created += outcome.created;
        changed += outcome.changed;
        unchanged += outcome.unchanged;
        load.written(table, outcome.accepted);
        load.done(table, outcome.accepted.size());
        outcome.complaints.forEach(this::complain);
        batch.clear();
    }

    private record Outcome(
            List<Row> accepted, long created, long changed, long unchanged, List<Complaint> complaints) {}

    /// May be repeated by the driver, so it counts anew each time.
    private Outcome write(Queries transaction, List<Row> rows) {
        var complaints = new ArrayList<Complaint>();
        var accepted = accept(transaction, rows, complaints);
        Map<List<@Nullable Object>, List<@Nullable Object>> stored =
                load.intoEmpty() ? Map.of() : read(transaction, heads(accepted));
        var writes = new ArrayList<Map<String, Object>>();
        long createdHere = 0;
        for (var row : accepted) {
            var now = stored.get(table.identity().apply(row.cells()));
            if (now == null) {
                createdHere++;
                writes.add(table.asMap(row));
            } else if (!table.alike(now, row.cells())) {
                writes.add(table.asMap(row));
            }
        }
        if (!writes.isEmpty()) {
            transaction.run(table.write(), Map.of("rows", writes, "today", load.today()));
            table.stamp().apply(transaction, load.revisions(), writes);
        }
        return new Outcome(
                accepted, createdHere, writes.size() - createdHere, accepted.size() - writes.size(), complaints);
    }

    /// The rows whose references lead somewhere. Rows of the batch may refer to those before them.
    private List<Row> accept(Queries transaction, List<Row> rows, List<Complaint> complaints) {
        var known = known(transaction, rows);
        var parents = parents(transaction, rows);
        var accepted = new ArrayList<Row>(rows.size());
        for (var row : rows) {
            var reason = unknownReference(row, known).or(() -> otherThanParent(row, parents));
            if (reason.isPresent()) {
                complaints.add(Complaint.leftOut(row.origin(), reason.get()));
                continue;
            }
            accepted.add(row);
            if (table.node() != null) {
                known.computeIfAbsent(table.node(), label -> new LinkedHashSet<>())
                        .add(id(row));
                parents.put(id(row), row.cells());
            }
        }
        return accepted;
    }

    private Map<String, Set<String>> known(Queries transaction, List<Row> rows) {
        var named = new HashMap<String, Set<String>>();
        for (int i = 0; i < table.columns().size(); i++) {
            var label = table.columns().get(i).refersTo();
            if (label != null) {
                var ids = named.computeIfAbsent(label, key -> new LinkedHashSet<>());
                for (var row : rows) {
                    ids.addAll(ids(row.cells().get(i)));
                }
            }
        }
        var known = new HashMap<String, Set<String>>();
        named.forEach((label, ids) -> known.put(label, load.existing(transaction, label, ids)));
        return known;
    }

    private Optional<String> unknownReference(Row row, Map<String, Set<String>> known) {
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var label = column.refersTo();
            if (label == null) {
                continue;
            }
            for (var id : ids(row.cells().get(i))) {
                if (!known.getOrDefault(label, Set.of()).contains(id)) {
                    return Optional.of("%s: there is no %s '%s'".formatted(column.name(), label, id));
                }
            }
        }
        return Optional.empty();
    }

    /// What the rows that are referred to say, for tables where something is inherited from them.
    private Map<String, List<@Nullable Object>> parents(Queries transaction, List<Row> rows) {
        var parents = new HashMap<String, List<@Nullable Object>>();
        if (table.inherited().isPresent()) {
            var reference = table.selfReference().orElseThrow();
            var heads = new LinkedHashSet<Object>();
            rows.forEach(row -> heads.addAll(ids(row.cells().get(reference))));
            read(transaction, heads).values().forEach(cells -> parents.put(String.valueOf(cells.getFirst()), cells));
        }
        return parents;
    }

    private Optional<String> otherThanParent(Row row, Map<String, List<@Nullable Object>> parents) {
        return table.inherited().flatMap(inherited -> {
            var reference = row.cells().get(table.selfReference().orElseThrow());
            var parent = reference == null ? null : parents.get(reference.toString());
            if (parent == null || table.alike(inherited, parent, row.cells())) {
                return Optional.empty();
            }
            return Optional.of("%s is '%s' where that of '%s' is '%s'"
                    .formatted(
                            table.columns().get(inherited).name(),
                            row.cells().get(inherited),
                            reference,
                            parent.get(inherited)));
        });
    }

    private Map<List<@Nullable Object>, List<@Nullable Object>> read(Queries transaction, Set<Object> heads) {
        var stored = new HashMap<List<@Nullable Object>, List<@Nullable Object>>();
        for (var cells : transaction.list(table.storedQuery(), Map.of("heads", heads), this::cells)) {
            stored.put(table.identity().apply(cells), cells);
        }
        return stored;
    }

    private List<@Nullable Object> cells(Record record) {
        var cells = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = record.get(table.columns().get(i).name()).asObject();
        }
        return Arrays.asList(cells);
    }

    private static Set<Object> heads(List<Row> rows) {
        var heads = new LinkedHashSet<Object>();
        rows.forEach(row -> heads.add(id(row)));
        return heads;
    }

    private static String id(Row row) {
        return String.valueOf(row.cells().getFirst());
    }

    private static Collection<String> ids(@Nullable Object cell) {
        return switch (cell) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(cell.toString());
        };
    }
}
