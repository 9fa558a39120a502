package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsas.exchange.ImportsOverApi.ADMIN;
import static se.samsas.exchange.ImportsOverApi.AGENCY;
import static se.samsas.exchange.ImportsOverApi.LIST;
import static se.samsas.exchange.ImportsOverApi.OTHER_ADMIN;
import static se.samsas.exchange.ImportsOverApi.administrator;
import static se.samsas.exchange.ImportsOverApi.await;
import static se.samsas.exchange.ImportsOverApi.code;
import static se.samsas.exchange.ImportsOverApi.sleep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.access.Doers;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.agency.Regions;
import se.samsas.api.GlobalId;
import se.samsas.api.PageRequest;
import se.samsas.audit.AuditTrail;
import se.samsas.exchange.ImportJobs.Found;
import se.samsas.graph.Graph;
import se.samsas.job.Workers;
import se.samsas.notice.Notices;
import se.samsas.personal.Forgetting;

/// Imports on which a server works: which one does, what ends the work, and what is left of it to go on with.
@IntegrationTest
class ImportsAtWorkIT {

    /// More rows than a transaction holds.
    private static final int MORE_THAN_A_TRANSACTION = 6_000;

    private final Graph graph;
    private final ImportJobs jobs;
    private final ReceivedFiles received;
    private final ImportFiles files;
    private final ImportFindings findings;
    private final ImportLists lists;
    private final ImportLeavers leavers;
    private final Regions regions;
    private final Forgetting forgetting;
    private final Imports imports;
    private final Viewers viewers;
    private final Notices notices;
    private final AuditTrail trail;
    private final Doers doers;
    private final Clock clock;
    private final ImportsOverApi api;

    @TempDir
    private Path folder;

    ImportsAtWorkIT(
            Graph graph,
            Tokens tokens,
            ImportJobs jobs,
            ReceivedFiles received,
            ImportFiles files,
            ImportFindings findings,
            ImportLists lists,
            ImportLeavers leavers,
            Regions regions,
            Forgetting forgetting,
            Imports imports,
            Viewers viewers,
            Notices notices,
            AuditTrail trail,
            Doers doers,
            Clock clock,
            @LocalServerPort int port) {
        this.graph = graph;
        this.jobs = jobs;
        this.received = received;
        this.files = files;
        this.findings = findings;
        this.lists = lists;
        this.leavers = leavers;
        this.regions = regions;
        this.forgetting = forgetting;
        this.imports = imports;
        this.viewers = viewers;
        this.notices = notices;
        this.trail = trail;
        this.doers = doers;
        this.clock = clock;
        this.api = new ImportsOverApi(graph, tokens, port);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void anImportWhoseServerWasKilledIsInterruptedAndGoesOn() {
        var id = api.prepared();
        api.put(ADMIN, id, "staff.csv", LIST);
        graph.run("""
                MATCH (j:ImportJob {id: $id}) SET j.state = 'running', j.beat = datetime() - duration({minutes: 2})
                """, Map.of("id", GlobalId.parse("Import", id)));
        assertThat(api.shown(id).path("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(api.inbox(ADMIN)).contains("\"kind\":\"IMPORTS\"");
        assertThat(api.inbox(OTHER_ADMIN)).doesNotContain("\"kind\":\"IMPORTS\"");
        assertThat(api.run("startImport", id).path("state").asString()).isEqualTo("DONE");
        assertThat(api.inbox(ADMIN)).doesNotContain("\"kind\":\"IMPORTS\"");
    }

    @Test
    void asAnotherIsImportedThisWaitsAndCanBeCancelledAndBegunAgain() {
        api.letAnotherImport();
        var id = api.prepared();
        api.put(ADMIN, id, "staff.csv", LIST);
        assertThat(code(api.mutate(ADMIN, "startImport", id))).isEmpty();
        assertThat(api.shown(id).path("state").asString()).isEqualTo("WAITING");
        assertThat(code(api.mutate(ADMIN, "startImport", id))).isEqualTo("CONFLICT");
        assertThat(api.put(ADMIN, id, "staff.csv", LIST).statusCode()).isEqualTo(409);
        api.mutate(ADMIN, "cancelImport", id);
        assertThat(api.ended(id).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(api.people()).isZero();

        api.mutate(ADMIN, "startImport", id);
        api.letAnotherEnd();
        assertThat(api.ended(id).path("state").asString()).isEqualTo("DONE");
        assertThat(api.people()).isEqualTo(1);
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
        var id = api.prepared();
        var many = MORE_THAN_A_TRANSACTION;
        api.put(ADMIN, id, "staff.csv", list(many));
        graph.run("""
                CREATE (:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992), id: $person,
                  givenName: 'Ny', familyName: 'Namn'})
                """, Map.of("person", last(many)));
        whileHeld(last(many), () -> {
            api.mutate(ADMIN, "startImport", id);
            await(() -> api.people() > 1);
            graph.run(ending.happens, Map.of("account", ADMIN));
            sleep(Duration.ofSeconds(3));
        });
        var local = GlobalId.parse("Import", id);
        await(() -> !List.of("waiting", "running").contains(state(local)));
        assertThat(state(local)).isEqualTo("failed");
        assertThat(jobs.find(installation(), local).orElseThrow().failure())
                .asString()
                .contains("may not import any more");
        assertThat(api.employed()).isLessThan(many);
        assertThat(graph.list(
                        "MATCH (:ImportJob {id: $id})-[:HAS]->(e) RETURN DISTINCT e.by AS by",
                        Map.of("id", local),
                        row -> row.get("by").asString()))
                .containsExactly(ending == Ending.ERASED ? "import-it-left" : ADMIN);
    }

    @Test
    void whoWaitsForTheTurnAndMayNotImportAnyMoreDoesNot() {
        api.letAnotherImport();
        var id = api.prepared();
        api.put(ADMIN, id, "staff.csv", LIST);
        api.mutate(ADMIN, "startImport", id);
        graph.run(Ending.ROLES_TAKEN.happens, Map.of("account", ADMIN));
        var local = GlobalId.parse("Import", id);
        await(() -> !state(local).equals("waiting"));
        assertThat(state(local)).isEqualTo("failed");
        assertThat(api.people()).isZero();
    }

    @Test
    void whatIsCancelledInTheMiddleStaysAndIsGoneOnWith() {
        var id = api.prepared();
        var many = MORE_THAN_A_TRANSACTION;
        api.put(ADMIN, id, "staff.csv", list(many));
        graph.run("""
                CREATE (:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992), id: $person,
                  givenName: 'Ny', familyName: 'Namn'})
                """, Map.of("person", last(many)));
        whileHeld(last(many), () -> {
            api.mutate(ADMIN, "startImport", id);
            await(() -> api.people() > 1);
            api.mutate(ADMIN, "cancelImport", id);
            sleep(Duration.ofSeconds(3));
        });
        assertThat(api.ended(id).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(api.employed()).isLessThan(many);
        assertThat(api.people()).isGreaterThan(1);

        assertThat(api.run("startImport", id).path("state").asString()).isEqualTo("DONE");
        assertThat(api.employed()).isEqualTo(many);
    }

    /// As if its server had stood still for half a minute: the one that goes on with it is the only one from
    /// then on.
    @Test
    void anImportThatWasBegunAnewIsAnothersAlone() {
        var id = api.prepared();
        var many = MORE_THAN_A_TRANSACTION;
        api.put(ADMIN, id, "staff.csv", list(many));
        var local = GlobalId.parse("Import", id);
        graph.run("""
                MATCH (u:Agency {id: $agency})
                CREATE (u)<-[:PART_OF]-(held:Unit {id: $agency + '.held', nameSv: 'Held'})
                  <-[:EMPLOYED {from: date('2026-01-01')}]-(:Person {id: $person, givenName: 'Ny', familyName: 'Namn'})
                CREATE (held)-[:OF]->(u)
                """, Map.of("agency", AGENCY, "person", last(many)));
        whileHeld(last(many), () -> {
            api.mutate(ADMIN, "startImport", id);
            await(() -> api.people() > 1);
            await(() -> {
                graph.run(
                        "MATCH (j:ImportJob {id: $id}) SET j.beat = datetime() - duration({minutes: 2})",
                        Map.of("id", local));
                return code(api.mutate(ADMIN, "startImport", id)).isEmpty();
            });
            sleep(Duration.ofSeconds(2));
        });
        assertThat(api.ended(id).path("state").asString()).isEqualTo("DONE");
        assertThat(api.employed()).isEqualTo(many);
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
        var id = api.prepared();
        api.put(ADMIN, id, "staff.csv", list(20_000));
        var workers = new Workers();
        var runner = new ImportRunner(
                imports, jobs, received, files, findings, lists, leavers, regions, forgetting, viewers, workers);
        runner.start(administrator(), GlobalId.parse("Import", id), null);
        await(() -> api.people() > 1);
        workers.stop();
        var written = api.people();
        assertThat(api.shown(id).path("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(graph.find(
                        "MATCH (t:Turn {id: 'import'}) WHERE t.holder IS NOT NULL RETURN t", Map.of(), row -> row))
                .isEmpty();
        sleep(Duration.ofSeconds(1));
        assertThat(api.people()).isEqualTo(written).isLessThan(20_000);
    }

    /// Whoever is told that an import has ended reads all of its report.
    @Test
    void aReportIsThereBeforeTheImportHasEnded() {
        var seen = new CompletableFuture<Integer>();
        var own = new ImportFiles(new Recognition(AllTables.ALL), folder, 1, 1);
        var found = new ImportFindings(own);
        var watched = new ImportJobs(graph, notices, trail, doers) {
            @Override
            void finish(Import job, Found kept) {
                var read = found.complaints(job, new PageRequest(100, null))
                        .edges()
                        .size();
                super.finish(job, kept);
                seen.complete(read);
            }
        };
        rehearse(own, found, watched);
        assertThat(seen.orTimeout(1, TimeUnit.MINUTES).join()).isEqualTo(3);
    }

    private void rehearse(ImportFiles own, ImportFindings found, ImportJobs watched) {
        new ImportRunner(
                        imports,
                        watched,
                        received,
                        own,
                        found,
                        new ImportLists(graph, own, watched, clock),
                        leavers,
                        regions,
                        forgetting,
                        viewers,
                        new Workers())
                .rehearse(administrator(), api.received(jobs, received, own));
    }

    /// As where the server was killed while it wrote.
    @Test
    void ofAReportThatIsCutOffIsShownWhatIsWhole() throws IOException {
        var own = new ImportFiles(new Recognition(AllTables.ALL), folder, 1, 1);
        var found = new ImportFindings(own);
        var ended = new CompletableFuture<Import>();
        var watched = new ImportJobs(graph, notices, trail, doers) {
            @Override
            void finish(Import job, Found kept) {
                super.finish(job, kept);
                ended.complete(job);
            }
        };
        rehearse(own, found, watched);
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

    /// Does something while a person cannot be written; those before them in the list can.
    private void whileHeld(String person, Runnable work) {
        graph.write(tx -> {
            tx.run("MATCH (p:Person {id: $person}) SET p.held = true REMOVE p.held", Map.of("person", person));
            work.run();
            return true;
        });
    }

    /// The last person of a list.
    private static String last(int many) {
        return "%s.%d".formatted(AGENCY, many - 1);
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

    private static String list(int many) {
        return "person,name\n"
                + IntStream.range(0, many).mapToObj(i -> i + ",Åsa Ek\n").collect(Collectors.joining());
    }
}
