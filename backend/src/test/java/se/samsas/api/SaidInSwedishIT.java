package se.samsas.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Role;
import se.samsas.access.Viewers;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a form can send wrong is told with its field, the value that was met and the remedy, in Swedish to whoever
/// reads
/// Swedish and in English to anybody else.
@IntegrationTest
class SaidInSwedishIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AGENCY = GlobalId.encode("Agency", Workplace.AGENCY);

    private final Graph graph;
    private final Tokens tokens;
    private final Workplace workplace;
    private final Browser browser;

    SaidInSwedishIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.tokens = tokens;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
        this.browser = new Browser("http://localhost:" + port);
    }

    @BeforeEach
    void begin() {
        workplace.person("ann", Workplace.TOP, "jurist", Role.ADMIN, Role.HR_PLANNER);
        graph.run("""
                MATCH (a:Account {id: 'workplace-ann'}), (g:Agency {id: $agency})
                SET a.everywhere = true, a.until = date('2099-12-31')
                CREATE (a)-[:ACTS_FOR]->(g)
                """, Map.of("agency", Workplace.AGENCY));
    }

    @AfterEach
    void close() {
        browser.close();
        workplace.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chooseVisibility | {"choices": [{"purpose": "LOAN", "visibility": "VISIBLE", "until": "2026-01-31"}]} | input.choices[0].until | 2026-01-31
            describeMySkills | {"skills": [{"skill": "%RPA", "level": 9}]} | input.skills[0].level | 9
            describeMySkills | {"skills": [{"skill": "%RPA", "level": 3, "lastUsed": "2027-02"}]} | input.skills[0].lastUsed | 2027-02
            describeMySkills | {"skills": []} | input.skills | 0
            describeMe | {"languages": ["klingonska!"], "version": "x"} | input.languages[0] | klingonska!
            describeMe | {"places": ["99"], "version": "x"} | input.places[0] | 99
            changeSharing | {"change": {"begin": {"agency": "%A", "with": "%A", "purpose": "LOAN", "from": "2026-12-01"}}, "why": "så"} | change.begin.with | workplace-agency
            stateLegalBasis | {"agency": "%A", "ground": "%GROUND", "reference": "Dnr 1", "decidedBy": "Gd", "decided": "2027-01-31"} | input.decided | 2027-01-31
            eraseMe | {"name": "Någon Annan"} | input.name | Någon Annan
            eraseMe | {"name": "%LONG"} | input.name | 100 000
            """)
    void withItsFieldItsValueAndTheRemedy(String mutation, String input, String field, String value) {
        var swedish = refused(mutation, input, "sv-SE,sv;q=0.9");
        var english = refused(mutation, input, "en-GB");
        assertThat(swedish.at("/extensions/code").asString())
                .as(swedish.toString())
                .isEqualTo("INVALID");
        assertThat(swedish.at("/extensions/field").asString()).endsWith(field);
        assertThat(swedish.at("/extensions/language").asString()).isEqualTo("sv");
        assertThat(swedish.at("/message").asString().replace('\u00a0', ' ')).contains(value);
        assertThat(swedish.at("/message").asString())
                .isNotEqualTo(english.at("/message").asString());
        assertThat(swedish.at("/extensions/hint").asString())
                .isNotBlank()
                .isNotEqualTo(english.at("/extensions/hint").asString());
        assertThat(english.at("/extensions/language").isMissingNode()).isTrue();
    }

    private JsonNode refused(String mutation, String input, String languages) {
        var type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input";
        var body = JSON.writeValueAsString(Map.of(
                "query",
                "mutation ($input: %s!) { %s(input: $input) { __typename } }".formatted(type, mutation),
                "variables",
                Map.of(
                        "input",
                        JSON.readTree(input.replace("%RPA", Workplace.RPA)
                                .replace("%A", AGENCY)
                                .replace("%GROUND", "PUBLIC_TASK")
                                .replace("%LONG", "Å".repeat(100_000))))));
        var answer = browser.post(
                "/graphql", body, "Authorization", tokens.header("workplace-ann"), "Accept-Language", languages);
        return JSON.readTree(answer.body()).at("/errors/0");
    }
}
