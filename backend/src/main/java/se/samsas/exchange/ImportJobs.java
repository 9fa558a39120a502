package se.samsas.exchange;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import se.samsas.exchange.Import.FileNote;
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
        return StoredImport.find(graph, id).filter(job -> mayDo(viewer, job.agency()));
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
                """.formatted(StoredImport.JOB), parameters, StoredImport::read);
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
        return StoredImport.list(graph, ids).stream()
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
            return StoredImport.get(tx, id);
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
            return StoredImport.get(tx, back);
        });
    }

    /// What an import takes back.
    Returned returned(Import job) {
        var of = StoredImport.get(graph, String.valueOf(job.takesBack()));
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
                        """.formatted(StoredImport.JOB), Map.of("ids", byId.keySet()), StoredImport::read)
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

    /// @param which matches those of which nothing is known any more
    static void forgetFindings(Transaction tx, String which, Map<String, ?> parameters) {
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
            return StoredImport.get(tx, id);
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

    /// Whether there is an import with this id.
    boolean exists(String id) {
        return StoredImport.find(graph, id).isPresent();
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
            return StoredImport.get(tx, id);
        });
    }

    /// @throws Failure.Conflict where it takes back what can be taken back no more
    private static void requireReturnable(Queries tx, Import job) {
        if (job.kind() == ImportKind.UNDO
                && StoredImport.find(tx, String.valueOf(job.takesBack()))
                        .map(Import::returnable)
                        .isEmpty()) {
            throw notReturnable(String.valueOf(job.takesBack()));
        }
    }

    private static Failure.Conflict notReturnable(String id) {
        return new Failure.Conflict(
                "The import '%s' cannot be taken back: it wrote nothing that is kept, or did more than %d days ago."
                        .formatted(id, StoredImport.RETURNABLE_DAYS),
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
            return StoredImport.get(tx, id);
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
                            found.counts.stream().map(StoredImport::text).toList(),
                            "notes",
                            found.notes.stream().map(StoredImport::text).toList(),
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
        return StoredImport.get(tx, id);
    }
}
