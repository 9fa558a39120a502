package se.samsas.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.api.PageRequest;
import se.samsas.audit.AuditTrail;
import se.samsas.exchange.Import.FileNote;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.graph.Graph;
import se.samsas.job.JobAct;
import se.samsas.job.Lease;
import se.samsas.job.Workers;
import se.samsas.notice.Notices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Imports over the API, by those who may and those who may not.
@IntegrationTest
class ImportJobsIT {

    /// To those who import elsewhere there is no such import; the others may not import.
    private static final List<String> CLOSED = List.of("NOT_FOUND", "NOT_ALLOWED");

    private static final String AGENCY = "import-it";
    private static final String OTHER_AGENCY = "import-it-other";
    private static final String ADMIN = "import-it-admin";
    private static final String OTHER_ADMIN = "import-it-other-admin";
    private static final String PLANNER = "import-it-planner";
    private static final String EMPLOYEE = "import-it-employee";
    private static final List<String> OTHERS = List.of(OTHER_ADMIN, PLANNER, EMPLOYEE, "nobody-known");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String LIST = """
            Anställningsnummer;Namn;Titel;Andel
            1;Åsa Ek;Utvecklare;100
            2;Ensam;Jurist;100
            3;Bo Al;Jurist;200
            4;=1+1;Testare;x
            """;

    private static final String FIELDS = """
            id state created rehearsed files done total
            counts { of created changed unchanged leftOut }
            notes { file text }
            filesWithBadRows failure(language: SV)
            """;

    private final Graph graph;
    private final Tokens tokens;
    private final Browser browser;
    private final int port;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportFindings findings;
    private final Imports imports;
    private final Viewers viewers;
    private final Notices notices;
    private final AuditTrail trail;

    @TempDir
    private Path folder;

    ImportJobsIT(
            Graph graph,
            Tokens tokens,
            ImportJobs jobs,
            ImportFiles files,
            ImportFindings findings,
            Imports imports,
            Viewers viewers,
            Notices notices,
            AuditTrail trail,
            @LocalServerPort int port) {
        this.jobs = jobs;
        this.files = files;
        this.findings = findings;
        this.imports = imports;
        this.viewers = viewers;
        this.notices = notices;
        this.trail = trail;
        this.graph = graph;
        this.tokens = tokens;
        this.port = port;
        this.browser = new Browser("http://localhost:" + port);
    }

    @BeforeEach
    void makeTwoAgencies() {
        removeThem();
        graph.run(
                """
                UNWIND $agencies AS agency
                CREATE (g:Agency {id: agency.id, kind: 'state', nameSv: agency.id, nameEn: agency.id, region: '01',
                    employees: 3, invented: true})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: agency.admin, roles: ['admin']})-[:ACTS_FOR]->(g)
                """,
                Map.of(
                        "agencies",
                        List.of(
                                Map.of("id", AGENCY, "admin", ADMIN),
                                Map.of("id", OTHER_AGENCY, "admin", OTHER_ADMIN))));
        graph.run("""
                MATCH (g:Agency {id: $agency})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: $planner, roles: ['hr-planner']})-[:ACTS_FOR]->(g)
                CREATE (:Account {trail: randomUUID(), id: $employee, roles: ['employee']})
                """, Map.of("agency", AGENCY, "planner", PLANNER, "employee", EMPLOYEE));
    }

    @AfterEach
    void close() {
        removeThem();
        browser.close();
    }

    private void removeThem() {
        graph.run("MATCH (t:Turn {holder: 'another'}) REMOVE t.holder, t.what, t.since, t.until", Map.of());
        graph.run("""
                MATCH (g:Agency) WHERE g.id IN $agencies
                OPTIONAL MATCH (u:Unit)-[:PART_OF*]->(g)
                OPTIONAL MATCH (u)<-[:EMPLOYED]-(p:Person)
                OPTIONAL MATCH (j:ImportJob)-[:FOR]->(g)
                OPTIONAL MATCH (j)-[:HAS]->(e)
                DETACH DELETE e, j, p, u, g
                """, Map.of("agencies", List.of(AGENCY, OTHER_AGENCY)));
        graph.run("MATCH (p:Person) WHERE p.id STARTS WITH $start DETACH DELETE p", Map.of("start", AGENCY + "."));
        graph.run(
                "MATCH (a:Account) WHERE a.id IN $accounts DETACH DELETE a",
                Map.of("accounts", List.of(ADMIN, OTHER_ADMIN, PLANNER, EMPLOYEE, "import-it-left")));
    }

    @Test
    void aListIsTriedAndThenBroughtIn() {
        var id = prepared();
        assertThat(put(ADMIN, id, "Personal.csv", LIST).body()).contains("staff.csv");
        var tried = run("rehearseImport", id);
        assertThat(tried.path("state").asString()).isEqualTo("RECEIVING");
        assertThat(tried.path("rehearsed").asBoolean()).isTrue();
        assertThat(tried.path("counts").get(1).path("created").asInt()).isEqualTo(1);
        assertThat(people()).isZero();

        var done = run("startImport", id);
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("rehearsed").asBoolean()).isFalse();
        assertThat(people()).isEqualTo(1);
        assertThat(inbox(ADMIN)).contains("{\"kind\":\"IMPORT_ENDED\",\"import\":{\"state\":\"DONE\"}}");
        assertThat(inbox(OTHER_ADMIN)).doesNotContain("IMPORT_ENDED");
        graph.run("MATCH (a:Account {id: $id}) SET a.roles = []", Map.of("id", ADMIN));
        assertThat(jobs.list(viewers.get(ADMIN), List.of(GlobalId.parse("Import", id))))
                .as("who may not import any more reads nothing of it")
                .isEmpty();
    }

    @Test
    void onlyItsAdministratorsKnowOfAnImport() {
        var id = prepared();
        put(ADMIN, id, "Personal.csv", LIST);
        run("startImport", id);
        for (var account : OTHERS) {
            assertThat(code(ask(account, "{ import(id: \"%s\") { id } }".formatted(id))))
                    .as(account)
                    .isIn(CLOSED);
            assertThat(ask(account, "{ node(id: \"%s\") { id } }".formatted(id))
                            .at("/data/node")
                            .isObject())
                    .as(account)
                    .isFalse();
            var list = ask(account, "{ imports { totalCount edges { node { id } } } }")
                    .path("data")
                    .path("imports");
            assertThat(list.path("totalCount").asInt(0)).as(account).isZero();
            assertThat(list.path("edges").isEmpty()).as(account).isTrue();
            for (var mutation : List.of("rehearseImport", "startImport", "cancelImport")) {
                assertThat(code(mutate(account, mutation, id)))
                        .as("%s by %s", mutation, account)
                        .isIn(CLOSED);
            }
            assertThat(put(account, id, "staff.csv", LIST).statusCode()).isEqualTo(404);
            assertThat(browser.delete(file(id, "staff.csv"), as(account)).statusCode())
                    .isEqualTo(404);
            assertThat(browser.get(badRows(id), as(account)).statusCode()).isEqualTo(404);
        }
        assertThat(browser.get(badRows(id), as(ADMIN)).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyItsAdministratorsPrepareAnImport() {
        for (var account : OTHERS) {
            assertThat(code(prepare(account, "STAFF", AGENCY))).as(account).isEqualTo("NOT_ALLOWED");
        }
        assertThat(code(ask(ADMIN, "mutation { prepareImport(input: {kind: ESCO}) { job { id } } }")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(code(ask(ADMIN, "mutation { prepareImport(input: {kind: DATA}) { job { id } } }")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(code(ask("admin-3", "mutation { prepareImport(input: {kind: STAFF}) { job { id } } }")))
                .isEqualTo("INVALID");
        assertThat(code(prepare("admin-3", "STAFF", "no-such-agency"))).isEqualTo("NOT_FOUND");
    }

    @Test
    void whoIsNotSignedInOrComesFromElsewhereSendsNothing() {
        var id = prepared();
        assertThat(browser.put(file(id, "staff.csv"), LIST.getBytes(UTF_8)).statusCode())
                .isEqualTo(401);
        assertThat(browser.get(badRows(id)).statusCode()).isEqualTo(401);
        try (var session = new Browser("http://localhost:" + port)) {
            session.signIn("admin-3");
            var content = LIST.getBytes(UTF_8);
            assertThat(session.put(file(id, "staff.csv"), content).statusCode()).isEqualTo(403);
            assertThat(session.put(file(id, "staff.csv"), content, session.csrfHeaders())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() {
        var id = prepared();
        for (var name :
                List.of("..%2Fstaff.csv", "%2Fetc%2Fstaff.csv", "..%5Cstaff.csv", "..csv", ".csv", "staff.exe")) {
            assertThat(put(ADMIN, id, name, LIST).statusCode()).as(name).isBetween(400, 404);
        }
        assertThat(put(ADMIN, id, "staff.zip", LIST).body()).contains("INVALID", "zip");
        assertThat(shown(id).path("files").isEmpty()).isTrue();
    }

    /// `curl -T` says nothing of the type, `curl --data-binary` that it is a form.
    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/csv"})
    void aFileIsKeptAsItIsSentWhateverItCallsItself(String type) {
        var id = id(prepare(ADMIN, "DATA", AGENCY));
        var content = "person,given_name,family_name\n".getBytes(UTF_8);
        assertThat(browser.put(type, file(id, "people.csv"), content, as(ADMIN)).statusCode())
                .isEqualTo(200);
        assertThat(shown(id).path("files")).hasSize(1);
    }

    @Test
    void anEmptyFileIsRefused() {
        var id = id(prepare(ADMIN, "DATA", AGENCY));
        assertThat(put(ADMIN, id, "people.csv", "").body()).contains("INVALID", "'people.csv' is empty");
        assertThat(shown(id).path("files").isEmpty()).isTrue();
    }

    @Test
    void aFileThatIsNoneOfTheFormatIsRefusedInTheLanguageOfTheReader() {
        var id = id(prepare(ADMIN, "DATA", AGENCY));
        assertThat(browser.put(
                                file(id, "x.csv"),
                                "a,b\n1,2\n".getBytes(UTF_8),
                                "Authorization",
                                tokens.header(ADMIN),
                                "Accept-Language",
                                "sv")
                        .body())
                .contains("har kolumnerna a, b");
        assertThat(put(ADMIN, id, "x.csv", "person,given_name,family_name\n").body())
                .contains("people.csv");
    }

    @Test
    void aFileCanBeTakenBack() {
        var id = id(prepare(ADMIN, "DATA", AGENCY));
        put(ADMIN, id, "people.csv", "person\n");
        assertThat(browser.delete(file(id, "people.csv"), as(ADMIN)).statusCode())
                .isEqualTo(204);
        assertThat(shown(id).path("files").isEmpty()).isTrue();
        assertThat(code(mutate(ADMIN, "startImport", id))).isEqualTo("CONFLICT");
        assertThat(code(mutate(ADMIN, "cancelImport", id))).isEqualTo("CONFLICT");
    }

    @Test
    void badRowsComeByPageAndCanBeMendedAndSentAgain() {
        var id = prepared();
        put(ADMIN, id, "staff.csv", LIST);
        run("startImport", id);
        var first = complaints(id, "first: 2");
        assertThat(first.path("totalCount").asInt()).isEqualTo(3);
        assertThat(first.path("edges").size()).isEqualTo(2);
        var after = first.path("pageInfo").path("endCursor").asString();
        var second = complaints(id, "first: 2, after: \"%s\"".formatted(after));
        assertThat(second.path("edges").size()).isEqualTo(1);
        assertThat(second.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();

        var bad = browser.get(badRows(id), as(ADMIN)).body();
        assertThat(bad).startsWith("\uFEFFAnställningsnummer;Namn;Titel;Andel");
        assertThat(bad).as("what a spreadsheet would run").contains("4;'=1+1;Testare;x");
        var mended = bad.replace("2;Ensam;", "2;Ensam Ström;")
                .replace("Jurist;200", "Jurist;80")
                .replace("4;'=1+1;Testare;x", "4;Cia Gran;Testare;100");

        var again = prepared();
        put(ADMIN, again, "mended.csv", mended);
        var done = run("startImport", again);
        assertThat(done.path("filesWithBadRows").isEmpty()).as(done.toString()).isTrue();
        assertThat(people()).isEqualTo(4);
    }

    @Test
    void anImportWhoseServerWasKilledIsInterruptedAndGoesOn() {
        var id = prepared();
        put(ADMIN, id, "staff.csv", LIST);
        graph.run("""
                MATCH (j:ImportJob {id: $id}) SET j.state = 'running', j.beat = datetime() - duration({minutes: 2})
                """, Map.of("id", GlobalId.parse("Import", id)));
        assertThat(shown(id).path("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(inbox(ADMIN)).contains("\"kind\":\"IMPORTS\"");
        assertThat(inbox(OTHER_ADMIN)).doesNotContain("\"kind\":\"IMPORTS\"");
        assertThat(run("startImport", id).path("state").asString()).isEqualTo("DONE");
        assertThat(inbox(ADMIN)).doesNotContain("\"kind\":\"IMPORTS\"");
    }

    @Test
    void asAnotherIsImportedThisWaitsAndCanBeCancelledAndBegunAgain() {
        graph.run("""
                MERGE (t:Turn {id: 'import'})
                SET t.holder = 'another', t.what = 'another', t.since = datetime(),
                    t.until = datetime() + duration({minutes: 10})
                """, Map.of());
        var id = prepared();
        put(ADMIN, id, "staff.csv", LIST);
        assertThat(code(mutate(ADMIN, "startImport", id))).isEmpty();
        assertThat(shown(id).path("state").asString()).isEqualTo("WAITING");
        assertThat(code(mutate(ADMIN, "startImport", id))).isEqualTo("CONFLICT");
        assertThat(put(ADMIN, id, "staff.csv", LIST).statusCode()).isEqualTo(409);
        mutate(ADMIN, "cancelImport", id);
        assertThat(ended(id).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(people()).isZero();

        mutate(ADMIN, "startImport", id);
        graph.run("MATCH (t:Turn {id: 'import'}) REMOVE t.holder, t.what, t.since, t.until", Map.of());
        assertThat(ended(id).path("state").asString()).isEqualTo("DONE");
        assertThat(people()).isEqualTo(1);
    }

    /// What ends the right of whoever began an import.
    enum Ending {
        ROLES_TAKEN("MATCH (:Account {id: $account})-[acts:ACTS_FOR]->() DELETE acts"),
        LAST_DAY_PASSED("MATCH (a:Account {id: $account}) SET a.unansweredUntil = date('2026-11-20')"),
        /// As erasure does it.
        ERASED("""
                MATCH (a:Account {id: $account}) SET a.id = 'import-it-left', a.roles = []
                WITH a
                MATCH (e:JobEvent {by: $account}) SET e.by = 'import-it-left'
                """);

        private final String happens;

        Ending(String happens) {
            this.happens = happens;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImportEndsWithTheRightOfWhoBeganIt(Ending ending) {
        var id = prepared();
        var many = 6_000; // more than a transaction holds
        put(ADMIN, id, "staff.csv", list(many));
        var last = Map.of("person", "%s.%d".formatted(AGENCY, many - 1));
        graph.run(
                "CREATE (:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992), id: $person, givenName: 'Ny', familyName: 'Namn'})",
                last);
        graph.write(tx -> {
            // The last person cannot be written until this lets go of them; those before can.
            tx.run("MATCH (p:Person {id: $person}) SET p.held = true REMOVE p.held", last);
            mutate(ADMIN, "startImport", id);
            await(() -> people() > 1);
            graph.run(ending.happens, Map.of("account", ADMIN));
            sleep(Duration.ofSeconds(3));
            return true;
        });
        var local = GlobalId.parse("Import", id);
        await(() -> !List.of("waiting", "running").contains(state(local)));
        assertThat(state(local)).isEqualTo("failed");
        assertThat(jobs.find(installation(), local).orElseThrow().failure())
                .asString()
                .contains("may not import any more");
        assertThat(employed()).isLessThan(many);
        assertThat(graph.list(
                        "MATCH (:ImportJob {id: $id})-[:HAS]->(e) RETURN DISTINCT e.by AS by",
                        Map.of("id", local),
                        row -> row.get("by").asString()))
                .containsExactly(ending == Ending.ERASED ? "import-it-left" : ADMIN);
    }

    @Test
    void whoWaitsForTheTurnAndMayNotImportAnyMoreDoesNot() {
        graph.run("""
                MERGE (t:Turn {id: 'import'})
                SET t.holder = 'another', t.what = 'another', t.since = datetime(),
                    t.until = datetime() + duration({minutes: 10})
                """, Map.of());
        var id = prepared();
        put(ADMIN, id, "staff.csv", LIST);
        mutate(ADMIN, "startImport", id);
        graph.run(Ending.ROLES_TAKEN.happens, Map.of("account", ADMIN));
        var local = GlobalId.parse("Import", id);
        await(() -> !state(local).equals("waiting"));
        assertThat(state(local)).isEqualTo("failed");
        assertThat(people()).isZero();
    }

    private String state(String id) {
        return graph.get(
                "MATCH (j:ImportJob {id: $id}) RETURN j.state AS state",
                Map.of("id", id),
                row -> row.get("state").asString());
    }

    private static Viewer installation() {
        return new Viewer("import-it-all", null, Set.of(Role.ADMIN), Set.of(), Set.of(), true);
    }

    /// Whoever is told that an import has ended reads all of its report.
    @Test
    void aReportIsThereBeforeTheImportHasEnded() {
        var seen = new CompletableFuture<Integer>();
        var own = new ImportFiles(new Recognition(AllTables.ALL), folder, 1, 1);
        var found = new ImportFindings(own);
        var watched = new ImportJobs(graph, notices, trail) {
            @Override
            void finish(Import job, List<Counts> counts, List<FileNote> notes, int complaints) {
                var read = found.complaints(job, new PageRequest(100, null))
                        .edges()
                        .size();
                super.finish(job, counts, notes, complaints);
                seen.complete(read);
            }
        };
        new ImportRunner(imports, watched, own, found, viewers, new Workers()).rehearse(administrator(), received(own));
        assertThat(seen.orTimeout(1, TimeUnit.MINUTES).join()).isEqualTo(3);
    }

    /// As where the server was killed while it wrote.
    @Test
    void ofAReportThatIsCutOffIsShownWhatIsWhole() throws IOException {
        var own = new ImportFiles(new Recognition(AllTables.ALL), folder, 1, 1);
        var found = new ImportFindings(own);
        var ended = new CompletableFuture<Import>();
        var watched = new ImportJobs(graph, notices, trail) {
            @Override
            void finish(Import job, List<Counts> counts, List<FileNote> notes, int complaints) {
                super.finish(job, counts, notes, complaints);
                ended.complete(job);
            }
        };
        new ImportRunner(imports, watched, own, found, viewers, new Workers()).rehearse(administrator(), received(own));
        var job = ended.orTimeout(1, TimeUnit.MINUTES).join();
        try (var files = Files.walk(folder)) {
            var report = files.filter(file -> file.endsWith("complaints.csv"))
                    .findFirst()
                    .orElseThrow();
            var text = Files.readString(report);
            for (int kept = text.length(); kept >= 0; kept -= 7) {
                Files.writeString(report, text.substring(0, kept));
                assertThat(found.complaints(job, new PageRequest(100, null)).edges())
                        .hasSizeLessThanOrEqualTo(3);
            }
            Files.writeString(report, text.substring(0, text.lastIndexOf(',')));
            assertThat(found.complaints(job, new PageRequest(100, null)).edges())
                    .hasSize(2);
        }
    }

    @Test
    void whatIsCancelledInTheMiddleStaysAndIsGoneOnWith() {
        var id = prepared();
        var many = 6_000; // more than a transaction holds
        put(ADMIN, id, "staff.csv", list(many));
        var last = Map.of("person", "%s.%d".formatted(AGENCY, many - 1));
        graph.run(
                "CREATE (:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992), id: $person, givenName: 'Ny', familyName: 'Namn'})",
                last);
        graph.write(tx -> {
            // The last person cannot be written until this lets go of them; those before can.
            tx.run("MATCH (p:Person {id: $person}) SET p.held = true REMOVE p.held", last);
            mutate(ADMIN, "startImport", id);
            await(() -> people() > 1);
            mutate(ADMIN, "cancelImport", id);
            sleep(Duration.ofSeconds(3));
            return true;
        });
        assertThat(ended(id).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(employed()).isLessThan(many);
        assertThat(people()).isGreaterThan(1);

        assertThat(run("startImport", id).path("state").asString()).isEqualTo("DONE");
        assertThat(employed()).isEqualTo(many);
    }

    @Test
    void whatComesTooLateIsNoPartOfTheImportNorOfTheNext() throws Exception {
        graph.run("""
                MERGE (t:Turn {id: 'import'})
                SET t.holder = 'another', t.what = 'another', t.since = datetime(),
                    t.until = datetime() + duration({minutes: 10})
                """, Map.of());
        var id = prepared();
        put(ADMIN, id, "staff.csv", LIST);
        var slow = new PipedOutputStream();
        try (var client = HttpClient.newHttpClient();
                var content = new PipedInputStream(slow)) {
            var answer = begun(client, id, slow, content);
            assertThat(code(mutate(ADMIN, "startImport", id))).isEmpty();
            slow.write("8;Sen Sändning\n".getBytes(UTF_8));
            slow.close();
            assertThat(answer.get().statusCode()).isEqualTo(409);
        }
        graph.run("MATCH (t:Turn {id: 'import'}) REMOVE t.holder, t.what, t.since, t.until", Map.of());
        assertThat(ended(id).path("state").asString()).isEqualTo("DONE");
        assertThat(run("startImport", id).path("state").asString()).isEqualTo("DONE");
        assertThat(graph.list(
                        "MATCH (p:Person) WHERE p.id STARTS WITH $start RETURN p.id AS id",
                        Map.of("start", AGENCY + "."),
                        row -> row.get("id").asString()))
                .containsExactly(AGENCY + ".1");
    }

    /// As if its server had stood still for half a minute: the one that goes on with it is the only one from
    /// then on.
    @Test
    void anImportThatWasBegunAnewIsAnothersAlone() {
        var id = prepared();
        var many = 6_000; // more than a transaction holds
        put(ADMIN, id, "staff.csv", list(many));
        var local = GlobalId.parse("Import", id);
        var last = Map.of("person", "%s.%d".formatted(AGENCY, many - 1));
        graph.run("""
                MATCH (u:Agency {id: $agency})
                CREATE (u)<-[:PART_OF]-(held:Unit {id: $agency + '.held', nameSv: 'Held'})
                  <-[:EMPLOYED {from: date('2026-01-01')}]-(:Person {id: $person, givenName: 'Ny', familyName: 'Namn'})
                CREATE (held)-[:OF]->(u)
                """, Map.of("agency", AGENCY, "person", last.get("person")));
        graph.write(tx -> {
            // The last person cannot be written until this lets go of them; those before can.
            tx.run("MATCH (p:Person {id: $person}) SET p.held = true REMOVE p.held", last);
            mutate(ADMIN, "startImport", id);
            await(() -> people() > 1);
            await(() -> {
                graph.run(
                        "MATCH (j:ImportJob {id: $id}) SET j.beat = datetime() - duration({minutes: 2})",
                        Map.of("id", local));
                return code(mutate(ADMIN, "startImport", id)).isEmpty();
            });
            sleep(Duration.ofSeconds(2));
            return true;
        });
        assertThat(ended(id).path("state").asString()).isEqualTo("DONE");
        assertThat(employed()).isEqualTo(many);
        sleep(Duration.ofSeconds(2));
        assertThat(graph.list(
                        "MATCH (:ImportJob {id: $id})-[:HAS]->(e) RETURN e.to AS to ORDER BY e.at",
                        Map.of("id", local),
                        row -> row.get("to").asString()))
                .containsExactly(
                        "receiving", "receiving", "waiting", "running", "interrupted", "waiting", "running", "done");
    }

    @Test
    void whoStopsAServerWaitsUntilItsImportsHaveComeToRest() {
        var id = prepared();
        put(ADMIN, id, "staff.csv", list(20_000));
        var workers = new Workers();
        var runner = new ImportRunner(imports, jobs, files, findings, viewers, workers);
        runner.start(administrator(), GlobalId.parse("Import", id));
        await(() -> people() > 1);
        workers.stop();
        var written = people();
        assertThat(shown(id).path("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(graph.find(
                        "MATCH (t:Turn {id: 'import'}) WHERE t.holder IS NOT NULL RETURN t", Map.of(), row -> row))
                .isEmpty();
        sleep(Duration.ofSeconds(1));
        assertThat(people()).isEqualTo(written).isLessThan(20_000);
    }

    @Test
    void filesGoThirtyDaysAfterTheyWereTouchedWhetherSomebodyImportsOrNot() throws IOException {
        var own = new ImportFiles(new Recognition(AllTables.ALL), folder, 1, 1);
        var old = received(own);
        var atWork = received(own);
        jobs.begin(administrator(), atWork, JobAct.START);
        Files.createDirectories(folder.resolve("of-nobody"));
        for (var job : List.of(old, atWork, "of-nobody")) {
            Files.setLastModifiedTime(
                    folder.resolve(job), FileTime.from(Instant.now().minus(Duration.ofDays(99))));
        }
        sweep(own, Duration.ofDays(29));
        assertThat(folder.resolve("of-nobody"))
                .as("no import that the graph knows")
                .doesNotExist();
        assertThat(jobs.find(administrator(), old).orElseThrow().files()).hasSize(1);
        assertThat(folder.resolve(old)).as("somebody sent a file 29 days ago").exists();

        sweep(own, Duration.ofDays(31));
        assertThat(folder.resolve(old)).doesNotExist();
        assertThat(jobs.find(administrator(), old).orElseThrow().files()).isEmpty();
        assertThat(folder.resolve(atWork)).as("a server works on it").exists();
        assertThat(jobs.find(administrator(), atWork).orElseThrow().files()).hasSize(1);
    }

    @Test
    void whatSomebodyBeganSinceIsNotOld() {
        var own = new ImportFiles(new Recognition(AllTables.ALL), folder, 1, 1);
        var local = received(own);
        graph.run("""
                MATCH (j:ImportJob {id: $id})-[:HAS]->(e)
                SET j.created = datetime() - duration({days: 40}), j.touched = j.created
                """, Map.of("id", local));
        var moment = Instant.now().minus(Duration.ofDays(30));
        assertThat(jobs.untouchedSince(moment)).doesNotContain(local);
        assertThat(jobs.forget(local, moment)).isFalse();
    }

    /// Of an import that nobody has touched for as long, but by what comes now.
    @Test
    void whatComesInWhileOldFilesGoStays() throws Exception {
        var id = prepared();
        var local = GlobalId.parse("Import", id);
        graph.run("""
                MATCH (j:ImportJob {id: $id})-[:HAS]->(e) SET j.created = datetime() - duration({days: 40}), e.at = j.created
                """, Map.of("id", local));
        var slow = new PipedOutputStream();
        try (var client = HttpClient.newHttpClient();
                var content = new PipedInputStream(slow)) {
            var answer = begun(client, id, slow, content);
            assertThat(jobs.untouchedSince(Instant.now().minus(Duration.ofDays(30))))
                    .doesNotContain(local);
            // As if it had begun after the last look.
            graph.run("MATCH (j:ImportJob {id: $id}) REMOVE j.touched", Map.of("id", local));
            sweep(files, Duration.ZERO);
            slow.close();
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
        var job = jobs.find(administrator(), local).orElseThrow();
        assertThat(job.received())
                .singleElement()
                .satisfies(file -> assertThat(files.path(local, file)).exists());
    }

    /// A list that comes slowly: its beginning has come, and the answer is to come.
    private CompletableFuture<HttpResponse<String>> begun(
            HttpClient client, String id, PipedOutputStream slow, PipedInputStream content) throws IOException {
        var answer = client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + file(id, "staff.csv")))
                        .header("Authorization", tokens.header(ADMIN))
                        .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> content))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        // More than the client keeps back.
        slow.write(("Anställningsnummer;Namn\n" + "7;Sen Sändning\n".repeat(8_000)).getBytes(UTF_8));
        slow.flush();
        sleep(Duration.ofSeconds(2));
        return answer;
    }

    @Test
    void whereThereIsNoRoomOnTheDiskItIsNotTheSendersFault() throws IOException {
        var id = prepared();
        // Where the folder of what comes should be is something else.
        var received = files.path(GlobalId.parse("Import", id), new Import.Received("x", "x", ""))
                .getParent();
        Files.delete(received);
        Files.createFile(received);
        assertThat(put(ADMIN, id, "staff.csv", LIST).statusCode()).isEqualTo(500);
        Files.delete(received);
        assertThat(put(ADMIN, id, "staff.csv", LIST).statusCode()).isEqualTo(200);
    }

    private String received(ImportFiles own) {
        var job = jobs.create(administrator(), ImportKind.STAFF, AGENCY).id();
        var file = own.receive(job, ImportKind.STAFF, "staff.csv", new ByteArrayInputStream(LIST.getBytes(UTF_8)));
        jobs.received(job, file, ADMIN);
        return job;
    }

    /// Does what deletes them on a day that is so far ahead.
    private void sweep(ImportFiles own, Duration ahead) {
        new ImportRetention(jobs, own, Clock.offset(Clock.systemUTC(), ahead)).run(new Lease("import-retention", 1));
    }

    @Test
    void trialsAndImportsAreEntriesOfTheTrail() {
        var id = prepared();
        put(ADMIN, id, "staff.csv", LIST);
        run("rehearseImport", id);
        run("startImport", id);
        for (var kind : List.of("TRIAL", "IMPORT")) {
            var entries = ask(ADMIN, """
                    { auditEntries(kind: %s, first: 1) { edges { node { kind by { handle } agency { id } subject } } } }
                    """.formatted(kind)).at("/data/auditEntries/edges");
            assertThat(entries.size()).as(kind).isOne();
            var entry = entries.get(0).path("node");
            assertThat(entry.at("/by/handle").asString()).isEqualTo(ADMIN);
            assertThat(entry.at("/agency/id").asString()).isEqualTo(GlobalId.encode("Agency", AGENCY));
            assertThat(entry.path("subject").isNull()).isTrue();
        }
    }

    private static Viewer administrator() {
        return new Viewer(ADMIN, null, Set.of(Role.ADMIN), Set.of(AGENCY), Set.of());
    }

    private static String list(int many) {
        return "person,name\n"
                + IntStream.range(0, many).mapToObj(i -> i + ",Åsa Ek\n").collect(Collectors.joining());
    }

    private String prepared() {
        return id(prepare(ADMIN, "STAFF", AGENCY));
    }

    private JsonNode prepare(String account, String kind, String agency) {
        return ask(
                account,
                "mutation { prepareImport(input: {kind: %s, agency: \"%s\"}) { job { id } } }"
                        .formatted(kind, GlobalId.encode("Agency", agency)));
    }

    private static String id(JsonNode answer) {
        return answer.path("data").path("prepareImport").path("job").path("id").asString();
    }

    private JsonNode mutate(String account, String mutation, String id) {
        return ask(account, "mutation { %s(input: {id: \"%s\"}) { job { id } } }".formatted(mutation, id));
    }

    private JsonNode run(String mutation, String id) {
        var answer = mutate(ADMIN, mutation, id);
        assertThat(code(answer)).as(answer.toString()).isEmpty();
        return ended(id);
    }

    private JsonNode ended(String id) {
        await(() -> !List.of("REHEARSING", "WAITING", "RUNNING")
                .contains(shown(id).path("state").asString()));
        return shown(id);
    }

    private String inbox(String account) {
        return ask(account, "{ viewer { waiting { kind } news { edges { node { kind import { state } } } } } }")
                .toString();
    }

    private JsonNode shown(String id) {
        return ask(ADMIN, "{ import(id: \"%s\") { %s } }".formatted(id, FIELDS))
                .path("data")
                .path("import");
    }

    private JsonNode complaints(String id, String page) {
        return ask(ADMIN, """
                        { import(id: "%s") { complaints(%s) {
                            totalCount pageInfo { hasNextPage endCursor } edges { node { line column heading reason fate } }
                        } } }""".formatted(id, page)).path("data").path("import").path("complaints");
    }

    private JsonNode ask(String account, String query) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("query", query));
        return JsonMapper.shared()
                .readTree(browser.post("/graphql", body, as(account)).body());
    }

    /// The code of the first error; empty where there is none.
    private static String code(JsonNode answer) {
        return answer.path("errors").path(0).path("extensions").path("code").asString("");
    }

    private HttpResponse<String> put(String account, String id, String name, String content) {
        return browser.put(file(id, name), content.getBytes(UTF_8), as(account));
    }

    private static String file(String id, String name) {
        return "/imports/%s/files/%s".formatted(id, name);
    }

    private static String badRows(String id) {
        return "/imports/%s/bad-rows/staff.csv".formatted(id);
    }

    private String[] as(String account) {
        return new String[] {"Authorization", tokens.header(account)};
    }

    private long people() {
        return graph.get(
                "MATCH (p:Person) WHERE p.id STARTS WITH $start RETURN count(p) AS people",
                Map.of("start", AGENCY + "."),
                row -> row.get("people").asLong());
    }

    private long employed() {
        return graph.get(
                "MATCH (p:Person)-[:EMPLOYED]->(:Unit) WHERE p.id STARTS WITH $start RETURN count(DISTINCT p) AS"
                        + " people",
                Map.of("start", AGENCY + "."),
                row -> row.get("people").asLong());
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(until);
            sleep(Duration.ofMillis(200));
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
