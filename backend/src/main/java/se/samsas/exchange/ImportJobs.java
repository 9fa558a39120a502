package se.samsas.exchange;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Doers;
import se.samsas.access.Scope;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.api.Text;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.calendar.SwedishClock;
import se.samsas.exchange.Import.FileNote;
import se.samsas.exchange.Import.Received;
import se.samsas.exchange.Imports.Returned;
import se.samsas.exchange.load.Errand;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.load.ImportScope;
import se.samsas.exchange.staff.ChosenColumns;
import se.samsas.exchange.staff.Leavers;
import se.samsas.exchange.staff.StaffColumn;
import se.samsas.exchange.told.ImportedPerson;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;
import se.samsas.job.Job;
import se.samsas.job.JobAct;
import se.samsas.job.JobState;
import se.samsas.job.Jobs;
import se.samsas.job.Turn;
import se.samsas.notice.Addressee.Holder;
import se.samsas.notice.NewsKind;
import se.samsas.notice.Notice;
import se.samsas.notice.Notices;

/// The imports that are done over the API, as the graph knows them: any server may be asked for them. Their files
/// lie in a folder that all servers of the graph have ([ImportFiles]).
///
/// Whoever administers an agency sees and does the imports of its staff; whoever administers the installation, all.
@Component
class ImportJobs {

    /// For which imports wait.
    static final String TURN = "import";

    private static final int RETURNABLE_DAYS = 30;
    private static final String JOB = Jobs.JOB + """
             AS job, [(j)-[:FOR]->(a:Agency) | a.id][0] AS agency,
            [(j)-[:TAKES_BACK]->(back:ImportJob) | back.id][0] AS takesBack,
            j.forgotten IS NULL AND j.begun > datetime() - duration({days: %d})
              AND EXISTS { (r:ImportedRow) WHERE r.import = j.id } AS isKept""".formatted(RETURNABLE_DAYS + 1);

    private static final long ROWS_AT_ONCE = 10_000;

    private final Graph graph;
    private final Notices notices;
    private final AuditTrail trail;
    private final Doers doers;
    private final Jobs jobs;

    ImportJobs(Graph graph, Notices notices, AuditTrail trail, Doers doers) {
        this.graph = graph;
        this.notices = notices;
        this.trail = trail;
        this.doers = doers;
        this.jobs = new Jobs(graph, "import", "ImportJob");
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

    /// Those of these imports that the viewer may see, by id.
    Map<String, Import> list(Viewer viewer, Collection<String> ids) {
        return graph
                .list("MATCH (j:ImportJob) WHERE j.id IN $ids RETURN " + JOB, Map.of("ids", ids), ImportJobs::job)
                .stream()
                .filter(job -> mayDo(viewer, job.agency()))
                .collect(toMap(Import::id, identity()));
    }

    /// Who prepared each, where they are named to the viewer.
    Map<Import, String> by(List<Import> of, Viewer viewer) {
        return doers.shown(graph, viewer, of, job -> job.job().account());
    }

    /// The same people, each with the number that the import's agency gave them.
    Connection<NumberedPerson> numbered(Import job, Connection<ImportedPerson> people) {
        var scope = job.agency() == null ? ImportScope.everything() : ImportScope.of(graph, job.agency());
        return people.map(person -> Optional.of(
                new NumberedPerson(person, scope.number(person.handle()).orElse(null))));
    }

    /// Prepares an import, to which files can be added.
    ///
    /// @param agency whose staff it is; null: for all agencies
    /// @throws Failure.NotAllowed where the viewer may not do such an import
    Import create(Viewer viewer, ImportKind kind, @Nullable String agency) {
        if (kind == ImportKind.UNDO) {
            throw new Failure.Invalid(
                    "input.kind", "An import that takes another back is not prepared so.", "Use 'takeBackImport'.");
        }
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
        return graph.write(tx -> {
            var id = jobs.create(tx, viewer.account());
            tx.run("""
                    MATCH (j:ImportJob {id: $id})
                    SET j.kind = $kind, j.files = [], j.notes = [], j.counts = [], j.complaints = 0, j.rehearsed = false
                    """, Map.of("id", id, "kind", Spelling.of(kind)));
            if (agency != null) {
                var linked = tx.find(
                        "MATCH (j:ImportJob {id: $id}), (a:Agency {id: $agency}) CREATE (j)-[:FOR]->(a) RETURN a.id AS id",
                        Map.of("id", id, "agency", agency),
                        row -> row);
                if (linked.isEmpty()) {
                    throw new Failure.NotFound("agency", agency);
                }
            }
            return find(tx, id).orElseThrow();
        });
    }

    /// Notes that a file begins to come, so that what there is of the import stays.
    ///
    /// @throws Failure.Conflict where a server works on the import
    Import touched(Import job) {
        return graph.write(tx -> {
            jobs.lockAtRest(tx, job.id());
            tx.run("MATCH (j:ImportJob {id: $id}) SET j.touched = datetime()", Map.of("id", job.id()));
            return find(tx, job.id()).orElseThrow();
        });
    }

    /// Prepares an import that takes another back.
    ///
    /// @throws Failure.NotFound where there is no such import that the viewer may see
    /// @throws Failure.Conflict where it cannot be taken back, or not now
    Import takeBack(Viewer viewer, String id) {
        get(viewer, id);
        return graph.write(tx -> {
            var job = atRest(tx, id);
            if (job.returnable() == null) {
                throw notReturnable(id);
            }
            var back = jobs.create(tx, viewer.account());
            tx.run("""
                    MATCH (j:ImportJob {id: $id}), (of:ImportJob {id: $of})-[:FOR]->(a:Agency)
                    SET j.kind = $kind, j.files = [], j.notes = [], j.counts = [], j.complaints = 0, j.rehearsed = false
                    CREATE (j)-[:FOR]->(a), (j)-[:TAKES_BACK]->(of)
                    """, Map.of("id", back, "of", id, "kind", Spelling.of(ImportKind.UNDO)));
            return find(tx, back).orElseThrow();
        });
    }

    /// What an import takes back.
    Returned returned(Import job) {
        var of = find(graph, String.valueOf(job.takesBack())).orElseThrow();
        return new Returned(
                of.id(),
                of.kind() != ImportKind.STAFF || of.files().isEmpty()
                        ? null
                        : of.files().getFirst());
    }

    /// What takes imports back or did, by the import: the last of several.
    Map<Import, Import> takenBack(List<Import> of) {
        var byId = of.stream().collect(toMap(Import::id, identity()));
        var found = new HashMap<Import, Import>();
        graph.list("""
                        MATCH (j:ImportJob)-[:TAKES_BACK]->(of:ImportJob) WHERE of.id IN $ids
                        WITH j ORDER BY j.state IN ['waiting', 'running', 'done'], j.created
                        RETURN %s
                        """.formatted(JOB), Map.of("ids", byId.keySet()), ImportJobs::job)
                .forEach(back -> found.put(byId.get(String.valueOf(back.takesBack())), back));
        return found;
    }

    /// Forgets what imports wrote over that were begun before then.
    void forgetWritten(Instant moment) {
        var most = Map.of("moment", moment.atZone(ZoneOffset.UTC), "most", ROWS_AT_ONCE);
        graph.run("MATCH (j:ImportJob) WHERE j.begun < $moment SET j.forgotten = true", most);
        long gone = ROWS_AT_ONCE;
        while (gone == ROWS_AT_ONCE) {
            gone = graph.write(tx -> tx.get("""
                    MATCH (j:ImportJob) WHERE j.forgotten
                    MATCH (r:ImportedRow {import: j.id})
                    WITH r LIMIT $most
                    DETACH DELETE r
                    RETURN count(*) AS gone
                    """, most, row -> row.get("gone").asLong()));
        }
    }

    /// Makes a file that was received a part of the import, in place of one of the same name, or of the list
    /// of staff that came before; what was found before is forgotten.
    ///
    /// @return the files that are no part of it any more
    /// @throws Failure.Conflict where a server works on the import
    List<Received> received(String id, Received file, String account) {
        return list(id, file.name(), List.of(file), account);
    }

    /// Takes a file away, which is then no part of the import.
    ///
    /// @return the files that are no part of it any more
    /// @throws Failure.Conflict where a server works on the import
    List<Received> dropped(String id, String file, String account) {
        return list(id, file, List.of(), account);
    }

    private List<Received> list(String id, String name, List<Received> instead, String account) {
        return graph.write(tx -> {
            var job = atRest(tx, id);
            var files = new ArrayList<>(job.gone() ? List.<Received>of() : job.received());
            files.removeIf(file -> job.kind() == ImportKind.STAFF || file.name().equals(name));
            files.addAll(instead);
            tx.run(
                    "MATCH (j:ImportJob {id: $id}) SET j.files = $files REMOVE j.gone, j.unread",
                    Map.of(
                            "id",
                            id,
                            "files",
                            files.stream().map(ImportJobs::text).toList()));
            forgetFindings(tx, "MATCH (j:ImportJob {id: $id})", Map.of("id", id));
            jobs.change(tx, id, account);
            return job.received().stream().filter(file -> !files.contains(file)).toList();
        });
    }

    /// @param which matches those of which nothing is known any more
    private static void forgetFindings(Transaction tx, String which, Map<String, ?> parameters) {
        tx.run(which + """

                SET j.counts = [], j.notes = [], j.complaints = 0, j.rehearsed = false
                REMOVE j.failureEn, j.failureSv, j.people, j.leavers, j.leaversLast
                """, parameters);
    }

    /// Remembers what headings of a list of staff mean, for this import and the agency's next ones; what trials
    /// of its lists found is forgotten.
    ///
    /// @param chosen by [se.samsas.exchange.staff.StaffHeadings#key(String)]
    /// @param unread headings, likewise, that are not read in this list, and asked about in the next
    /// @throws Failure.Conflict where a server works on the import
    /// @throws Failure.Invalid where it is no list of staff
    ///
    /// @param languages of those of whom the list says none; null: as was said before
    Import choose(
            Viewer viewer,
            String id,
            Map<String, Optional<StaffColumn>> chosen,
            List<String> unread,
            @Nullable List<String> languages) {
        var agency = get(viewer, id).agency();
        return graph.write(tx -> {
            var job = atRest(tx, id);
            if (job.kind() != ImportKind.STAFF || agency == null) {
                throw new Failure.Invalid(
                        "input.id",
                        "The import '%s' is no list of staff.".formatted(id),
                        "Columns are chosen for these.");
            }
            ChosenColumns.choose(tx, agency, chosen);
            if (languages != null) {
                ChosenColumns.choose(tx, agency, languages);
            }
            tx.run("""
                    MATCH (j:ImportJob {id: $id})
                    SET j.unread = [h IN coalesce(j.unread, []) WHERE NOT h IN $said AND NOT h IN $unread] + $unread
                    """, Map.of("id", id, "said", chosen.keySet(), "unread", unread));
            jobs.change(tx, id, viewer.account());
            trail.enter(
                    tx, new Act(AuditKind.LIST_COLUMNS, viewer.account(), agency, said(id, chosen, unread, languages)));
            forgetFindings(
                    tx,
                    "MATCH (j:ImportJob {kind: 'staff', state: 'receiving'})-[:FOR]->(:Agency {id: $agency})",
                    Map.of("agency", agency));
            return find(tx, id).orElseThrow();
        });
    }

    private static String said(
            String id,
            Map<String, Optional<StaffColumn>> chosen,
            List<String> unread,
            @Nullable List<String> languages) {
        return Stream.of(
                        Stream.of(id),
                        chosen.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(one -> "%s: %s"
                                        .formatted(
                                                one.getKey(),
                                                one.getValue().map(Spelling::of).orElse("not read"))),
                        unread.stream().sorted().map("%s: not read in this list"::formatted),
                        Stream.ofNullable(languages)
                                .map(codes -> "languages where none is known: %s"
                                        .formatted(codes.isEmpty() ? "none" : String.join(", ", codes))))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /// Whether each waits for another, which has the turn.
    Map<Import, Boolean> behindAnother(List<Import> of) {
        var isHeld = of.stream().anyMatch(job -> job.state() == JobState.WAITING) && Turn.isHeld(graph, TURN);
        return of.stream().collect(toMap(identity(), job -> isHeld && job.state() == JobState.WAITING));
    }

    /// The imports whose files nobody has sent or used since then, and on which no server works, by id.
    List<String> untouchedSince(Instant moment) {
        return graph.list(
                """
                MATCH (j:ImportJob)
                WITH j, COLLECT { MATCH (j)-[:HAS]->(e:JobEvent) RETURN e.at ORDER BY e.at DESC LIMIT 1 } AS last
                WHERE coalesce(last[0], j.created) < $moment AND coalesce(j.touched < $moment, true)
                RETURN j.id AS id ORDER BY id
                """,
                Map.of("moment", moment.atZone(ZoneOffset.UTC)),
                row -> row.get("id").asString());
    }

    /// Forgets the files of an import that nobody has touched since then.
    ///
    /// @return whether they may go; not where somebody came in between
    boolean forget(String id, Instant moment) {
        return graph.write(tx -> {
            if (!isIdle(tx, id, moment)) {
                return false;
            }
            tx.run("MATCH (j:ImportJob {id: $id}) SET j.files = [] REMOVE j.leavers, j.leaversLast", Map.of("id", id));
            return true;
        });
    }

    /// Gives up the files of an import that nobody has touched since then; what was found in them stays.
    ///
    /// @return those that may be deleted; none where somebody came in between
    List<Received> giveUpFiles(String id, Instant moment) {
        return graph.write(tx -> {
            if (!isIdle(tx, id, moment)) {
                return List.of();
            }
            tx.run("MATCH (j:ImportJob {id: $id}) SET j.gone = coalesce(j.gone, datetime())", Map.of("id", id));
            return find(tx, id).orElseThrow().received();
        });
    }

    /// Those of these imports whose files are given up, by id.
    Map<String, List<Received>> givenUp(Collection<String> ids) {
        return graph
                .list(
                        "MATCH (j:ImportJob) WHERE j.id IN $ids AND j.gone IS NOT NULL RETURN " + JOB,
                        Map.of("ids", ids),
                        ImportJobs::job)
                .stream()
                .collect(toMap(Import::id, Import::received));
    }

    /// Whether no server works on it and nobody has touched it since then; it is locked.
    private boolean isIdle(Transaction tx, String id, Instant moment) {
        return !jobs.lock(tx, id).state().isAtWork() && untouched(tx, id, moment);
    }

    private static boolean untouched(Queries tx, String id, Instant moment) {
        return tx.get(
                """
                MATCH (j:ImportJob {id: $id})
                RETURN j.created < $moment AND coalesce(j.touched < $moment, true)
                  AND NOT EXISTS { (j)-[:HAS]->(e:JobEvent) WHERE e.at >= $moment } AS untouched
                """,
                Map.of("id", id, "moment", moment.atZone(ZoneOffset.UTC)),
                row -> row.get("untouched").asBoolean());
    }

    /// Whether there is an import with this id.
    boolean exists(String id) {
        return find(graph, id).isPresent();
    }

    /// Lets a server begin to work on the import.
    ///
    /// @param act to rehearse or to start; of those who are not in a list it says nothing
    /// @throws Failure.Conflict where one does already, or there is no file
    Import begin(Viewer viewer, String id, JobAct act) {
        return begin(viewer, id, act, null, 0);
    }

    /// Lets a server begin to work on the import.
    ///
    /// @param act     to rehearse or to start
    /// @param leavers those whose employments end, as its last trial named them; null: as it was begun before
    /// @param run     how many times it had been begun when that was decided
    /// @throws Failure.Conflict where one does already, or there is no file, or it was begun meanwhile
    Import begin(Viewer viewer, String id, JobAct act, @Nullable Leavers leavers, long run) {
        get(viewer, id);
        return graph.write(tx -> {
            var job = atRest(tx, id);
            if (leavers != null && job.run() != run) {
                throw new Failure.Conflict(
                        "The import '%s' was tried again meanwhile.".formatted(id),
                        "Look at those who are not in the list once more.");
            }
            if (job.kind() != ImportKind.UNDO && job.files().isEmpty()) {
                throw new Failure.Conflict("No file has been received.", "Send a file first.");
            }
            if (job.gone()) {
                throw new Failure.Conflict(
                        "The files are deleted: that is done once an import is done, and after seven days.",
                        "Send them again.");
            }
            tx.run("""
                    MATCH (j:ImportJob {id: $id})
                    SET j.counts = [], j.notes = [], j.complaints = 0, j.rehearsed = $rehearsed
                    REMOVE j.failureEn, j.failureSv, j.people
                    """, Map.of("id", id, "rehearsed", act == JobAct.REHEARSE));
            if (act == JobAct.START) {
                requireReturnable(tx, job);
                tx.run("MATCH (j:ImportJob {id: $id}) SET j.begun = datetime() REMOVE j.forgotten", Map.of("id", id));
            }
            if (leavers != null || act == JobAct.REHEARSE) {
                keep(tx, id, leavers);
            }
            jobs.begin(tx, id, viewer.account(), act);
            trail.enter(
                    tx,
                    new Act(
                            act == JobAct.REHEARSE ? AuditKind.TRIAL : AuditKind.IMPORT,
                            viewer.account(),
                            job.agency() == null ? AuditKind.EVERYTHING : job.agency(),
                            particulars(job)));
            return find(tx, id).orElseThrow();
        });
    }

    /// @throws Failure.Conflict where it takes back what can be taken back no more
    private static void requireReturnable(Queries tx, Import job) {
        if (job.kind() == ImportKind.UNDO
                && find(tx, String.valueOf(job.takesBack()))
                        .map(Import::returnable)
                        .isEmpty()) {
            throw notReturnable(String.valueOf(job.takesBack()));
        }
    }

    private static Failure.Conflict notReturnable(String id) {
        return new Failure.Conflict(
                "The import '%s' cannot be taken back: it wrote nothing that is kept, or did more than %d days ago."
                        .formatted(id, RETURNABLE_DAYS),
                "Bring in a list, or files, that say what is right, or correct people one by one.");
    }

    private static void keep(Transaction tx, String id, @Nullable Leavers leavers) {
        var kept = new HashMap<String, @Nullable Object>();
        kept.put("id", id);
        kept.put("people", leavers == null ? null : List.copyOf(leavers.people()));
        kept.put("last", leavers == null ? null : leavers.last());
        tx.run("MATCH (j:ImportJob {id: $id}) SET j.leavers = $people, j.leaversLast = $last", kept);
    }

    private static String particulars(Import job) {
        return Stream.concat(
                        Stream.of("%s %s".formatted(job.id(), Spelling.of(job.kind())), job.takesBack())
                                .filter(Objects::nonNull),
                        job.received().stream().map(file -> "%s %s".formatted(file.name(), file.digest())))
                .collect(Collectors.joining("\n"));
    }

    /// Asks the server that works on it to stop.
    ///
    /// @throws Failure.Conflict where none does
    Import cancel(Viewer viewer, String id) {
        get(viewer, id);
        return graph.write(tx -> {
            jobs.cancel(tx, id, viewer.account());
            return find(tx, id).orElseThrow();
        });
    }

    /// The work that an import is, as it was begun.
    static Errand errand(Import job, String by) {
        return new Errand(
                "“%s”".formatted(String.join(", ", job.files())),
                job.id(),
                job.run(),
                queries -> Jobs.begunBy(queries, job.id()).orElse(by),
                isReturnable(job.kind()) && job.agency() != null);
    }

    /// Whether what is brought in of one agency can be taken back.
    private static boolean isReturnable(ImportKind kind) {
        return switch (kind) {
            case STAFF, DATA -> true;
            case ESCO, UNDO -> false;
        };
    }

    /// What was found.
    ///
    /// @param people null where it is not told by people
    record Found(
            List<Counts> counts,
            List<FileNote> notes,
            int complaints,
            @Nullable ImportedPeople people) {}

    /// Keeps what was found, of a trial or of what was done; the files of what was done are given up.
    void finish(Import job, Found found) {
        jobs.finish(job.job(), tx -> {
            if (!job.rehearsed()) {
                tx.run("MATCH (j:ImportJob {id: $id}) SET j.gone = datetime()", Map.of("id", job.id()));
            }
            tx.run(
                    """
                    MATCH (j:ImportJob {id: $id})
                    SET j.counts = $counts, j.notes = $notes, j.complaints = $complaints
                    """,
                    Map.of(
                            "id",
                            job.id(),
                            "counts",
                            found.counts.stream().map(ImportJobs::text).toList(),
                            "notes",
                            found.notes.stream().map(ImportJobs::text).toList(),
                            "complaints",
                            found.complaints));
            if (found.people != null) {
                tx.run(
                        "MATCH (j:ImportJob {id: $id}) SET j.people = $people",
                        Map.of("id", job.id(), "people", found.people.texts()));
            }
            tell(tx, job.id());
        });
    }

    /// Keeps why it could not be done.
    void failed(Transaction tx, String id, Text why) {
        tx.run(
                "MATCH (j:ImportJob {id: $id}) SET j.failureEn = $en, j.failureSv = $sv",
                Map.of("id", id, "en", why.en(), "sv", why.sv()));
        tell(tx, id);
    }

    private void tell(Transaction tx, String id) {
        Jobs.begunBy(tx, id).ifPresent(by -> notices.tell(tx, new Notice(NewsKind.IMPORT_ENDED, new Holder(by), id)));
    }

    /// As the room of jobs knows them.
    Jobs jobs() {
        return jobs;
    }

    /// Whether somebody may import for the agency; null: for all.
    static boolean mayDo(Viewer viewer, @Nullable String agency) {
        return viewer.may(Action.IMPORT, Scope.ANY)
                || (agency != null && viewer.agencies(Action.IMPORT).contains(agency));
    }

    private Import atRest(Transaction tx, String id) {
        jobs.lockAtRest(tx, id);
        return find(tx, id).orElseThrow();
    }

    private static Optional<Import> find(Queries queries, String id) {
        return queries.find("MATCH (j:ImportJob {id: $id}) RETURN " + JOB, Map.of("id", id), ImportJobs::job);
    }

    private static Import job(Record row) {
        var job = row.get("job");
        var read = Jobs.read(job);
        return new Import(
                read,
                Spelling.read(ImportKind.class, job.get("kind").asString()),
                row.get("agency").asString(null),
                job.get("files").asList(file -> received(file.asString())),
                !job.get("gone").isNull(),
                job.get("unread").asList(Value::asString, List.of()),
                job.get("rehearsed").asBoolean(),
                job.get("leaversLast").isNull()
                        ? null
                        : new Leavers(
                                Set.copyOf(job.get("leavers").asList(Value::asString)),
                                job.get("leaversLast").asLocalDate()),
                job.get("people").isNull()
                        ? null
                        : ImportedPeople.read(job.get("people").asList(Value::asString)),
                returnable(row, read),
                row.get("takesBack").asString(null),
                job.get("counts").asList(counts -> counts(counts.asString())),
                job.get("notes").asList(note -> note(note.asString())),
                job.get("complaints").asInt(),
                job.get("failureEn").isNull()
                        ? null
                        : new Text(
                                job.get("failureEn").asString(),
                                job.get("failureSv").asString()));
    }

    private static @Nullable LocalDate returnable(Record row, Job job) {
        return row.get("isKept").asBoolean() && !job.state().isAtWork()
                ? row.get("job")
                        .get("begun")
                        .asZonedDateTime()
                        .withZoneSameInstant(SwedishClock.STOCKHOLM)
                        .toLocalDate()
                        .plusDays(RETURNABLE_DAYS)
                : null;
    }

    private static String text(Received file) {
        return String.join("\t", file.name(), file.stored(), file.digest());
    }

    /// Of a file that came before files were told apart by more than their names, that is where it lies.
    private static Received received(String text) {
        var parts = text.split("\t", -1);
        return parts.length == 1 ? new Received(text, text, "") : new Received(parts[0], parts[1], parts[2]);
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

    private static String text(FileNote note) {
        return String.join("\t", note.file(), note.text().en(), note.text().sv());
    }

    private static FileNote note(String text) {
        var parts = text.split("\t", -1);
        return new FileNote(parts[0], new Text(parts[1], parts[2]));
    }
}
