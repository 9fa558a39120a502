package se.samsas.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import se.samsas.Browser;
import se.samsas.Tokens;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two agencies with their administrators, and imports over the API as a client does them.
final class ImportsOverApi implements AutoCloseable {

    static final String AGENCY = "import-it";
    static final String OTHER_AGENCY = "import-it-other";
    static final String ADMIN = "import-it-admin";
    static final String OTHER_ADMIN = "import-it-other-admin";
    static final String PLANNER = "import-it-planner";
    static final String EMPLOYEE = "import-it-employee";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static final String LIST = """
            Anställningsnummer;Namn;Titel;Andel
            1;Åsa Ek;Utvecklare;100
            2;Ensam, ;Jurist;100
            3;Bo Al;Jurist;200
            4;=1+1 Ek;Testare;x
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

    /// Takes out first what a test that was stopped may have left.
    ImportsOverApi(Graph graph, Tokens tokens, int port) {
        this.graph = graph;
        this.tokens = tokens;
        this.browser = new Browser("http://localhost:" + port);
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

    @Override
    public void close() {
        removeThem();
        browser.close();
    }

    private void removeThem() {
        graph.run("MATCH (t:Turn {holder: 'another'}) REMOVE t.holder, t.what, t.since, t.until", Map.of());
        graph.run("MATCH (r:ImportedRow) DETACH DELETE r", Map.of());
        graph.run("""
                MATCH (g:Agency) WHERE g.id IN $agencies
                OPTIONAL MATCH (u:Unit)-[:PART_OF*]->(g)
                OPTIONAL MATCH (u)<-[:EMPLOYED]-(p:Person)
                OPTIONAL MATCH (j:ImportJob)-[:FOR]->(g)
                OPTIONAL MATCH (j)-[:HAS]->(e)
                OPTIONAL MATCH (h:ListHeading)-[:OF]->(g)
                OPTIONAL MATCH (c:Correction)-[:BY]->(g)
                DETACH DELETE e, j, h, c, p, u, g
                """, Map.of("agencies", List.of(AGENCY, OTHER_AGENCY)));
        graph.run("MATCH (p:Person) WHERE p.id STARTS WITH $start DETACH DELETE p", Map.of("start", AGENCY + "."));
        graph.run("MATCH (h:Holding) WHERE h.key STARTS WITH $start DETACH DELETE h", Map.of("start", AGENCY + "."));
        graph.run("MATCH (c:Capacity) WHERE c.key STARTS WITH $start DETACH DELETE c", Map.of("start", AGENCY + "."));
        graph.run(
                "MATCH (a:Account) WHERE a.id IN $accounts DETACH DELETE a",
                Map.of("accounts", List.of(ADMIN, OTHER_ADMIN, PLANNER, EMPLOYEE, "import-it-left")));
    }

    /// Another server imports, and this one waits for its turn.
    void letAnotherImport() {
        graph.run("""
                MERGE (t:Turn {id: 'import'})
                SET t.holder = 'another', t.what = 'another', t.since = datetime(),
                    t.until = datetime() + duration({minutes: 10})
                """, Map.of());
    }

    void letAnotherEnd() {
        graph.run("MATCH (t:Turn {id: 'import'}) REMOVE t.holder, t.what, t.since, t.until", Map.of());
    }

    String prepared() {
        return id(prepare(ADMIN, "STAFF", AGENCY));
    }

    JsonNode prepare(String account, String kind, String agency) {
        return ask(
                account,
                "mutation { prepareImport(input: {kind: %s, agency: \"%s\"}) { job { id } } }"
                        .formatted(kind, GlobalId.encode("Agency", agency)));
    }

    static String id(JsonNode answer) {
        return answer.path("data").path("prepareImport").path("job").path("id").asString();
    }

    JsonNode mutate(String account, String mutation, String id) {
        return ask(account, "mutation { %s(input: {id: \"%s\"}) { job { id } } }".formatted(mutation, id));
    }

    JsonNode run(String mutation, String id) {
        var answer = mutate(ADMIN, mutation, id);
        assertThat(code(answer)).as(answer.toString()).isEmpty();
        return ended(id);
    }

    JsonNode ended(String id) {
        await(() -> !List.of("REHEARSING", "WAITING", "RUNNING")
                .contains(shown(id).path("state").asString()));
        return shown(id);
    }

    String inbox(String account) {
        return ask(account, "{ viewer { waiting { kind } news { edges { node { kind import { state } } } } } }")
                .toString();
    }

    JsonNode shown(String id) {
        return ask(ADMIN, "{ import(id: \"%s\") { %s } }".formatted(id, FIELDS))
                .path("data")
                .path("import");
    }

    JsonNode ask(String account, String query) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("query", query));
        return JsonMapper.shared()
                .readTree(browser.post("/graphql", body, as(account)).body());
    }

    /// The code of the first error; empty where there is none.
    static String code(JsonNode answer) {
        return answer.path("errors").path(0).path("extensions").path("code").asString("");
    }

    HttpResponse<String> put(String account, String id, String name, String content) {
        return browser.put(file(id, name), content.getBytes(UTF_8), as(account));
    }

    static String file(String id, String name) {
        return "/imports/%s/files/%s".formatted(id, name);
    }

    String[] as(String account) {
        return new String[] {"Authorization", tokens.header(account)};
    }

    Browser browser() {
        return browser;
    }

    /// An import with the list, whose files lie elsewhere than those of the server.
    String received(ImportJobs jobs, ReceivedFiles received, ImportFiles own) {
        var job = jobs.create(administrator(), ImportKind.STAFF, AGENCY).id();
        var file = own.receive(job, ImportKind.STAFF, "staff.csv", new ByteArrayInputStream(LIST.getBytes(UTF_8)));
        received.take(job, file, ADMIN);
        return job;
    }

    static Viewer administrator() {
        return new Viewer(ADMIN, null, Set.of(Role.ADMIN), Set.of(AGENCY), Set.of());
    }

    long people() {
        return graph.get(
                "MATCH (p:Person) WHERE p.id STARTS WITH $start RETURN count(p) AS people",
                Map.of("start", AGENCY + "."),
                row -> row.get("people").asLong());
    }

    long employed() {
        return graph.get(
                "MATCH (p:Person)-[:EMPLOYED]->(:Unit) WHERE p.id STARTS WITH $start RETURN count(DISTINCT p) AS"
                        + " people",
                Map.of("start", AGENCY + "."),
                row -> row.get("people").asLong());
    }

    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(until);
            sleep(Duration.ofMillis(200));
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
