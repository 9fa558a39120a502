package se.samsas.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import se.samsas.exchange.Complaint.Fate;
import se.samsas.exchange.ImportReport.Counts;
import se.samsas.failure.Failure;
import se.samsas.graph.Queries;

/// Brings the rows of one table into the graph, so many in a transaction: it reads what the graph has of them, writes
/// those that are new or different, and counts. Where the table lets it, several transactions run at once.
final class TableLoad implements AutoCloseable {

    private static final int BATCH = 5_000;
    private static final Words REPEATS = new Words("the row repeats line %s", "raden upprepar rad %s");
    private static final Words UNKNOWN = new Words("there is no %s '%s'", "det finns ingen %s '%s'");
    private static final Words TAKEN = new Words("'%s' is of another agency", "'%s' hör till en annan myndighet");
    private static final Words OTHER = new Words("'%s', where '%s' has '%s'", "'%s', medan '%s' har '%s'");

    private final Load load;
    private final Table table;
    private final Duplicates duplicates;
    private final ExecutorService writers;
    private final int most;
    private final Deque<Running> running = new ArrayDeque<>();
    private List<Row> batch = new ArrayList<>(BATCH);
    private long created;
    private long changed;
    private long unchanged;
    private long leftOut;
    private long mended;

    TableLoad(Load load, Table table, Duplicates duplicates) {
        this.load = load;
        this.table = table;
        this.duplicates = duplicates;
        this.most = table.add() != null ? load.mode().writers() : 1;
        this.writers = Executors.newFixedThreadPool(
                most, Thread.ofPlatform().name("import-", 0).daemon().factory());
    }

    /// Takes a row; it is in the graph once the load is closed.
    void add(Row row) {
        var flaw = duplicates
                .before(row)
                .map(before -> Flaw.of(REPEATS.with(before.line())))
                .or(() -> table.check().apply(table.asMap(row)));
        if (flaw.isPresent()) {
            complain(flaw.get().at(row.origin()));
            return;
        }
        // What belongs to one person goes into one transaction, so that no two wait for the same.
        if (batch.size() >= BATCH && !id(row).equals(id(batch.getLast()))) {
            flush();
        }
        batch.add(row);
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

    /// Waits until everything is in the graph. Where something failed, what else was on its way may be in it or not.
    @Override
    public void close() {
        try {
            flush();
            while (!running.isEmpty()) {
                take(running.poll());
            }
        } finally {
            writers.close();
        }
    }

    private void flush() {
        if (load.listener().isCancelled()) {
            throw new CancellationException("The import was cancelled.");
        }
        if (batch.isEmpty()) {
            return;
        }
        if (running.size() >= most) {
            take(running.poll());
        }
        var rows = batch;
        batch = new ArrayList<>(BATCH);
        running.add(new Running(rows, writers.submit(() -> transact(rows))));
        if (table.add() == null) {
            // The next may refer to these.
            take(running.poll());
        }
    }

    private Outcome transact(List<Row> rows) {
        return load.isRehearsal()
                ? load.graph().read(transaction -> write(transaction, rows))
                : load.graph().write(transaction -> write(transaction, rows));
    }

    /// Counts what a transaction did, in the order of the file.
    private void take(Running next) {
        var outcome = outcome(next);
        created += outcome.created;
        changed += outcome.changed;
        unchanged += outcome.unchanged;
        load.written(table, outcome.accepted);
        load.done(table, outcome.accepted.size());
        outcome.changes.forEach(load.listener()::change);
        outcome.complaints.forEach(this::complain);
    }

    /// Transactions beside one another may each hold what the other wants. The database then gives one of them up,
    /// again and again, for longer on a slow machine than the driver tries; alone, it has its way.
    private Outcome outcome(Running next) {
        try {
            return outcome(next.outcome);
        } catch (Failure.Unavailable e) {
            if (most == 1) {
                throw e;
            }
            running.forEach(Running::await);
            return transact(next.rows);
        }
    }

    private static Outcome outcome(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The import was interrupted.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    /// A transaction on its way.
    private record Running(List<Row> rows, Future<Outcome> outcome) {

        /// Waits until it has ended, however.
        void await() {
            try {
                TableLoad.outcome(outcome);
            } catch (Failure.Unavailable e) {
                // It is asked for its outcome later, and then tried again itself.
            }
        }
    }

    private record Outcome(
            List<Row> accepted,
            long created,
            long changed,
            long unchanged,
            List<Change> changes,
            List<Complaint> complaints) {}

    /// May be repeated by the driver, so it counts anew each time.
    private Outcome write(Queries transaction, List<Row> rows) {
        var complaints = new ArrayList<Complaint>();
        var changes = new ArrayList<Change>();
        var accepted = accept(transaction, rows, complaints);
        lock(transaction, accepted);
        Map<List<@Nullable Object>, List<@Nullable Object>> stored =
                load.intoEmpty() ? Map.of() : read(transaction, heads(accepted));
        var added = new ArrayList<Map<String, Object>>();
        var changed = new ArrayList<Map<String, Object>>();
        for (var row : accepted) {
            var now = stored.get(table.identity().apply(row.cells()));
            if (now == null) {
                added.add(table.asMap(row));
            } else if (!table.alike(now, row.cells())) {
                changed.add(table.asMap(row));
                if (load.isRehearsal()) {
                    changes.addAll(changes(row, now));
                }
            }
        }
        if (!load.isRehearsal()) {
            write(transaction, added, changed);
        }
        return new Outcome(
                accepted,
                added.size(),
                changed.size(),
                accepted.size() - added.size() - changed.size(),
                changes,
                complaints);
    }

    /// Whoever else would change something about these people waits: what is read of them now stays true until the end
    /// of the transaction.
    private void lock(Queries transaction, List<Row> rows) {
        if (table.add() != null && !load.intoEmpty() && !load.isRehearsal()) {
            transaction.run("""
                    MATCH (p:Person) WHERE p.id IN $people
                    WITH p ORDER BY p.id
                    SET p.locked = true
                    REMOVE p.locked
                    """, Map.of("people", heads(rows)));
        }
    }

    private void write(Queries transaction, List<Map<String, Object>> added, List<Map<String, Object>> changed) {
        var all = new ArrayList<>(added);
        all.addAll(changed);
        if (all.isEmpty()) {
            return;
        }
        var add = table.add();
        if (add != null && !added.isEmpty()) {
            // In one order of what they lead to, so that transactions wait for one another instead of in a circle.
            var reference = table.lastReference();
            added.sort(Comparator.comparing(row -> String.valueOf(row.get(reference))));
            transaction.run(add, Map.of("rows", added));
        }
        var rest = add == null ? all : changed;
        if (!rest.isEmpty()) {
            transaction.run(table.write(), Map.of("rows", rest, "today", load.today()));
        }
        table.stamp().apply(transaction, load.revisions(), all);
    }

    private List<Change> changes(Row row, List<@Nullable Object> before) {
        var key = table.keys()
                .map(column -> String.valueOf(row.cells().get(table.columns().indexOf(column))))
                .collect(Collectors.joining(" "));
        var changes = new ArrayList<Change>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).use() != Column.Use.ORIGIN && !table.alike(i, before, row.cells())) {
                changes.add(new Change(
                        row.origin().file(),
                        row.origin().line(),
                        key,
                        table.columns().get(i).name(),
                        written(i, before),
                        written(i, row.cells())));
            }
        }
        return changes;
    }

    private @Nullable String written(int column, List<@Nullable Object> cells) {
        var value = cells.get(column);
        return value == null ? null : table.columns().get(column).cell().write(value);
    }

    /// The rows whose references lead somewhere. Rows of the batch may refer to those before them.
    private List<Row> accept(Queries transaction, List<Row> rows, List<Complaint> complaints) {
        var known = known(transaction, rows);
        var parents = parents(transaction, rows);
        var taken = table.node() == null
                ? Set.<String>of()
                : load.foreign(
                        transaction,
                        table.node(),
                        rows.stream().map(TableLoad::id).collect(Collectors.toSet()));
        var accepted = new ArrayList<Row>(rows.size());
        for (var row : rows) {
            var flaw = taken(row, taken).or(() -> unknownReference(row, known)).or(() -> otherThanParent(row, parents));
            if (flaw.isPresent()) {
                complaints.add(flaw.get().at(row.origin()));
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

    private Optional<Flaw> taken(Row row, Set<String> taken) {
        return taken.contains(id(row))
                ? Optional.of(new Flaw(table.columns().getFirst().name(), id(row), TAKEN.with(id(row))))
                : Optional.empty();
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

    private Optional<Flaw> unknownReference(Row row, Map<String, Set<String>> known) {
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var label = column.refersTo();
            if (label == null) {
                continue;
            }
            for (var id : ids(row.cells().get(i))) {
                if (!known.getOrDefault(label, Set.of()).contains(id)) {
                    return Optional.of(new Flaw(column.name(), id, UNKNOWN.with(kind(label), id)));
                }
            }
        }
        return Optional.empty();
    }

    private static Words kind(String label) {
        return switch (label) {
            case "Person" -> new Words(label, "person");
            case "Skill" -> new Words(label, "kompetens");
            case "Unit" -> new Words(label, "enhet");
            case "Agency" -> new Words(label, "myndighet");
            case "Occupation" -> new Words(label, "yrke");
            case "RoleProfile" -> new Words(label, "rollprofil");
            case "Need" -> new Words(label, "behov");
            default -> new Words(label, label);
        };
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

    private Optional<Flaw> otherThanParent(Row row, Map<String, List<@Nullable Object>> parents) {
        return table.inherited().flatMap(inherited -> {
            var reference = row.cells().get(table.selfReference().orElseThrow());
            var parent = reference == null ? null : parents.get(reference.toString());
            if (parent == null || table.alike(inherited, parent, row.cells())) {
                return Optional.empty();
            }
            return Optional.of(new Flaw(
                    table.columns().get(inherited).name(),
                    String.valueOf(row.cells().get(inherited)),
                    OTHER.with(
                            String.valueOf(row.cells().get(inherited)),
                            reference,
                            String.valueOf(parent.get(inherited)))));
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
