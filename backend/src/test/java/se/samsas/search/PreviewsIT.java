package se.samsas.search;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import se.samsas.Browser;
import se.samsas.Effort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever types one need after the other sees nobody, whatever they ask for: so nothing needs to be recorded.
@IntegrationTest
class PreviewsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACCOUNT = "previews-it-planner";
    private static final String AGENCY = "exempelverket";
    private static final List<Purpose> PURPOSES = List.of(Purpose.values());
    private static final int PREVIEWS = Effort.of(100, 240);
    private static final int DEEPEST = 5;
    /// Of these a preview may tell what everybody is told: they are nobody's.
    private static final Set<String> NOBODYS = Set.of("Agency", "Skill", "Region");

    private final Graph graph;
    private final Tokens tokens;
    private final GraphQLSchema schema;
    private final Browser browser;

    PreviewsIT(Graph graph, Tokens tokens, GraphQlSource source, @LocalServerPort int port) {
        this.graph = graph;
        this.tokens = tokens;
        this.schema = source.schema();
        this.browser = new Browser("http://localhost:" + port);
    }

    @BeforeEach
    void plan() {
        graph.run("""
                MATCH (a:Agency {id: $agency})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: $account, roles: ['hr-planner']})-[:ACTS_FOR]->(a)
                """, Map.of("agency", AGENCY, "account", ACCOUNT));
    }

    @AfterEach
    void leave() {
        browser.close();
        graph.run("MATCH (a:Account {id: $account}) DETACH DELETE a", Map.of("account", ACCOUNT));
    }

    @Test
    void nobodyIsSeenByManyPreviews() {
        var operation = "query ($need: NeedInput!) {previewNeed(need: $need, first: 5) %s}"
                .formatted(everything(schema.getObjectType("NeedPreview"), 0));
        var skills = graph.list(
                "MATCH (s:Skill {kind: 'skill'})<-[:HOLDS]-() RETURN DISTINCT s.id AS id ORDER BY id",
                Map.of(),
                row -> row.get("id").asString());
        var random = new Random(11);
        var told = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < PREVIEWS; i++) {
            var answer = ask(operation, need(skills, random));
            assertThat(answer.path("errors").isMissingNode())
                    .as(answer.toString())
                    .isTrue();
            shown += answer.at("/data/previewNeed/matches").size();
            told.append(answer).append('\n');
        }
        assertThat(shown).as("matches that were shown").isGreaterThan(PREVIEWS);
        assertThat(people().filter(said -> told.indexOf(said) >= 0)).isEmpty();
        assertThat(recorded()).isZero();
    }

    /// Neither a person nor what could lead to one can be asked for.
    @Test
    void nothingThatLeadsToAPersonIsInAPreview() {
        assertThat(everything(schema.getObjectType("NeedPreview"), 0))
                .doesNotContain("Person", "handle", "override", "lastUsed", "coverage");
    }

    /// Everything that can be asked for of a type, in one selection.
    private String everything(GraphQLFieldsContainer type, int depth) {
        var fields = new ArrayList<String>();
        fields.add("__typename");
        for (var field : type.getFieldDefinitions()) {
            if (field.getArguments().stream()
                    .noneMatch(argument ->
                            GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())) {
                fields.addAll(selected(field, NOBODYS.contains(type.getName()) ? DEEPEST : depth));
            }
        }
        return fields.stream().collect(Collectors.joining(" ", "{", "}"));
    }

    private List<String> selected(GraphQLFieldDefinition field, int depth) {
        var of = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        return switch (of) {
            case GraphQLObjectType object
            when depth < DEEPEST -> List.of(field.getName() + everything(object, depth + 1));
            case GraphQLUnionType union
            when depth < DEEPEST ->
                List.of(field.getName()
                        + union.getTypes().stream()
                                .map(each -> "... on %s %s"
                                        .formatted(
                                                each.getName(),
                                                everything(schema.getObjectType(each.getName()), depth + 1)))
                                .collect(Collectors.joining(" ", "{", "}")));
            case GraphQLFieldsContainer _, GraphQLUnionType _ -> List.of();
            default -> List.of(field.getName());
        };
    }

    private static Map<String, ?> need(List<String> skills, Random random) {
        var first = random.nextInt(skills.size());
        return Map.of(
                "agency",
                GlobalId.encode("Agency", AGENCY),
                "purpose",
                PURPOSES.get(random.nextInt(PURPOSES.size())).name(),
                "skills",
                Stream.of(first, (first + 1 + random.nextInt(skills.size() - 1)) % skills.size())
                        .map(i -> Map.of("skill", skills.get(i), "level", 1 + random.nextInt(4)))
                        .toList(),
                "share",
                1 + random.nextInt(50),
                "from",
                "2027-01",
                "to",
                "2027-02");
    }

    private JsonNode ask(String operation, Map<String, ?> need) {
        return JSON.readTree(browser.post(
                        "/graphql",
                        JSON.writeValueAsString(Map.of("query", operation, "variables", Map.of("need", need))),
                        "Authorization",
                        tokens.header(ACCOUNT))
                .body());
    }

    /// What would say who somebody is: ids, names, and the units in which they work.
    private Stream<String> people() {
        return graph
                .list(
                        """
                        MATCH (p:Person)-[:EMPLOYED]->(u:Unit)
                        RETURN p.id AS id, p.givenName + ' ' + p.familyName AS name, u.id AS unit
                        """,
                        Map.of(),
                        row -> List.of(
                                '"' + GlobalId.encode("Person", row.get("id").asString()) + '"',
                                '"' + row.get("id").asString() + '"',
                                row.get("name").asString(row.get("id").asString()),
                                '"' + GlobalId.encode("Unit", row.get("unit").asString()) + '"'))
                .stream()
                .flatMap(List::stream)
                .distinct();
    }

    private int recorded() {
        return graph.get(
                """
                RETURN COUNT { MATCH (s:Search {account: $account}) } + COUNT { MATCH (e:AuditEntry {account: $account}) } AS recorded
                """, Map.of("account", ACCOUNT), row -> row.get("recorded").asInt());
    }
}
