package se.samsas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.audit.AuditTrail;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// Somebody whose ids say who they are, who has done and suffered all that there is, is erased: neither the ids nor the
/// name stand anywhere in the graph then.
@IntegrationTest
class ErasedTracesIT {

    private static final String NUMBER = "19850101-1234";
    private static final String ID = Workplace.id(NUMBER);
    private static final String ANN = Workplace.id("ann");
    private static final String BOSS = Workplace.id("boss");
    private static final String PLANNER = "workplace-planner";
    private static final String CHIEF = "workplace-chief";
    private static final String ACCESS = """
            mutation ($input: ChangeAccessInput!) { changeAccess(input: $input) { account { roles } } }
            """;
    private static final String VERSION =
            "query ($search: String!) { accounts(search: $search) { edges { node { version } } } }";
    private static final String SAVE = "mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { need { id } } }";
    private static final String MATCH = """
            mutation ($input: MatchNeedInput!) { matchNeed(input: $input) { answer { matches(first: 5) { edges { node { rank } } } } } }
            """;
    private static final String OVERRIDE =
            "mutation ($input: OverrideRankInput!) { overrideRank(input: $input) { override { computed } } }";
    private static final String CONTEST = """
            mutation ($look: ID!) { contestRank(input: {look: $look, motive: "Jag kan mer."}) { contest { id } } }
            """;
    private static final String PROPOSE = """
            mutation ($person: ID!, $skill: ID!) {
              proposeSkills(input: {groups: [{people: [$person], skills: [{skill: $skill, level: 2}]}]}) { proposed }
            }
            """;

    private final Graph graph;
    private final AuditTrail trail;
    private final Tokens tokens;
    private final Workplace workplace;
    private final Browser browser;

    ErasedTracesIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            AuditTrail trail,
            @LocalServerPort int port) {
        this.graph = graph;
        this.trail = trail;
        this.tokens = tokens;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
        this.browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        graph.run(
                "MATCH (s:Search) WHERE s.account = $planner OR s.account STARTS WITH 'erased-' DETACH DELETE s",
                Map.of("planner", PLANNER));
        graph.run("""
                MATCH (:Agency {id: $agency})--(n) WHERE n:Need OR n:LegalBasis OR n:ImportJob
                OPTIONAL MATCH (n)-[:HAS]->(e)
                OPTIONAL MATCH (n)<-[:FOR]-(o:RankOverride|RankContest)
                DETACH DELETE n, e, o
                """, Map.of("agency", Workplace.AGENCY));
        graph.run(
                "MATCH (p:SkillProposal) WHERE p.by STARTS WITH 'erased-' OR p.by STARTS WITH 'workplace-' DETACH DELETE p",
                Map.of());
        graph.run("MATCH (g:Grant) DETACH DELETE g", Map.of());
        browser.close();
        workplace.close();
    }

    @Test
    void nothingSaysWhoWasErased() {
        workplace.answer(ID, "{ viewer { roles } }", Map.of()); // refused: a stranger still
        employ();
        act();
        suffer();
        assertThat(browser.get("/me/data.json", "Authorization", tokens.header(ID))
                        .statusCode())
                .isEqualTo(200);
        assertThat(traces()).contains(ID, "Qvistlund");

        browser.signIn(ID);
        assertThat(bySession().body()).contains("EMPLOYEE");
        var marks = graph.list(
                "MATCH (a:Account {id: $id}) RETURN a.trail AS trail",
                Map.of("id", ID),
                row -> row.get("trail").asString());

        workplace.ask(ID, "mutation { eraseMe(input: {name: \"Zaxine Qvistlund\"}) { erased } }", Map.of());

        assertThat(traces()).isEmpty();
        assertThat(graph.list(
                        "MATCH (e:AuditEntry) WHERE e.account IN $marks RETURN e.number AS number",
                        Map.of("marks", marks),
                        row -> row))
                .as("what they did stays in the trail")
                .isNotEmpty();
        assertThat(graph.list(
                        "MATCH (n:Account|Person|Stranger) WHERE n.trail IN $marks RETURN n",
                        Map.of("marks", marks),
                        row -> row))
                .as("and leads to nobody")
                .isEmpty();
        assertThat(bySession().statusCode()).isEqualTo(401);
        assertThat(workplace.answer(ID, "{ viewer { roles } }", Map.of()).toString())
                .contains("NOT_ALLOWED");
        assertThat(traces()).as("asking once more brings nothing back").isEmpty();
        assertThat(trail.verify().broken()).isNull();
        assertThat(graph.<Long>get(
                        "MATCH (e:NeedEvent|View|LegalBasis|ImportJob|Proposal|RankContest) WHERE any(k IN ['by', 'account', 'answeredBy'] WHERE e[k] STARTS WITH 'erased-') RETURN count(DISTINCT labels(e)[0]) AS kinds",
                        Map.of(),
                        row -> row.get("kinds").asLong()))
                .as("records of what was done in service stay, of the same one")
                .isEqualTo(6);
    }

    private HttpResponse<String> bySession() {
        return browser.post("/graphql", "{\"query\":\"{ viewer { roles } }\"}", browser.csrfHeaders());
    }

    private void employ() {
        workplace.person(NUMBER, Workplace.BELOW, "jurist");
        workplace.person("ann", Workplace.BELOW, "jurist");
        workplace.manager("boss", Workplace.TOP);
        graph.run("""
                MATCH (p:Person {id: $id}), (below:Unit {id: $below}), (g:Agency {id: $agency})
                SET p.givenName = 'Zaxine', p.familyName = 'Qvistlund'
                CREATE (p)-[:MANAGES {from: date('2020-01-01')}]->(below)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: $chief, roles: ['admin']})-[:ACTS_FOR]->(g)
                """, Map.of("id", ID, "below", Workplace.BELOW, "agency", Workplace.AGENCY, "chief", CHIEF));
        for (var account : List.of(ID, ANN)) {
            workplace.ask(account, """
                    mutation ($skill: ID!) {
                      describeMySkills(input: {skills: [{skill: $skill, level: 4, lastUsed: "2026-10"}]}) { person { id } }
                      chooseVisibility(input: {choices: [{purpose: INTERNAL, visibility: VISIBLE}]}) { viewer { roles } }
                    }
                    """, Map.of("skill", Workplace.RPA));
        }
        var until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (workplace.found(Workplace.RPA) != 2 && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        access(CHIEF, ID, List.of("HR_PLANNER"));
        access(CHIEF, ID, List.of("HR_PLANNER", "ADMIN"));
    }

    private void act() {
        var need = save(ID);
        workplace.ask(ID, MATCH, Map.of("input", Map.of("id", need)));
        set(ID, need, ANN);
        contest(ANN);
        answer(ID, need);
        close(ID, need);
        look(ID, ANN);
        workplace.ask(ID, PROPOSE, Map.of("person", person(ANN), "skill", Workplace.PROCUREMENT));
        access(ID, ANN, List.of("PROCUREMENT"));
        workplace.ask(ID, "query ($of: ID) { auditEntries(of: $of) { edges { cursor } } }", Map.of("of", person(ID)));
        var agency = GlobalId.encode("Agency", Workplace.AGENCY);
        workplace.ask(ID, """
                mutation ($agency: ID!) { stateLegalBasis(input: {agency: $agency, ground: PUBLIC_TASK, reference: "Lag",
                  decidedBy: "Rådet", decided: "2026-01-01"}) { legalBasis { point } } }
                """, Map.of("agency", agency));
        workplace.ask(ID, """
                mutation ($agency: ID!) { prepareImport(input: {kind: STAFF, agency: $agency}) { job { id } } }
                """, Map.of("agency", agency));
        workplace.ask(ID, """
                mutation ($skill: ID!) { proposeSkillChange(input: {change: {retire: {skill: $skill}}, why: "Föråldrad"}) {
                  proposal { id } } }
                """, Map.of("skill", GlobalId.encode("Skill", Workplace.RPA)));
        workplace.answer(
                ID,
                "mutation ($agency: ID!) { changeAgency(input: {change: {leave: {agency: $agency}}, eventsSeen: 0}) { __typename } }",
                Map.of("agency", agency));
    }

    private void suffer() {
        var need = save(PLANNER);
        workplace.ask(PLANNER, MATCH, Map.of("input", Map.of("id", need)));
        set(PLANNER, need, ID);
        contest(ID);
        answer(PLANNER, need);
        look(BOSS, ID);
        look(PLANNER, ID);
        workplace.ask(BOSS, PROPOSE, Map.of("person", person(ID), "skill", Workplace.PROCUREMENT));
        workplace.ask(
                CHIEF, "query ($of: ID) { auditEntries(of: $of) { edges { cursor } } }", Map.of("of", person(ID)));
        workplace.ask(
                CHIEF,
                "query ($of: ID) { auditEntries(of: $of) { edges { cursor } } }",
                Map.of("of", GlobalId.encode("Account", ID)));
    }

    private String save(String account) {
        var asked = new HashMap<String, Object>(Map.of(
                "agency",
                GlobalId.encode("Agency", Workplace.AGENCY),
                "purpose",
                "INTERNAL",
                "skills",
                List.of(Map.of("skill", Workplace.RPA, "level", 3)),
                "share",
                10,
                "from",
                "2027-01",
                "to",
                "2027-01"));
        asked.put("title", "Robotar");
        return workplace
                .ask(account, SAVE, Map.of("input", Map.of("need", asked)))
                .at("/saveNeed/need/id")
                .asString();
    }

    private void set(String account, String need, String who) {
        workplace.ask(
                account,
                OVERRIDE,
                Map.of(
                        "input",
                        Map.of("need", need, "specialist", Map.of("person", person(who)), "motive", "Behövs.")));
    }

    private void contest(String account) {
        var look = workplace
                .ask(account, "{ viewer { looks(first: 1) { edges { node { id } } } } }", Map.of())
                .at("/viewer/looks/edges/0/node/id")
                .asString();
        workplace.ask(account, CONTEST, Map.of("look", look));
    }

    private void answer(String account, String need) {
        var contest = workplace
                .ask(account, "query ($n: ID!) { need(id: $n) { contests { id } } }", Map.of("n", need))
                .at("/need/contests/0/id")
                .asString();
        workplace.ask(
                account,
                "mutation ($c: ID!) { answerContest(input: {contest: $c, answer: \"Vi ser på det.\"}) { contest { id } } }",
                Map.of("c", contest));
    }

    private void close(String account, String need) {
        var version = workplace
                .ask(account, "query ($n: ID!) { need(id: $n) { version } }", Map.of("n", need))
                .at("/need/version")
                .asString();
        workplace.ask(
                account,
                "mutation ($n: ID!, $v: String!) { closeNeed(input: {id: $n, version: $v}) { need { status } } }",
                Map.of("n", need, "v", version));
    }

    private void look(String account, String at) {
        workplace.ask(account, "query ($id: ID!) { person(id: $id) { name } }", Map.of("id", person(at)));
    }

    private JsonNode access(String by, String account, List<String> roles) {
        var version = workplace
                .ask(by, VERSION, Map.of("search", account))
                .at("/accounts/edges/0/node/version")
                .asString();
        return workplace.ask(
                by,
                ACCESS,
                Map.of(
                        "input",
                        Map.of(
                                "account",
                                GlobalId.encode("Account", account),
                                "roles",
                                roles,
                                "agencies",
                                roles.isEmpty() ? List.of() : List.of(GlobalId.encode("Agency", Workplace.AGENCY)),
                                "why",
                                "Behövs.",
                                "version",
                                version)));
    }

    private static String person(String id) {
        return GlobalId.encode("Person", id);
    }

    /// All texts of all nodes and relationships in which the name or an id stands.
    private List<String> traces() {
        return graph.list(
                """
                CALL () {
                  MATCH (n) RETURN n AS one
                  UNION ALL
                  MATCH ()-[r]->() RETURN r AS one
                }
                UNWIND keys(one) AS key
                WITH one[key] AS value
                WITH CASE WHEN valueType(value) STARTS WITH 'STRING' THEN [value]
                  WHEN valueType(value) STARTS WITH 'LIST<STRING' THEN value ELSE [] END AS texts
                UNWIND texts AS text
                WITH text WHERE any(part IN $parts WHERE text CONTAINS part)
                RETURN DISTINCT text
                """,
                Map.of("parts", List.of(NUMBER, "Qvistlund", "Zaxine")),
                row -> row.get("text").asString());
    }
}
