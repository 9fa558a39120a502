package se.samsas.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.neo4j.driver.Value;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Locks.Part;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;
import se.samsas.state.StateEvent;

/// The jobs of a kind, as the graph knows them: any server may be asked for them. What becomes of one is an
/// event, with the account that had it begun. The server that works on one says so each second; where nothing
/// was heard of it for thirty seconds, it has stopped, and the job can be begun again, at whichever server.
public final class Jobs {

    private static final long SILENT_SECONDS = 30;
    private static final String ASKED_TO_STOP = "asked-to-stop";

    /// To be returned by a query for [#read], of a job that it calls `j`.
    public static final String JOB = "j { .*, silent: coalesce(j.beat < datetime() - duration({seconds: %d}), false) }"
            .formatted(SILENT_SECONDS);

    /// Whether the server of a job `j` stopped, as [#read] finds it: whether that is written of it or nothing is
    /// heard.
    public static final String IS_INTERRUPTED = """
            (j.state = 'interrupted' OR (j.state IN ['rehearsing', 'waiting', 'running']
              AND coalesce(j.beat < datetime() - duration({seconds: %d}), false)))""".formatted(SILENT_SECONDS);

    private final Graph graph;
    private final String kind;
    private final String label;

    /// @param kind  what such a job is called in messages, such as `import`
    /// @param label which its nodes have besides `Job`
    public Jobs(Graph graph, String kind, String label) {
        this.graph = graph;
        this.kind = kind;
        this.label = label;
    }

    /// Prepares a job, to which what it needs can be added.
    ///
    /// @return its id
    public String create(Transaction transaction, String account) {
        var id = UUID.randomUUID().toString();
        transaction.run("""
                CREATE (:Job:%s {id: $id, created: datetime(), by: $account, done: 0, total: 0, run: 0})
                """.formatted(label), Map.of("id", id, "account", account));
        JobStates.EVENTS.begin(transaction, id, JobSide.USER, new StateEvent(null, account));
        return id;
    }

    /// Locks a job.
    ///
    /// @throws Failure.NotFound where there is none
    public Job lock(Transaction transaction, String id) {
        transaction.locks().part(Part.JOB, id);
        return transaction
                .find(
                        "MATCH (j:Job:%s {id: $id}) RETURN %s AS job".formatted(label, JOB),
                        Map.of("id", id),
                        row -> read(row.get("job")))
                .orElseThrow(() -> new Failure.NotFound(kind, id));
    }

    /// Locks a job on which no server works.
    ///
    /// @throws Failure.NotFound where there is none
    /// @throws Failure.Conflict where one works on it
    public Job lockAtRest(Transaction transaction, String id) {
        var job = lock(transaction, id);
        requireAtRest(job);
        return job;
    }

    /// @throws Failure.Conflict where a server works on it
    public void requireAtRest(Job job) {
        if (job.state().isAtWork()) {
            throw new Failure.Conflict("The %s is under way.".formatted(kind), "Wait until it is done, or cancel it.");
        }
    }

    /// Keeps that what a job needs, which is locked and at rest, was changed. Where its server is only silent, the
    /// job is not that one's any more.
    public void change(Queries transaction, String id, String account) {
        var job = stored(transaction, id);
        act(transaction, job, account, JobAct.CHANGE, JobSide.USER);
        if (job.isSilent()) {
            transaction.run("MATCH (j:Job {id: $id}) SET j.run = j.run + 1", Map.of("id", id));
        }
    }

    /// Lets a server begin to work on a job that is locked and at rest.
    ///
    /// @param act to rehearse or to start
    public void begin(Queries transaction, String id, String account, JobAct act) {
        act(transaction, id, account, act, JobSide.USER);
        transaction.run("""
                MATCH (j:Job {id: $id})
                SET j.done = 0, j.total = 0, j.run = j.run + 1, j.beat = datetime()
                REMOVE j.cancel
                """, Map.of("id", id));
    }

    /// Asks the server that works on it to stop.
    ///
    /// @throws Failure.Conflict where none does
    public void cancel(Transaction transaction, String id, String account) {
        if (!lock(transaction, id).state().isAtWork()) {
            throw new Failure.Conflict("The %s is not under way.".formatted(kind), "There is nothing to stop.");
        }
        act(transaction, id, account, JobAct.CANCEL, JobSide.USER);
        transaction.run("MATCH (j:Job {id: $id}) SET j.cancel = $account", Map.of("id", id, "account", account));
    }

    /// Does this to a job that is locked; its events say who had it. That its server is silent is kept by whoever
    /// does something to it then.
    void act(Queries transaction, String id, String account, JobAct act, JobSide who) {
        act(transaction, stored(transaction, id), account, act, who);
    }

    private static void act(Queries transaction, Stored job, String account, JobAct act, JobSide who) {
        var id = job.seen().id();
        if (who == JobSide.USER && job.isSilent()) {
            keep(transaction, id, account, job.state(), JobAct.INTERRUPT, JobSide.SERVER);
        }
        keep(transaction, id, account, who == JobSide.USER ? job.seen().state() : job.state(), act, who);
    }

    /// Asking to stop leaves the state as it is, and begins nothing.
    private static void keep(Queries transaction, String id, String account, JobState from, JobAct act, JobSide who) {
        var reason = act == JobAct.CANCEL ? ASKED_TO_STOP : null;
        JobStates.EVENTS.act(transaction, List.of(id), from, act, who, new StateEvent(null, account, reason));
    }

    /// Keeps what came of a job that is done. Where it was begun anew meanwhile, it is the other's.
    public void finish(Job job, Consumer<Transaction> kept) {
        act(job, JobAct.FINISH, kept);
    }

    /// What the server that works on it has come to, and what came of it. With the account locked that began it, and
    /// its person, so that nobody is erased in between who is named here.
    void act(Job job, JobAct act, Consumer<Transaction> kept) {
        graph.write(transaction -> {
            begunBy(transaction, job.id()).ifPresent(transaction.locks()::holder);
            lock(transaction, job.id());
            var now = stored(transaction, job.id());
            var isMine = now.seen().run() == job.run() && now.state().isAtWork();
            // It runs already where the answer to the commit was lost, and the driver does it again.
            if (isMine && (act != JobAct.RUN || now.state() == JobState.WAITING)) {
                var by = begunBy(transaction, job.id()).orElseThrow();
                kept.accept(transaction);
                act(transaction, now, by, act, JobSide.SERVER);
            }
            return isMine;
        });
    }

    /// A job as it is kept, and as it is seen, which differ while it is silent.
    private record Stored(JobState state, Job seen) {

        boolean isSilent() {
            return state != seen.state();
        }
    }

    private static Stored stored(Queries transaction, String id) {
        return transaction.get(
                "MATCH (j:Job {id: $id}) RETURN %s AS job".formatted(JOB),
                Map.of("id", id),
                row -> new Stored(state(row.get("job")), read(row.get("job"))));
    }

    /// Says that the job is alive and how far it is.
    ///
    /// @return whether it may go on; not where somebody cancelled it, or began it anew or changed it since nothing
    /// was heard
    boolean beat(Job job, long done, long total) {
        return graph.write(transaction -> transaction.find(
                        """
                MATCH (j:Job {id: $id})
                SET j.locked = true
                REMOVE j.locked
                WITH j WHERE j.run = $run
                SET j.beat = datetime(), j.done = $done, j.total = $total
                RETURN j.cancel IS NULL AS goOn
                """,
                        Map.of("id", job.id(), "run", job.run(), "done", done, "total", total),
                        row -> row.get("goOn").asBoolean()))
                .orElse(false);
    }

    /// Whether a job was begun since, or changed while nothing was heard of its server: to be asked in each
    /// transaction in which its work writes, after the [Lease] under which it does, since by itself this locks
    /// nothing.
    ///
    /// @param run under which number the work is done
    public static boolean isBegunAnew(Queries transaction, String id, long run) {
        return transaction
                .find(
                        "MATCH (j:Job {id: $id}) WHERE j.run = $run RETURN true AS same",
                        Map.of("id", id, "run", run),
                        row -> row)
                .isEmpty();
    }

    /// Who began a job the last time, as they are called now: whoever was erased meanwhile has another name in
    /// what was recorded of it, too.
    public static Optional<String> begunBy(Queries queries, String id) {
        return queries.list("""
                        MATCH (:Job {id: $id})-[:HAS]->(e:JobEvent) WHERE e.to IN ['waiting', 'rehearsing']
                          AND e.reason IS NULL
                        RETURN e.by AS by ORDER BY e.at DESC LIMIT 1
                        """, Map.of("id", id), row -> row.get("by").asString()).stream()
                .findFirst();
    }

    /// A job as a query returned it by [#JOB].
    public static Job read(Value job) {
        var state = state(job);
        return new Job(
                job.get("id").asString(),
                state.isAtWork() && job.get("silent").asBoolean() ? JobState.INTERRUPTED : state,
                job.get("created").asZonedDateTime().toInstant(),
                job.get("by").asString(),
                job.get("run").asLong(0),
                job.get("done").asLong(),
                job.get("total").asLong());
    }

    private static JobState state(Value job) {
        return Spelling.read(JobState.class, job.get("state").asString());
    }
}
