package se.samsas.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Scope;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.exchange.Import.FileNote;
import se.samsas.exchange.ImportReport.Counts;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Locks.Part;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;

/// The imports that are done over the API, as the graph knows them: any server may be asked for them. The files lie
/// with the server ([ImportFiles]).
///
/// Whoever administers an agency sees and does the imports of its staff; whoever administers the installation, all.
@Component
class ImportJobs {

    /// Where nothing was heard for so long of an import that was at work, its server has stopped.
    private static final long SILENT_SECONDS = 30;

    private static final String JOB = """
            j { .*, agency: [(j)-[:FOR]->(a:Agency) | a.id][0],
                silent: coalesce(j.beat < datetime() - duration({seconds: $silent}), false) } AS job
            """;

    private final Graph graph;

    ImportJobs(Graph graph) {
        this.graph = graph;
    }

    /// The import with this id, where the viewer may see it.
    Optional<Import> find(Viewer viewer, String id) {
        return find(graph, id).filter(job -> mayDo(viewer, job.agency()));
    }

    /// The import with this id.
    ///
    /// @throws Failure.NotFound where there is none that the viewer may see
    Import get(Viewer viewer, String id) {
        return find(viewer, id).orElseThrow(() -> new Failure.NotFound("import", id));
    }

    /// Those that the viewer may see, the latest first.
    Connection<Import> page(Viewer viewer, PageRequest request) {
        var after = request.afterNumber(2);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("everything", viewer.may(Action.IMPORT, Scope.ANY));
        parameters.put("agencies", viewer.agencies(Action.IMPORT));
        parameters.put("created", after == null ? null : after.number());
        parameters.put("id", after == null ? null : after.id());
        parameters.put("limit", request.limit());
        parameters.put("silent", SILENT_SECONDS);
        var jobs = graph.list("""
                MATCH (j:ImportJob)
                WHERE ($everything OR EXISTS { (j)-[:FOR]->(a:Agency) WHERE a.id IN $agencies })
                  AND ($created IS NULL OR j.created.epochMillis < $created
                       OR (j.created.epochMillis = $created AND j.id > $id))
                WITH j ORDER BY j.created.epochMillis DESC, j.id LIMIT $limit
                RETURN %s ORDER BY j.created.epochMillis DESC, j.id
                """.formatted(JOB), parameters, ImportJobs::job);
        var total = graph.get("""
                MATCH (j:ImportJob)
                WHERE $everything OR EXISTS { (j)-[:FOR]->(a:Agency) WHERE a.id IN $agencies }
                RETURN count(j) AS jobs
                """, parameters, row -> row.get("jobs").asInt());
        return Connection.of(
                jobs,
                request,
                total,
                job -> Cursor.of(String.valueOf(job.created().toEpochMilli()), job.id()));
    }

    /// Prepares an import, to which files can be added.
    ///
    /// @param agency whose staff it is; null: for all agencies
    /// @throws Failure.NotAllowed where the viewer may not do such an import
    Import create(Viewer viewer, ImportKind kind, @Nullable String agency) {
        if (kind == ImportKind.STAFF && agency == null) {
            throw new Failure.Invalid(
                    "input.agency", "A list of staff is of one agency; none is given.", "Say whose staff it is.");
        }
        if (kind == ImportKind.ESCO && agency != null) {
            throw new Failure.Invalid(
                    "input.agency", "ESCO is for all agencies; '%s' is given.".formatted(agency), "Leave it out.");
        }
        if (!mayDo(viewer, agency)) {
            throw new Failure.NotAllowed(
                    "You may not import %s.".formatted(agency == null ? "for all agencies" : "for this agency"),
                    "Ask somebody who administers %s.".formatted(agency == null ? "the installation" : "it"));
        }
        var id = UUID.randomUUID().toString();
        return graph.write(tx -> {
            tx.run("""
                    CREATE (j:ImportJob {
                      id: $id, kind: $kind, created: datetime(), by: $account, files: [], notes: [], counts: [],
                      complaints: 0, done: 0, total: 0, rehearsed: false
                    })
                    """, Map.of("id", id, "kind", Spelling.of(kind), "account", viewer.account()));
            if (agency != null) {
                var linked = tx.find(
                        "MATCH (j:ImportJob {id: $id}), (a:Agency {id: $agency}) CREATE (j)-[:FOR]->(a) RETURN a.id AS id",
                        Map.of("id", id, "agency", agency),
                        row -> row);
                if (linked.isEmpty()) {
                    throw new Failure.NotFound("agency", agency);
                }
            }
            become(tx, id, viewer.account(), ImportState.RECEIVING);
            return find(tx, id).orElseThrow();
        });
    }

    /// Adds the name of a file that was received; what was found before is forgotten.
    ///
    /// @throws Failure.Conflict where a server works on the import
    void received(String id, String file, String account) {
        graph.write(tx -> {
            requireIdle(lock(tx, id));
            tx.run("""
                    MATCH (j:ImportJob {id: $id})
                    SET j.files = [f IN j.files WHERE f <> $file] + $file, j.counts = [], j.notes = [], j.complaints = 0,
                        j.rehearsed = false
                    REMOVE j.failureEn, j.failureSv
                    """, Map.of("id", id, "file", file));
            become(tx, id, account, ImportState.RECEIVING);
            return true;
        });
    }

    /// Takes the name of a file away, which is then no part of the import.
    ///
    /// @throws Failure.Conflict where a server works on the import
    void dropped(String id, String file, String account) {
        graph.write(tx -> {
            requireIdle(lock(tx, id));
            tx.run("""
                    MATCH (j:ImportJob {id: $id})
                    SET j.files = [f IN j.files WHERE f <> $file], j.counts = [], j.notes = [], j.complaints = 0,
                        j.rehearsed = false
                    REMOVE j.failureEn, j.failureSv
                    """, Map.of("id", id, "file", file));
            become(tx, id, account, ImportState.RECEIVING);
            return true;
        });
    }

    /// Lets a server begin to work on the import.
    ///
    /// @param state rehearsing or waiting
    /// @throws Failure.Conflict where one does already, or there is no file
    Import begin(Viewer viewer, String id, ImportState state) {
        get(viewer, id);
        return graph.write(tx -> {
            var job = lock(tx, id);
            requireIdle(job);
            if (job.files().isEmpty()) {
                throw new Failure.Conflict("No file has been received.", "Send a file first.");
            }
            tx.run("""
                    MATCH (j:ImportJob {id: $id})
                    SET j.done = 0, j.total = 0, j.counts = [], j.notes = [], j.complaints = 0, j.beat = datetime(),
                        j.rehearsed = $rehearsed
                    REMOVE j.cancel, j.failureEn, j.failureSv
                    """, Map.of("id", id, "rehearsed", state == ImportState.REHEARSING));
            become(tx, id, viewer.account(), state);
            return find(tx, id).orElseThrow();
        });
    }

    /// Asks the server that works on it to stop.
    ///
    /// @throws Failure.Conflict where none does
    Import cancel(Viewer viewer, String id) {
        get(viewer, id);
        return graph.write(tx -> {
            if (!lock(tx, id).state().isAtWork()) {
                throw new Failure.Conflict("The import is not under way.", "There is nothing to stop.");
            }
            tx.run(
                    "MATCH (j:ImportJob {id: $id}) SET j.cancel = $account",
                    Map.of("id", id, "account", viewer.account()));
            return find(tx, id).orElseThrow();
        });
    }

    /// Says that the import is alive and how far it is.
    ///
    /// @return whether it may go on; not where somebody cancelled it
    boolean beat(String id, @Nullable Progress progress) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("done", progress == null ? 0 : progress.done());
        parameters.put("total", progress == null ? 0 : progress.total());
        return graph.write(tx -> tx.get("""
                MATCH (j:ImportJob {id: $id})
                SET j.beat = datetime(), j.done = $done, j.total = $total
                RETURN j.cancel IS NULL AS goOn
                """, parameters, row -> row.get("goOn").asBoolean()));
    }

    /// What the server that works on it has come to.
    void become(String id, String account, ImportState state) {
        graph.write(tx -> {
            become(tx, id, account, state);
            return true;
        });
    }

    /// Keeps what was found, and the state that follows.
    void end(Import job, ImportState state, List<Counts> counts, List<FileNote> notes, int complaints) {
        graph.write(tx -> {
            tx.run(
                    """
                    MATCH (j:ImportJob {id: $id})
                    SET j.counts = $counts, j.notes = $notes, j.complaints = $complaints
                    """,
                    Map.of(
                            "id",
                            job.id(),
                            "counts",
                            counts.stream().map(ImportJobs::text).toList(),
                            "notes",
                            notes.stream()
                                    .map(note -> String.join(
                                            "\t",
                                            note.file(),
                                            note.text().en(),
                                            note.text().sv()))
                                    .toList(),
                            "complaints",
                            complaints));
            become(tx, job.id(), job.account(), state);
            return true;
        });
    }

    /// Keeps why it could not be done.
    void fail(Import job, Words failure) {
        graph.write(tx -> {
            tx.run(
                    "MATCH (j:ImportJob {id: $id}) SET j.failureEn = $en, j.failureSv = $sv",
                    Map.of("id", job.id(), "en", failure.en(), "sv", failure.sv()));
            become(tx, job.id(), job.account(), ImportState.FAILED);
            return true;
        });
    }

    private static boolean mayDo(Viewer viewer, @Nullable String agency) {
        return viewer.may(Action.IMPORT, Scope.ANY)
                || (agency != null && viewer.agencies(Action.IMPORT).contains(agency));
    }

    private static Import lock(Transaction tx, String id) {
        tx.locks().part(Part.IMPORT, id);
        return find(tx, id).orElseThrow(() -> new Failure.NotFound("import", id));
    }

    /// @throws Failure.Conflict where a server works on it
    static void requireIdle(Import job) {
        if (job.state().isAtWork()) {
            throw new Failure.Conflict("The import is under way.", "Wait until it is done, or cancel it.");
        }
    }

    private static Optional<Import> find(Queries queries, String id) {
        return queries.find(
                "MATCH (j:ImportJob {id: $id}) RETURN " + JOB,
                Map.of("id", id, "silent", SILENT_SECONDS),
                ImportJobs::job);
    }

    private static void become(Queries tx, String id, String account, ImportState state) {
        tx.run("""
                MATCH (j:ImportJob {id: $id})
                CREATE (j)-[:HAS]->(e:ImportEvent {at: datetime(), by: $account, to: $state})
                SET e.from = j.state, j.state = $state, j.beat = datetime()
                """, Map.of("id", id, "account", account, "state", Spelling.of(state)));
    }

    private static Import job(Record row) {
        var job = row.get("job");
        var state = Spelling.read(ImportState.class, job.get("state").asString());
        return new Import(
                job.get("id").asString(),
                Spelling.read(ImportKind.class, job.get("kind").asString()),
                job.get("agency").asString(null),
                state.isAtWork() && job.get("silent").asBoolean() ? ImportState.INTERRUPTED : state,
                job.get("created").asZonedDateTime().toInstant(),
                job.get("by").asString(),
                job.get("files").asList(Value::asString),
                job.get("rehearsed").asBoolean(),
                job.get("done").asLong(),
                job.get("total").asLong(),
                job.get("counts").asList(counts -> counts(counts.asString())),
                job.get("notes").asList(note -> note(note.asString())),
                job.get("complaints").asInt(),
                job.get("failureEn").isNull()
                        ? null
                        : new Words(
                                job.get("failureEn").asString(),
                                job.get("failureSv").asString()));
    }

    private static String text(Counts counts) {
        return "%s\t%d\t%d\t%d\t%d\t%d"
                .formatted(
                        counts.of(),
                        counts.created(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.leftOut(),
                        counts.mended());
    }

    private static Counts counts(String text) {
        var parts = text.split("\t", -1);
        var numbers = Arrays.stream(parts).skip(1).mapToLong(Long::parseLong).toArray();
        return new Counts(parts[0], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    private static FileNote note(String text) {
        var parts = text.split("\t", -1);
        return new FileNote(parts[0], new Words(parts[1], parts[2]));
    }
}
