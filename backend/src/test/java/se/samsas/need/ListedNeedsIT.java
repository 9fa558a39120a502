package se.samsas.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The one list that spans the agencies of a group planner.
@IntegrationTest
class ListedNeedsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACCOUNT = "listed-needs-it-planner";
    private static final String ONE = "fabelverket";
    private static final String OTHER = "sagoinspektionen";
    private static final String FOREIGN = "exempelverket";
    private static final String LIST = """
            query ($agency: ID, $status: NeedStatus, $first: Int!, $after: String) {
              listedNeeds(agency: $agency, status: $status, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor } edges { node { id title status agency { id } } } } }
            """;
    private static final String ONE_NEED = "query ($id: ID!) { need(id: $id) { id } }";

    private final Graph graph;
    private final Tokens tokens;
    private final Browser browser;

    ListedNeedsIT(Graph graph, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.tokens = tokens;
        this.browser = new Browser("http://localhost:" + port);
    }

    @BeforeEach
    void planForBoth() {
        graph.run("""
                MERGE (a:Account {id: $account})
                SET a.roles = ['hr-planner'], a.trail = randomUUID(), a.unansweredUntil = date('2099-12-31')
                WITH a MATCH (g:Agency) WHERE g.id IN $agencies MERGE (a)-[:ACTS_FOR]->(g)
                """, Map.of("account", ACCOUNT, "agencies", List.of(ONE, OTHER)));
    }

    @AfterEach
    void remove() {
        browser.close();
        graph.run("MATCH (a:Account {id: $account}) DETACH DELETE a", Map.of("account", ACCOUNT));
    }

    @Test
    void theNeedsOfAllOwnAgenciesStandInOneListWhicheverIsActedFor() {
        assertThat(idsOf(ONE)).isNotEmpty();
        assertThat(idsOf(OTHER)).isNotEmpty();
        for (var actsFor : new @Nullable String[] {ONE, OTHER, null}) {
            var list = list(ACCOUNT, actsFor, Map.of());
            assertThat(ids(list)).as("acting for %s", actsFor).containsExactlyElementsOf(idsOf(ONE, OTHER));
            assertThat(list.path("totalCount").asInt())
                    .isEqualTo(idsOf(ONE, OTHER).size());
            assertThat(agencies(list)).containsExactlyInAnyOrder(ONE, OTHER);
            assertThat(list.at("/edges/0/node/title").asString()).isNotEmpty();
        }
    }

    @Test
    void itIsReadPageByPageAndByAgencyAndState() {
        var found = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = list(ACCOUNT, ONE, after == null ? Map.of("first", 2) : Map.of("first", 2, "after", after));
            found.addAll(ids(page));
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asString()
                    : null;
        } while (after != null);
        assertThat(found).containsExactlyElementsOf(idsOf(ONE, OTHER));

        assertThat(ids(list(ACCOUNT, ONE, Map.of("agency", GlobalId.encode("Agency", OTHER)))))
                .containsExactlyElementsOf(idsOf(OTHER));
        var one = GlobalId.parse("Need", idsOf(OTHER).getFirst());
        set(one, "closed");
        try {
            assertThat(ids(list(ACCOUNT, ONE, Map.of("status", "CLOSED")))).contains(GlobalId.encode("Need", one));
            assertThat(ids(list(ACCOUNT, ONE, Map.of("status", "OPEN"))))
                    .isNotEmpty()
                    .doesNotContain(GlobalId.encode("Need", one));
        } finally {
            set(one, "open");
        }
        assertThat(code(answer(ACCOUNT, ONE, LIST, Map.of("first", 101)))).isEqualTo("INVALID");
    }

    @Test
    void whatIsListedIsOpenedWhileActingForItsAgencyAlone() {
        var theirs = idsOf(OTHER).getFirst();
        assertThat(code(answer(ACCOUNT, ONE, ONE_NEED, Map.of("id", theirs)))).isEqualTo("NOT_FOUND");
        assertThat(answer(ACCOUNT, OTHER, ONE_NEED, Map.of("id", theirs))
                        .at("/data/need/id")
                        .asString())
                .isEqualTo(theirs);
    }

    @Test
    void whoLosesTheRightForOneAgencySeesTheOtherAlone() {
        graph.run(
                "MATCH (:Account {id: $account})-[r:ACTS_FOR]->(:Agency {id: $agency}) DELETE r",
                Map.of("account", ACCOUNT, "agency", OTHER));
        var left = list(ACCOUNT, ONE, Map.of());
        assertThat(ids(left)).containsExactlyElementsOf(idsOf(ONE));
        assertThat(left.path("totalCount").asInt()).isEqualTo(idsOf(ONE).size());
        assertThat(refusal(ACCOUNT, OTHER)).isEqualTo(refusal(ACCOUNT, "nowhere"));

        graph.run(
                "MATCH (a:Account {id: $account}) SET a.unansweredUntil = date('2020-01-01')",
                Map.of("account", ACCOUNT));
        assertThat(code(answer(ACCOUNT, null, LIST, Map.of("first", 100)))).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void aPlannerOfOneAgencySeesItsNeedsAndNoOthers() {
        var list = list("hr-planner-1", null, Map.of());
        assertThat(ids(list)).containsExactlyElementsOf(idsOf(FOREIGN));
        assertThat(refusal("hr-planner-1", ONE)).isEqualTo(refusal("hr-planner-1", "nowhere"));
        assertThat(code(answer("employee-1", null, LIST, Map.of("first", 100)))).isEqualTo("NOT_ALLOWED");
    }

    private void set(String need, String status) {
        graph.run("MATCH (n:Need {id: $id}) SET n.status = $status", Map.of("id", need, "status", status));
    }

    /// What is said to whoever asks for an agency that is not theirs, but for its id.
    private String refusal(String account, String agency) {
        var answer = answer(account, null, LIST, Map.of("first", 5, "agency", GlobalId.encode("Agency", agency)));
        assertThat(code(answer)).isEqualTo("NOT_ALLOWED");
        return answer.toString().replace(agency, "?");
    }

    private JsonNode list(String account, @Nullable String actsFor, Map<String, ?> variables) {
        var all = new HashMap<String, Object>(Map.of("first", 100));
        all.putAll(variables);
        var answer = answer(account, actsFor, LIST, all);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/listedNeeds");
    }

    private JsonNode answer(String account, @Nullable String actsFor, String operation, Map<String, ?> variables) {
        var headers = new ArrayList<>(List.of("Authorization", tokens.header(account)));
        if (actsFor != null) {
            headers.addAll(List.of("Samsas-Agency", GlobalId.encode("Agency", actsFor)));
        }
        var body = JSON.writeValueAsString(Map.of("query", operation, "variables", variables));
        return JSON.readTree(
                browser.post("/graphql", body, headers.toArray(String[]::new)).body());
    }

    private List<String> idsOf(String... agencies) {
        return graph.list(
                "MATCH (a:Agency)-[:ASKS]->(n:Need) WHERE a.id IN $agencies RETURN n.id AS id ORDER BY n.created DESC, n.id",
                Map.of("agencies", List.of(agencies)),
                row -> GlobalId.encode("Need", row.get("id").asString()));
    }

    private static List<String> ids(JsonNode list) {
        return list.path("edges")
                .valueStream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
    }

    private static Set<String> agencies(JsonNode list) {
        var found = new TreeSet<String>();
        list.path("edges")
                .forEach(edge -> found.add(
                        GlobalId.parse("Agency", edge.at("/node/agency/id").asString())));
        return found;
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString("");
    }
}
