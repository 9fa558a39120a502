package se.samsas.rights;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// Somebody whose ids say who they are, who has done and suffered all that there is; taken out of the graph at
/// the end with all that it left.
final class EventfulPerson implements AutoCloseable {

    static final String NUMBER = "19850101-1234";
    static final String ID = Workplace.id(NUMBER);
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
    private static final String SHORTLIST = """
            mutation ($need: ID!, $person: ID!) {
              addToShortlist(input: {need: $need, specialist: {person: $person}, note: "Har gjort det förr."}) { entry { id } }
              shareShortlist(input: {need: $need, person: $person}) { need }
            }
            """;
    private static final String WATCH = "mutation ($need: ID!) { watchNeed(input: {need: $need}) { need { id } } }";
    private static final String CONTEST = """
            mutation ($look: ID!) { contestRank(input: {look: $look, motive: "Jag kan mer."}) { contest { id } } }
            """;
    private static final String CORRECT = """
            mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { staffRecord { version } } }
            """;
    private static final String MONTHS = """
            query ($id: ID!) { monthsOf(person: $id, from: "2027-03", to: "2027-05") { version proposal { id } } }
            """;
    private static final String PROPOSE_MONTHS = """
            mutation ($input: ProposeMonthsInput!) { proposeMonths(input: $input) { viewer { demo } } }
            """;
    private static final String ANSWER_MONTHS = """
            mutation ($input: AnswerMonthsInput!) { answerMonths(input: $input) { proposal { status } } }
            """;
    private static final String DECIDE_MONTHS = """
            mutation ($input: DecideMonthsInput!) { decideMonths(input: $input) { person { id } } }
            """;
    private static final String PROPOSE = """
            mutation ($person: ID!, $skill: ID!) {
              proposeSkills(input: {groups: [{people: [$person], skills: [{skill: $skill, level: 2}]}]}) { proposed }
            }
            """;

    private final Graph graph;
    private final Workplace workplace;

    EventfulPerson(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, int port) {
        this.graph = graph;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    /// Where the person works.
    Workplace workplace() {
        return workplace;
    }

    @Override
    public void close() {
        graph.run(
                "MATCH (s:Search) WHERE s.account = $planner OR s.account STARTS WITH 'erased-' OR s.account = $id DETACH DELETE s",
                Map.of("planner", PLANNER, "id", ID));
        graph.run("""
                MATCH (:Agency {id: $agency})--(n) WHERE n:Need OR n:LegalBasis OR n:ImportJob
                OPTIONAL MATCH (n)-[:HAS]->(e)
                OPTIONAL MATCH (n)<-[:FOR]-(o:RankOverride|RankContest|ShortlistEntry|ShortlistShare|NeedWatch)
                DETACH DELETE n, e, o
                """, Map.of("agency", Workplace.AGENCY));
        graph.run(
                "MATCH (p:SkillProposal) WHERE p.by STARTS WITH 'erased-' OR p.by STARTS WITH 'workplace-' DETACH DELETE p",
                Map.of());
        graph.run("MATCH (g:Grant) DETACH DELETE g", Map.of());
        graph.run("MATCH (r:ImportedRow) DETACH DELETE r", Map.of());
        graph.run("MATCH (c:Capacity) WHERE c.key STARTS WITH $id DETACH DELETE c", Map.of("id", ID));
        workplace.close();
    }

    /// Has all of it happen.
    void live() {
        employ();
        act();
        suffer();
    }

    private void employ() {
        workplace.person(NUMBER, Workplace.BELOW, "jurist");
        workplace.person("ann", Workplace.BELOW, "jurist");
        workplace.manager("boss", Workplace.TOP);
        graph.run(
                """
                MATCH (p:Person {id: $id}), (below:Unit {id: $below}), (g:Agency {id: $agency})
                SET p.givenName = 'Zaxine', p.familyName = 'Qvistlund'
                CREATE (p)-[:MANAGES {from: date('2020-01-01')}]->(below)
                CREATE (p)-[:HAS]->(:Capacity {key: $id + '|2027-01', month: '2027-01', lendable: 100, absence: 10, reserved: 5})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: $chief, roles: ['admin']})-[:ACTS_FOR]->(g)
                WITH p
                MATCH (s:Skill {id: $rpa})
                CREATE (:ImportedRow {import: $id, run: 1, number: 0, file: 'people.csv', key: ['=' + $id],
                  columns: ['remote'], before: ['=false'], after: ['=true']})-[:OF]->(p)
                CREATE (p)-[:HELD]->(:Holding {key: $id + '|' + $rpa + '|self|2024-01-01|1', evidence: 'self', level: 2,
                  from: date('2024-01-01'), number: 1, to: date('2025-12-31')})-[:OF]->(s)
                """,
                Map.of(
                        "id", ID,
                        "below", Workplace.BELOW,
                        "agency", Workplace.AGENCY,
                        "chief", CHIEF,
                        "rpa", Workplace.RPA));
        workplace.awaitFound(0); // until the index knows these two, not those of the test before
        describe(ID, 4);
        describe(ANN, 2);
        workplace.awaitFound(2);
        speak("sv", "en");
        access(CHIEF, ID, List.of("HR_PLANNER"));
        access(CHIEF, ID, List.of("HR_PLANNER", "ADMIN"));
    }

    /// Another level for each, so that their order is known.
    private void describe(String account, int level) {
        workplace.ask(account, """
                mutation ($skill: ID!, $level: Int!) {
                  describeMySkills(input: {skills: [{skill: $skill, level: $level, lastUsed: "2026-10"}]}) { person { id } }
                  chooseVisibility(input: {choices: [{purpose: INTERNAL, visibility: VISIBLE}]}) { viewer { roles } }
                }
                """, Map.of("skill", Workplace.RPA, "level", level));
    }

    private void speak(String... languages) {
        var version = workplace
                .ask(ID, "{ viewer { selfDescription { version } } }", Map.of())
                .at("/viewer/selfDescription/version")
                .asString();
        workplace.ask(
                ID,
                "mutation ($input: DescribeMeInput!) { describeMe(input: $input) { viewer { demo } } }",
                Map.of("input", Map.of("languages", List.of(languages), "version", version)));
    }

    private void act() {
        var need = save(ID);
        workplace.ask(ID, MATCH, Map.of("input", Map.of("id", need)));
        set(ID, need, ANN);
        shortlist(ID, need, ANN);
        workplace.ask(ID, WATCH, Map.of("need", need));
        contest(ANN);
        answer(ID, need);
        close(ID, need);
        look(ID, ANN);
        workplace.ask(ID, PROPOSE, Map.of("person", person(ANN), "skill", Workplace.PROCUREMENT));
        proposeMonths(ANN, "2027-03");
        answerMonths(ID, ANN, false);
        decideMonths(ID, ANN);
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
        access(
                CHIEF,
                PLANNER,
                List.of("HR_PLANNER", "PROCUREMENT"),
                Map.of("until", "2027-06-30", "responsible", GlobalId.encode("Account", ID)));
        var need = save(PLANNER);
        workplace.ask(PLANNER, MATCH, Map.of("input", Map.of("id", need)));
        set(PLANNER, need, ID);
        shortlist(PLANNER, need, ID);
        contest(ID);
        answer(PLANNER, need);
        look(BOSS, ID);
        look(PLANNER, ID);
        workplace.ask(BOSS, PROPOSE, Map.of("person", person(ID), "skill", Workplace.PROCUREMENT));
        var told = workplace
                .ask(ID, "{ viewer { news { edges { node { id } } } } }", Map.of())
                .at("/viewer/news/edges")
                .valueStream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
        workplace.ask(
                ID,
                "mutation ($ids: [ID!]!) { markNewsRead(input: {ids: $ids}) { viewer { unread } } }",
                Map.of("ids", told));
        workplace.ask(
                CHIEF, "query ($of: ID) { auditEntries(of: $of) { edges { cursor } } }", Map.of("of", person(ID)));
        workplace.ask(
                CHIEF,
                "query ($of: ID) { auditEntries(of: $of) { edges { cursor } } }",
                Map.of("of", GlobalId.encode("Account", ID)));
        correct(CHIEF, ID);
        proposeMonths(ID, "2027-03");
        answerMonths(BOSS, ID, true);
        proposeMonths(ID, "2027-04");
        decideMonths(BOSS, ID);
    }

    private void proposeMonths(String account, String month) {
        var version = workplace
                .ask(account, "{ viewer { months(from: \"2027-03\", to: \"2027-05\") { version } } }", Map.of())
                .at("/viewer/months/version")
                .asString();
        workplace.ask(
                account,
                PROPOSE_MONTHS,
                Map.of(
                        "input",
                        Map.of(
                                "months",
                                List.of(Map.of("month", month, "lendable", 60, "absence", 20)),
                                "note",
                                "Jag studerar.",
                                "version",
                                version)));
    }

    private void answerMonths(String account, String of, boolean accept) {
        var proposal = months(account, of).at("/monthsOf/proposal/id").asString();
        workplace.ask(
                account,
                ANSWER_MONTHS,
                Map.of("input", Map.of("proposal", proposal, "accept", accept, "note", "Det ordnar vi.")));
    }

    private void decideMonths(String account, String of) {
        workplace.ask(
                account,
                DECIDE_MONTHS,
                Map.of(
                        "input",
                        Map.of(
                                "person",
                                person(of),
                                "months",
                                List.of(Map.of("month", "2027-05", "lendable", 50)),
                                "version",
                                months(account, of).at("/monthsOf/version").asString())));
    }

    private JsonNode months(String account, String of) {
        return workplace.ask(account, MONTHS, Map.of("id", person(of)));
    }

    private void correct(String by, String account) {
        var record = workplace
                .ask(
                        by,
                        "query ($id: ID!) { staffRecord(person: $id) { version givenName familyName } }",
                        Map.of("id", person(account)))
                .path("staffRecord");
        var employment = Map.of(
                "unit",
                GlobalId.encode("Unit", Workplace.BELOW),
                "from",
                "2020-01-01",
                "share",
                100,
                "title",
                "chefsjurist");
        workplace.ask(
                by,
                CORRECT,
                Map.of(
                        "input",
                        Map.of(
                                "person",
                                person(account),
                                "version",
                                record.path("version").asString(),
                                "givenName",
                                record.path("givenName").asString(),
                                "familyName",
                                record.path("familyName").asString(),
                                "employments",
                                List.of(employment),
                                "why",
                                "Fel i listan.")));
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

    private void shortlist(String account, String need, String who) {
        workplace.ask(account, SHORTLIST, Map.of("need", need, "person", person(who)));
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

    private void access(String by, String account, List<String> roles) {
        access(by, account, roles, Map.of());
    }

    private void access(String by, String account, List<String> roles, Map<String, ?> more) {
        var version = workplace
                .ask(by, VERSION, Map.of("search", account))
                .at("/accounts/edges/0/node/version")
                .asString();
        var input = new HashMap<String, Object>(more);
        input.put("account", GlobalId.encode("Account", account));
        input.put("roles", roles);
        input.put("agencies", List.of(GlobalId.encode("Agency", Workplace.AGENCY)));
        input.put("why", "Behövs.");
        input.put("version", version);
        workplace.ask(by, ACCESS, Map.of("input", input));
    }

    private static String person(String id) {
        return GlobalId.encode("Person", id);
    }
}
