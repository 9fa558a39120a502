package se.samsas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.audit.AuditTrail;
import se.samsas.audit.Verifying;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// What people say of a rank that a search of a kept need gave: whoever got it contests it, and a planner sets
/// another by hand. What was computed stays.
@IntegrationTest
class RankContestsIT {

    private static final String ANN = Workplace.id("ann");
    private static final String BOSS = Workplace.id("boss");
    private static final String PLANNER = "workplace-planner";

    private static final String LOOK = """
            { viewer { looks(first: 1) { edges { node {
              id search { title contestable contest { answer } override { motive } } } } } } }
            """;
    private static final String MATCH = """
            mutation ($input: MatchNeedInput!) { matchNeed(input: $input) { answer { matches(first: 5) {
              totalCount edges { node { rank override { computed place motive } } } } } } }
            """;
    private static final String CONTEST = """
            mutation ($look: ID!, $motive: String!) { contestRank(input: {look: $look, motive: $motive}) { contest { id } } }
            """;
    private static final String CONTESTS =
            "query ($need: ID!) { need(id: $need) { contests { id rank as motive answer } } }";
    private static final String ANSWER = """
            mutation ($contest: ID!, $answer: String!) { answerContest(input: {contest: $contest, answer: $answer}) { contest { id } } }
            """;
    private static final String OVERRIDE =
            "mutation ($input: OverrideRankInput!) { overrideRank(input: $input) { override { computed } } }";

    private static final Map<String, ?> ASKED = Map.of(
            "agency",
            GlobalId.encode("Agency", Workplace.AGENCY),
            "title",
            "Robotar",
            "purpose",
            "INTERNAL",
            "skills",
            List.of(Map.of("skill", Workplace.RPA, "level", 3)),
            "share",
            10,
            "from",
            "2027-01",
            "to",
            "2027-01");

    private final Graph graph;
    private final AuditTrail trail;
    private final Workplace workplace;

    RankContestsIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            AuditTrail trail,
            @LocalServerPort int port) {
        this.graph = graph;
        this.trail = trail;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void employ() {
        workplace.manager("boss", Workplace.TOP);
        workplace.zaxine();
    }

    @AfterEach
    void close() {
        Verifying.entries(trail);
        graph.run("MATCH (s:Search {account: $planner}) DETACH DELETE s", Map.of("planner", PLANNER));
        graph.run(
                "MATCH (:Agency {id: $agency})-[:ASKS]->(n:Need)-[:HAS]->(e:NeedEvent) DETACH DELETE n, e",
                Map.of("agency", Workplace.AGENCY));
        workplace.close();
    }

    /// A person contests what a search of a kept need gave them; the planner answers, not knowing whom.
    @Test
    void aRankIsContestedAndAnswered() {
        var need = need();
        workplace.ask(PLANNER, MATCH, Map.of("input", Map.of("id", need)));
        var look = look();
        assertThat(look.at("/search/title").asString()).isEqualTo("Robotar");
        assertThat(look.at("/search/contestable").asBoolean()).isTrue();
        var contest = Map.of("look", look.path("id").asString(), "motive", " Jag kan mer än så. ");
        assertThat(code(BOSS, CONTEST, contest)).isEqualTo("NOT_FOUND");
        assertThat(code(PLANNER, CONTEST, contest)).isEqualTo("NOT_ALLOWED");
        assertThat(code(ANN, CONTEST, Map.of("look", contest.get("look"), "motive", " ")))
                .isEqualTo("INVALID");
        workplace.ask(ANN, CONTEST, contest);
        assertThat(code(ANN, CONTEST, contest)).isEqualTo("CONFLICT");
        assertThat(inbox(PLANNER))
                .contains("{\"kind\":\"CONTESTS\",\"count\":1,\"need\":{\"id\":\"%s\"}}".formatted(need));
        assertThat(inbox(BOSS)).as("a manager who did not make the need").doesNotContain("CONTESTS");

        var seen = workplace.ask(PLANNER, CONTESTS, Map.of("need", need)).at("/need/contests/0");
        assertThat(seen.toString()).doesNotContain(ANN, "Qvistlund");
        assertThat(seen.path("motive").asString()).isEqualTo("Jag kan mer än så.");
        assertThat(seen.path("rank").asInt()).isEqualTo(1);
        var answer = Map.of("contest", seen.path("id").asString(), "answer", "Vi tittar på det.");
        assertThat(code(ANN, ANSWER, answer)).isEqualTo("NOT_ALLOWED");
        workplace.ask(PLANNER, ANSWER, answer);
        assertThat(code(PLANNER, ANSWER, answer)).isEqualTo("CONFLICT");
        assertThat(inbox(PLANNER)).doesNotContain("CONTESTS");
        assertThat(inbox(ANN)).contains("CONTEST_ANSWERED");
        assertThat(look().at("/search/contest/answer").asString()).isEqualTo("Vi tittar på det.");
        workplace.ask(ANN, "mutation { eraseMe(input: {name: \"Zaxine Qvistlund\"}) { erased } }", Map.of());
        assertThat(workplace
                        .ask(PLANNER, CONTESTS, Map.of("need", need))
                        .at("/need/contests")
                        .size())
                .isZero();
    }

    /// What a planner sets by hand stands beside the computed rank, which stays.
    @Test
    void aPlannerSetsSomebodyAsideAndTheComputedRankStays() {
        var need = need();
        var set = Map.of(
                "need",
                need,
                "specialist",
                Map.of("person", GlobalId.encode("Person", ANN)),
                "motive",
                "Behövs i ett annat uppdrag.");
        assertThat(code(ANN, OVERRIDE, Map.of("input", set))).isEqualTo("NOT_ALLOWED");
        assertThat(code(
                        PLANNER,
                        OVERRIDE,
                        Map.of("input", with(set, "specialist", Map.of("person", GlobalId.encode("Person", BOSS))))))
                .isEqualTo("CONFLICT");
        assertThat(code(PLANNER, OVERRIDE, Map.of("input", with(set, "place", 101))))
                .isEqualTo("INVALID");
        assertThat(code(PLANNER, OVERRIDE, Map.of("input", with(set, "specialist", Map.of("handle", "x")))))
                .isEqualTo("CONFLICT");
        workplace.ask(PLANNER, OVERRIDE, Map.of("input", with(set, "place", 7)));
        workplace.ask(PLANNER, OVERRIDE, Map.of("input", set));

        var match = workplace
                .ask(PLANNER, MATCH, Map.of("input", Map.of("id", need)))
                .at("/matchNeed/answer/matches/edges/0/node");
        assertThat(match.path("rank").asInt()).isEqualTo(1);
        assertThat(match.at("/override/computed").asInt()).isEqualTo(1);
        assertThat(match.at("/override/place").isNull()).isTrue();
        assertThat(match.at("/override/motive").asString()).isEqualTo("Behövs i ett annat uppdrag.");
        assertThat(look().at("/search/override/motive").asString()).isEqualTo("Behövs i ett annat uppdrag.");
        assertThat(graph.<Long>get(
                        "MATCH (o:RankOverride)-[:OF]->(:Person {id: $ann}) RETURN count(o) AS kept",
                        Map.of("ann", ANN),
                        row -> row.get("kept").asLong()))
                .isEqualTo(2);
    }

    private String inbox(String account) {
        return workplace
                .ask(
                        account,
                        "{ viewer { waiting { kind count need { id } } news { edges { node { kind } } } } }",
                        Map.of())
                .toString();
    }

    private static Map<String, Object> with(Map<String, ?> input, String key, Object value) {
        var all = new HashMap<String, Object>(input);
        all.put(key, value);
        return all;
    }

    private String code(String account, String operation, Map<String, ?> variables) {
        return workplace
                .answer(account, operation, variables)
                .at("/errors/0/extensions/code")
                .asString();
    }

    /// A need that is kept, by its global id.
    private String need() {
        return workplace
                .ask(
                        PLANNER,
                        "mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { need { id } } }",
                        Map.of("input", Map.of("need", ASKED)))
                .at("/saveNeed/need/id")
                .asString();
    }

    private JsonNode look() {
        return workplace.ask(ANN, LOOK, Map.of()).at("/viewer/looks/edges/0/node");
    }
}
