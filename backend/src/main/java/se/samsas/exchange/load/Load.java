package se.samsas.exchange.load;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samsas.audit.AuditTrail;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Transaction;
import se.samsas.job.Bystanders;
import se.samsas.job.Lease;
import se.samsas.notice.RoleNews;
import se.samsas.person.PersonTables;

/// One import while it runs: what its tables have in common.
public final class Load implements AutoCloseable {

    /// So many ids of a kind are remembered; others are asked for again. All skills of ESCO are fewer.
    private static final int MOST_REMEMBERED = 50_000;

    private final Graph graph;
    private final Revisions revisions;
    private final ImportListener listener;
    private final AuditTrail trail;
    private final RoleNews news;
    private final Bystanders bystanders;
    private final Clock clock;
    private final LocalDate today;
    private final Mode mode;
    private final ImportScope scope;
    private final @Nullable ImportLease lease;
    private final long total;
    private final boolean intoEmpty;
    private final long started = System.nanoTime();
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> planned = new ConcurrentHashMap<>();
    private final EmployingRows employing = new EmployingRows();
    private final Set<String> takenBack = ConcurrentHashMap.newKeySet();
    private final AtomicLong kept = new AtomicLong();
    private long done;

    /// How an import is done.
    public enum Mode {
        /// As fast as the machine lets it, with several transactions at once.
        FAST(Lease.PLACES, 5_000, false),
        /// One short transaction after the other, and a rest for whoever asked the server for something meanwhile, so
        /// that they hardly notice.
        GENTLE(1, 2_000, true),
        /// Without writing: it only says what would change.
        REHEARSAL(1, 5_000, false);

        private final int writers;
        private final int batch;
        private final boolean rests;

        Mode(int writers, int batch, boolean rests) {
            this.writers = writers;
            this.batch = batch;
            this.rests = rests;
        }

        /// Transactions at once.
        int writers() {
            return writers;
        }

        /// Rows in a transaction; a few more, where they are of the same person.
        int batch() {
            return batch;
        }

        /// Whether half of the time is others', where there are any.
        boolean rests() {
            return rests;
        }
    }

    /// @param lease the turn that it has; null in a rehearsal, which writes nothing
    /// @param total rows that will come, for the progress
    public Load(
            Graph graph,
            Revisions revisions,
            AuditTrail trail,
            RoleNews news,
            Bystanders bystanders,
            ImportListener listener,
            Clock clock,
            Mode mode,
            ImportScope scope,
            @Nullable ImportLease lease,
            long total,
            boolean intoEmpty) {
        this.graph = graph;
        this.revisions = revisions;
        this.trail = trail;
        this.news = news;
        this.bystanders = bystanders;
        this.listener = listener;
        this.clock = clock;
        this.today = LocalDate.now(clock);
        this.mode = mode;
        this.scope = scope;
        this.lease = lease;
        this.total = total;
        this.intoEmpty = intoEmpty;
    }

    /// Whether the graph was empty at the start: then nothing is stored but what this import wrote, and no row
    /// twice, so there is nothing to compare with.
    public boolean intoEmpty() {
        return intoEmpty;
    }

    public Graph graph() {
        return graph;
    }

    /// Writes in a transaction, while the turn is this import's.
    ///
    /// @param place which of the transactions that are under way at once, from 0
    public <T> T write(int place, Function<Transaction, T> work) {
        var held = Objects.requireNonNull(lease, "A rehearsal writes nothing");
        return graph.write(transaction -> {
            held.hold(transaction, place);
            return work.apply(transaction);
        });
    }

    /// The account for which it is done, as it is called now.
    public String account(Queries transaction) {
        return Objects.requireNonNull(lease, "A rehearsal is nobody's")
                .errand()
                .by()
                .apply(transaction);
    }

    AuditTrail trail() {
        return trail;
    }

    Bystanders bystanders() {
        return bystanders;
    }

    public RoleNews news() {
        return news;
    }

    Clock clock() {
        return clock;
    }

    public ImportScope scope() {
        return scope;
    }

    /// Remembers a row of `employments.csv` that employs somebody from today on or later.
    public void employs(TableRow row) {
        var cells = PersonTables.EMPLOYMENTS.asMap(row);
        if (!row.removal()
                && PersonTables.isGoingOn(cells.get("to"), today)
                && scope.isOwnNumber(row.head())
                && PersonTables.EMPLOYMENTS.check().apply(cells).isEmpty()) {
            employing.add(row);
        }
    }

    /// The rows that employ people, by person; of whom there is none, is not there. Asked once all of them are known.
    Map<String, List<TableRow>> employing(Set<String> people) {
        return employing.of(people);
    }

    /// Those who were not of the agency's staff, until this import gave them an employment.
    Set<String> takenBack() {
        return takenBack;
    }

    /// Whether a rehearsal would have made it before.
    boolean isPlanned(String label, String id) {
        return planned.getOrDefault(label, Set.of()).contains(id);
    }

    /// Whether what becomes otherwise is to be told, or kept.
    boolean tells() {
        return isRehearsal() || listener.isTold() || keepsBefore();
    }

    /// Whether what was before is kept, so that the import may be taken back.
    boolean keepsBefore() {
        return lease != null && lease.errand().returnable();
    }

    public void tell(Difference difference) {
        if (isRehearsal() && !difference.hidden()) {
            difference.changes().forEach(listener::change);
        }
        if (listener.isTold()) {
            listener.difference(difference);
        }
    }

    /// Keeps what was before.
    void keep(Transaction transaction, List<Difference> differences) {
        var errand = Objects.requireNonNull(lease, "A rehearsal writes nothing").errand();
        new ImportJournal(String.valueOf(errand.job()), errand.run())
                .keep(transaction, kept.getAndAdd(differences.size()), differences);
    }

    public Revisions revisions() {
        return revisions;
    }

    public ImportListener listener() {
        return listener;
    }

    public LocalDate today() {
        return today;
    }

    Mode mode() {
        return mode;
    }

    public boolean isRehearsal() {
        return mode == Mode.REHEARSAL;
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    void done(Table table, long rows) {
        done(table.file(), rows);
    }

    /// Says that so many more are done.
    ///
    /// @param step what they are
    public void done(String step, long rows) {
        done += rows;
        listener.progress(new Progress(step, done, total, elapsed()));
    }

    /// Remembers what can be referred to from now on. A rehearsal must remember all of it, since the graph does not.
    void written(Table table, Collection<TableRow> rows) {
        if (table.node() != null) {
            var ids = isRehearsal()
                    ? planned.computeIfAbsent(table.node(), label -> ConcurrentHashMap.newKeySet())
                    : remembered(table.node());
            for (var row : rows) {
                if (isRehearsal() || ids.size() < MOST_REMEMBERED) {
                    ids.add(String.valueOf(row.cells().getFirst()));
                }
            }
        }
    }

    /// Those of the ids that nodes of the label have. Imports delete nothing, so what was seen once is not asked for
    /// again.
    Set<String> existing(Queries transaction, String label, Set<String> ids) {
        var seen = remembered(label);
        var coming = planned.getOrDefault(label, Set.of());
        var existing = new LinkedHashSet<String>();
        var unseen = new LinkedHashSet<String>();
        for (var id : ids) {
            (seen.contains(id) || coming.contains(id) ? existing : unseen).add(id);
        }
        if (!unseen.isEmpty()) {
            var foreign = foreign(transaction, label, unseen);
            for (var id : transaction.list(
                    "MATCH (n:%s) WHERE n.id IN $ids RETURN n.id AS id".formatted(label),
                    Map.of("ids", unseen),
                    row -> row.get("id").asString())) {
                if (foreign.contains(id)) {
                    continue;
                }
                existing.add(id);
                if (seen.size() < MOST_REMEMBERED) {
                    seen.add(id);
                }
            }
        }
        return existing;
    }

    /// Those of the ids that are not for this import to touch; whom it reaches of people, [Reach] says.
    Set<String> foreign(Queries transaction, String label, Set<String> ids) {
        return scope.foreign(transaction, label, ids);
    }

    /// Whether it may say what else is left to chance.
    boolean mayGiveChance() {
        return !scope.isOfAgency();
    }

    private Set<String> remembered(String label) {
        return known.computeIfAbsent(label, key -> ConcurrentHashMap.newKeySet());
    }

    @Override
    public void close() {
        employing.close();
    }
}
