package se.samsas.exchange.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.samsas.api.Text;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.load.TableTransaction.Outcome;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Complaint.Fate;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.Violation;
import se.samsas.failure.Failure;

/// Brings the rows of one table into the graph, so many in a [transaction][TableTransaction], and counts. Where the
/// table lets it, several transactions run at once.
public final class TableLoad implements AutoCloseable {

    private static final Text REPEATS = new Text("the row repeats line %s", "raden upprepar rad %s");

    private final Load load;
    private final Table table;
    private final TableTransaction transaction;
    private final Duplicates duplicates;
    private final ExecutorService writers;
    private final int most;
    private final Deque<Running> running = new ArrayDeque<>();
    private List<TableRow> batch = new ArrayList<>();
    private int place;
    private long created;
    private long changed;
    private long unchanged;
    private long leftOut;
    private long leftOutLast;
    private long mended;

    public TableLoad(Load load, Table table, Duplicates duplicates) {
        this.load = load;
        this.table = table;
        this.transaction = new TableTransaction(load, table);
        this.duplicates = duplicates;
        this.most = table.add() != null ? load.mode().writers() : 1;
        this.writers = Executors.newFixedThreadPool(
                most, Thread.ofPlatform().name("import-", 0).daemon().factory());
    }

    /// Takes a row; it is in the graph once the load is closed.
    public void add(TableRow row) {
        var violation = duplicates
                .before(row)
                .map(before -> Violation.of(REPEATS.with(before.line())))
                .or(() -> table.check().apply(table.asMap(row)));
        if (violation.isPresent()) {
            complain(violation.get().at(row.origin()));
            return;
        }
        // What belongs to one person goes into one transaction, so that no two wait for the same.
        if (batch.size() >= load.mode().batch()
                && !row.head().equals(batch.getLast().head())) {
            flush();
        }
        batch.add(load.mayGiveChance() ? row : table.withoutChance(row));
    }

    public void complain(Complaint complaint) {
        if (complaint.fate() == Fate.LEFT_OUT) {
            // All that is wrong with a row is said together, and it is one row.
            if (complaint.line() != leftOutLast) {
                leftOut++;
                load.done(table, 1);
            }
            leftOutLast = complaint.line();
        } else {
            mended++;
        }
        load.listener().complaint(complaint);
    }

    public Counts counts(String of) {
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
        batch = new ArrayList<>();
        // The one that had this place before was the oldest, and has ended.
        var here = place++ % most;
        running.add(new Running(rows, here, writers.submit(() -> transact(rows, here))));
        if (table.add() == null) {
            // The next may refer to these.
            take(running.poll());
        }
    }

    private Outcome transact(List<TableRow> rows, int place) {
        long asked = load.bystanders().asked();
        long began = System.nanoTime();
        var outcome = load.isRehearsal()
                ? load.graph().rehearse(written -> transaction.write(written, rows))
                : load.write(place, written -> transaction.write(written, rows));
        if (load.mode().rests()) {
            load.bystanders().rest(asked, Duration.ofNanos(System.nanoTime() - began));
        }
        return outcome;
    }

    /// Counts what a transaction did, in the order of the file.
    private void take(Running next) {
        var outcome = outcome(next);
        created += outcome.created();
        changed += outcome.changed();
        unchanged += outcome.unchanged();
        load.written(table, outcome.accepted());
        load.done(table, outcome.accepted().size());
        outcome.differences().forEach(load::tell);
        outcome.complaints().forEach(this::complain);
    }

    /// Transactions beside one another may each hold what the other wants. The database then gives one of them up,
    /// again and again, for longer on a slow machine than the driver tries; alone, it has its way. Or they write
    /// what no two may have; alone, the later one sees what the other has, and says so.
    private Outcome outcome(Running next) {
        try {
            return outcome(next.outcome);
        } catch (Failure.Unavailable | Failure.Conflict e) {
            if (most == 1) {
                throw e;
            }
            running.forEach(Running::await);
            return transact(next.rows, next.place);
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
    private record Running(List<TableRow> rows, int place, Future<Outcome> outcome) {

        /// Waits until it has ended, however.
        void await() {
            try {
                TableLoad.outcome(outcome);
            } catch (Failure.Unavailable | Failure.Conflict e) {
                // It is asked for its outcome later, and then tried again itself.
            }
        }
    }
}
