package se.samsas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samsas.Browser;
import se.samsas.Tokens;
import se.samsas.access.Role;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An account that plans for every agency and asks the API over HTTP, for the agency of the need; taken out of the
/// graph at the end, with what it left there.
public final class Planner implements AutoCloseable {

    public static final String ACCOUNT = "need-it-planner";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Graph graph;
    private final Tokens tokens;
    private final Browser browser;

    public Planner(Graph graph, Tokens tokens, int port) {
        this.graph = graph;
        this.tokens = tokens;
        this.browser = new Browser("http://localhost:" + port);
        graph.run("""
                MERGE (account:Account {id: $account}) SET account.roles = [$role], account.trail = randomUUID(),
                    account.unansweredUntil = date('2099-12-31')
                WITH account MATCH (agency:Agency) MERGE (account)-[:ACTS_FOR]->(agency)
                """, Map.of("account", ACCOUNT, "role", Role.HR_PLANNER.spelling()));
    }

    /// The data of an answer without errors.
    public JsonNode ask(String operation, Map<String, ?> variables) {
        JsonNode answer = answer(operation, variables);
        assertThat(answer.path("errors").isMissingNode())
                .as(answer.path("errors").toString())
                .isTrue();
        return answer.path("data");
    }

    /// The whole answer.
    public JsonNode answer(String operation, Map<String, ?> variables) {
        String body = JSON.writeValueAsString(Map.of("query", operation, "variables", variables));
        return JSON.readTree(
                browser.post("/graphql", body, headers(JSON.readTree(body).path("variables")))
                        .body());
    }

    /// The agency is that of the need that is sent, or of the one whose id is.
    private String[] headers(JsonNode variables) {
        var authorization = List.of("Authorization", tokens.header(ACCOUNT));
        var agency = variables.findValue("agency");
        var id = agency == null ? variables.findValue("id") : agency;
        return Stream.concat(
                        authorization.stream(),
                        Optional.ofNullable(id)
                                .filter(JsonNode::isString)
                                .map(text -> GlobalId.parse(text.asString()))
                                .flatMap(this::agency)
                                .stream()
                                .flatMap(actsFor -> Stream.of("Samsas-Agency", GlobalId.encode("Agency", actsFor))))
                .toArray(String[]::new);
    }

    private Optional<String> agency(GlobalId asked) {
        return switch (asked.type()) {
            case "Agency" -> Optional.of(asked.local());
            case "Need" ->
                graph.find(
                        "MATCH (:Need {id: $need})<-[:ASKS]-(a:Agency) RETURN a.id AS agency",
                        Map.of("need", asked.local()),
                        row -> row.get("agency").asString());
            default -> Optional.empty();
        };
    }

    @Override
    public void close() {
        browser.close();
        graph.run("MATCH (s:Search {account: $account}) DETACH DELETE s", Map.of("account", ACCOUNT));
        graph.run("""
                MATCH (e:NeedEvent {by: $account})<-[:HAS]-(n:Need)
                WHERE NOT EXISTS { (n)-[:HAS]->(o:NeedEvent) WHERE o.by <> $account }
                DETACH DELETE e, n
                """, Map.of("account", ACCOUNT));
        graph.run("MATCH (a:Account {id: $account}) DETACH DELETE a", Map.of("account", ACCOUNT));
    }
}
