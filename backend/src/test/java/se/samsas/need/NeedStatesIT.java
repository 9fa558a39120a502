package se.samsas.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.agency.Realm;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.graph.Spelling;
import se.samsas.state.Attempt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever anybody does to a need in any state, over HTTP and on the real engine: as the table says, and no
/// otherwise.
@IntegrationTest
class NeedStatesIT {

    private static final String AGENCY = "realm-north";
    private static final String SKILL = "urn:samsas:skill:robotic-process-automation";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> REFUSED = Set.of("CONFLICT", "NOT_ALLOWED", "NOT_FOUND");
    private static final String READ = "query ($id: ID!) { need(id: $id) { version acts } }";
    private static final String SAVE =
            "mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { need { id status } } }";
    private static final String CLOSE =
            "mutation ($input: CloseNeedInput!) { closeNeed(input: $input) { need { status } } }";
    private static final String OPEN =
            "mutation ($input: OpenNeedInput!) { openNeed(input: $input) { need { status } } }";
    private static final String REOPEN =
            "mutation ($input: ReopenNeedInput!) { reopenNeed(input: $input) { need { status } } }";
    private static final String DISSOLVE = """
            mutation ($agency: ID!) { changeAgency(input: {change: {dissolve: {agency: $agency}}, eventsSeen: 0}) {
              effects { openNeedsClosed } } }
            """;

    private final Graph graph;
    private final Revisions revisions;
    private final Tokens tokens;
    private final Browser browser;

    NeedStatesIT(Graph graph, Revisions revisions, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.tokens = tokens;
        this.browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
        graph.run(
                "MATCH (n:Need)-[:HAS]->(e:NeedEvent {by: $by}) DETACH DELETE n, e",
                Map.of("by", account(NeedSide.ASKER)));
    }

    @TestFactory
    Stream<DynamicTest> eachActLeadsWhereTheTableSays() {
        return Attempt.of(NeedStates.TABLE, NeedStatus.class, NeedAct.class, NeedSide.class)
                .map(attempt -> dynamicTest(attempt.toString(), () -> hold(attempt)));
    }

    @TestFactory
    Stream<DynamicTest> whoMayBeginsANeedAndNobodyElse() {
        return Stream.of(NeedSide.values())
                .flatMap(who -> Stream.of(NeedStatus.DRAFT, NeedStatus.OPEN)
                        .map(in -> dynamicTest(
                                "%s by %s".formatted(Spelling.of(in), Spelling.of(who)), () -> begin(in, who))));
    }

    private void begin(NeedStatus in, NeedSide who) {
        try (var _ = new Realm(graph, revisions)) {
            remove("");
            var answer = answer(who, SAVE, Map.of("input", Map.of("need", need(), "draft", in == NeedStatus.DRAFT)));
            if (who == NeedSide.ASKER) {
                assertThat(answer.at("/data/saveNeed/need/status").asString()).isEqualTo(in.name());
                var id = answer.at("/data/saveNeed/need/id").asString();
                assertThat(events(GlobalId.parse("Need", id)))
                        .containsExactly("- %s realm-machine".formatted(Spelling.of(in)));
            } else {
                assertThat(REFUSED).contains(code(answer));
                assertThat(everything()).isEmpty();
            }
        }
    }

    private void hold(Attempt<NeedStatus, NeedAct, NeedSide> attempt) {
        try (var _ = new Realm(graph, revisions)) {
            var need = "realm-" + Spelling.of(attempt.state());
            make(need);
            var before = everything();
            var read = answer(NeedSide.ASKER, READ, Map.of("id", GlobalId.encode("Need", need)))
                    .at("/data/need");
            if (attempt.who() == NeedSide.ASKER) {
                assertThat(read.path("acts").toString().contains("\"" + attempt.act() + "\""))
                        .as("whether %s is among the acts %s", attempt.act(), read.path("acts"))
                        .isEqualTo(attempt.leadsTo().isPresent());
            }

            var answer = attempt(attempt, need, read.path("version").asString());

            attempt.leadsTo()
                    .ifPresentOrElse(
                            to -> {
                                assertThat(answer.path("errors").isMissingNode())
                                        .as(answer.toString())
                                        .isTrue();
                                assertThat(status(need)).isEqualTo(Spelling.of(to));
                                assertThat(events(need))
                                        .containsExactly("%s %s %s"
                                                .formatted(
                                                        Spelling.of(attempt.state()),
                                                        Spelling.of(to),
                                                        account(attempt.who())));
                            },
                            () -> {
                                assertThat(isRefused(answer))
                                        .as(answer.toString())
                                        .isTrue();
                                assertThat(events(need)).isEmpty();
                                assertThat(everything()).isEqualTo(before);
                            });
        }
    }

    private JsonNode attempt(Attempt<NeedStatus, NeedAct, NeedSide> attempt, String need, String version) {
        var id = GlobalId.encode("Need", need);
        return switch (attempt.act()) {
            case CHANGE ->
                answer(attempt.who(), SAVE, Map.of("input", Map.of("id", id, "version", version, "need", need())));
            case CLOSE -> answer(attempt.who(), CLOSE, Map.of("input", Map.of("id", id, "version", version)));
            case OPEN -> answer(attempt.who(), OPEN, Map.of("input", Map.of("id", id, "version", version)));
            case REOPEN -> answer(attempt.who(), REOPEN, Map.of("input", Map.of("id", id, "version", version)));
            case LOSE_AGENCY -> answer(attempt.who(), DISSOLVE, Map.of("agency", GlobalId.encode("Agency", AGENCY)));
        };
    }

    /// An agency may be dissolved whatever needs it has: its act is refused to the need that stays as it is.
    private static boolean isRefused(JsonNode answer) {
        var closed = answer.findValue("openNeedsClosed");
        return closed == null ? REFUSED.contains(code(answer)) : closed.asInt() == 0;
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    private static String account(NeedSide who) {
        return switch (who) {
            case ASKER -> "realm-machine";
            case ADMINISTRATOR -> "realm-admin";
        };
    }

    private JsonNode answer(NeedSide who, String operation, Map<String, ?> variables) {
        var body = JSON.writeValueAsString(Map.of("query", operation, "variables", variables));
        return JSON.readTree(browser.post("/graphql", body, "Authorization", tokens.header(account(who)))
                .body());
    }

    private static Map<String, ?> need() {
        return Map.of(
                "agency",
                GlobalId.encode("Agency", AGENCY),
                "title",
                "Ändrat",
                "skills",
                List.of(Map.of("skill", SKILL, "level", 2)),
                "share",
                40,
                "from",
                "2027-01",
                "to",
                "2027-02");
    }

    /// The need asks for a skill, and is the agency's only one.
    private void make(String need) {
        remove(need);
        graph.run("""
                MATCH (a:Agency {id: $agency}), (s:Skill {id: $skill})
                MERGE (a)-[:ASKS]->(n:Need {id: $id})
                ON CREATE SET n += {titleSv: 'Ett utkast', purpose: 'loan', share: 50, from: '2027-01', to: '2027-03',
                                    headcount: 1, status: 'draft', created: date('2026-11-01')}
                CREATE (n)-[:ASKS_FOR {level: 2, weight: 5, must: false}]->(s)
                """, Map.of("agency", AGENCY, "id", need, "skill", SKILL));
    }

    /// All needs of the agency but this one.
    private void remove(String but) {
        graph.run("""
                MATCH (n:Need) WHERE (n.id STARTS WITH 'realm-' OR EXISTS { (:Agency {id: $agency})-[:ASKS]->(n) })
                  AND n.id <> $but
                OPTIONAL MATCH (n)-[:HAS]->(e)
                DETACH DELETE n, e
                """, Map.of("agency", AGENCY, "but", but));
    }

    private String status(String need) {
        return graph.get(
                "MATCH (n:Need {id: $id}) RETURN n.status AS status",
                Map.of("id", need),
                row -> row.get("status").asString());
    }

    private List<String> events(String need) {
        return graph.list("""
                MATCH (:Need {id: $id})-[:HAS]->(e:NeedEvent) WHERE e.at IS NOT NULL
                RETURN coalesce(e.from, '-') + ' ' + e.to + ' ' + e.by AS event
                """, Map.of("id", need), row -> row.get("event").asString());
    }

    /// All that there is of the agency's needs.
    private List<String> everything() {
        return graph.list(
                """
                MATCH (:Agency {id: $agency})-[:ASKS]->(n:Need)
                RETURN [properties(n), COLLECT { MATCH (n)-[r]->(m) RETURN [type(r), properties(r), m.id] }] AS need
                """, Map.of("agency", AGENCY), row -> row.get("need").asList().toString());
    }
}
