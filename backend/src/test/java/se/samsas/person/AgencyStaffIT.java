package se.samsas.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.RecordedQueries;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// The list of an agency's staff, as those who may and may not have it ask for it over HTTP. Beside the
/// workplace there is another agency that shares nothing.
@IntegrationTest
class AgencyStaffIT {

    private static final String PLANNER = "workplace-planner";
    private static final String ELSEWHERE = "workplace-elsewhere";
    private static final String UNIT_ELSEWHERE = "workplace-unit-elsewhere";

    private final Graph graph;
    private final Revisions revisions;
    private final Viewers viewers;
    private final Tokens tokens;
    private final RecordedQueries queries;
    private final int port;
    private @Nullable Workplace workplace;

    AgencyStaffIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            RecordedQueries queries,
            @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.viewers = viewers;
        this.tokens = tokens;
        this.queries = queries;
        this.port = port;
    }

    @BeforeEach
    void make() {
        var here = new Workplace(graph, revisions, viewers, tokens, port);
        workplace = here;
        graph.run("""
                CREATE (a:Agency {id: $agency, kind: 'state', nameSv: 'Annorstädes', region: '01', invented: true})
                CREATE (a)<-[:OF]-(:Unit {id: $unit, nameSv: 'Annan', region: '01'})-[:PART_OF]->(a)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-planner-elsewhere', roles: ['hr-planner', 'admin']})-[:ACTS_FOR]->(a)
                """, Map.of("agency", ELSEWHERE, "unit", UNIT_ELSEWHERE));
        here.manager("maja", Workplace.TOP);
        here.person("åsa", Workplace.BELOW, "systemutvecklare");
        here.person("bo", Workplace.BESIDE, "testledare");
        here.person("disa", Workplace.BELOW, "Systemförvaltare");
        holds("åsa", Workplace.RPA, 4);
        holds("bo", Workplace.RPA, 2);
    }

    @AfterEach
    void remove() {
        if (workplace != null) {
            workplace.close();
        }
    }

    @Test
    void theStaffIsForPlannersAndAdministratorsWhoActForTheAgency() {
        account("admin", "admin", Workplace.AGENCY);
        account("buyer", "procurement", Workplace.AGENCY);
        account("decider", "protected-decider", Workplace.AGENCY);
        assertThat(staff(PLANNER, "")).containsExactly("Bo", "Disa", "Maja", "Åsa");
        assertThat(staff("workplace-admin", "")).containsExactly("Bo", "Disa", "Maja", "Åsa");
        for (var other : List.of(
                "workplace-maja",
                "workplace-bo",
                "workplace-buyer",
                "workplace-decider",
                "workplace-planner-elsewhere")) {
            assertThat(errors(other, "")).as(other).containsExactly("NOT_ALLOWED");
        }
    }

    @Test
    void outsideOfOnesReachAllAnswersAreAlike() {
        var asked = Stream.of(
                        "",
                        "(name: \"bo\")",
                        "(name: \"nobody\")",
                        "(unit: \"%s\")".formatted(GlobalId.encode("Unit", Workplace.BELOW)),
                        "(unit: \"%s\")".formatted(GlobalId.encode("Unit", "workplace-none")),
                        "(skill: \"%s\")".formatted(Workplace.RPA),
                        "(skill: \"urn:none\")",
                        "(withoutSkills: true)")
                .map(arguments -> Objects.requireNonNull(workplace)
                        .answer("workplace-planner-elsewhere", query(arguments), Map.of()))
                .distinct();
        assertThat(asked).hasSize(1);
        assertThat(looks()).isEmpty();
    }

    /// Who stands behind the last of the list would be asked of for nothing.
    @Test
    void ofALookBySkillNothingIsCountedWhereNobodyIsShown() {
        var end = page(PLANNER, "").at("/pageInfo/endCursor").asString();
        var bySkill = "skill: \"%s\"".formatted(Workplace.RPA);
        assertThat(total(PLANNER, "(%s)".formatted(bySkill))).isEqualTo(2);
        int told = looks().size();
        assertThat(total(PLANNER, "(%s, after: \"%s\")".formatted(bySkill, end)))
                .isZero();
        assertThat(looks()).hasSize(told);
    }

    @Test
    void whoWorksThereTodayIsListedAndNobodyElse() {
        employedUntil("bo", LocalDate.of(2026, 11, 20));
        employedUntil("disa", LocalDate.of(2026, 11, 21));
        graph.run("MATCH (:Person {id: $id})-[e:EMPLOYED]->() SET e.from = date('2026-11-22')", id("åsa"));
        assertThat(staff(PLANNER, "")).containsExactly("Disa", "Maja");
    }

    @Test
    void thoseWithAProtectedIdentityAreForTheirDecidersWhoSeeTheStaffAnywayAndAreToldOfIt() {
        protectAndDecide();
        assertThat(staff(PLANNER, "")).containsExactly("Bo", "Disa", "Maja");
        assertThat(total(PLANNER, "")).isEqualTo(3);
        assertThat(staff(PLANNER, "(name: \"åsa\")")).isEmpty();
        assertThat(staff(PLANNER, "(skill: \"%s\")".formatted(Workplace.RPA))).containsExactly("Bo");
        assertThat(looks("åsa")).isEmpty();
        assertThat(staff("workplace-both", "")).containsExactly("Bo", "Disa", "Maja", "Åsa");
        assertThat(looks("åsa")).containsExactly("null null hr-planner protected-decider");
        assertThat(looks("disa")).isEmpty();
    }

    @Test
    void wordsBeginWordsOfANameWithoutRegardToCaseAndToMarksWhereNothingElseIsFound() {
        assertThat(staff(PLANNER, "(name: \"PROV å\")")).containsExactly("Åsa");
        assertThat(staff(PLANNER, "(name: \"a\u030asa\")")).as("decomposed").containsExactly("Åsa");
        assertThat(staff(PLANNER, "(name: \"asa\")")).as("without marks").containsExactly("Åsa");
        here().person("asa", Workplace.BELOW, "jurist");
        assertThat(staff(PLANNER, "(name: \"asa\")")).containsExactly("Asa");
        assertThat(staff(PLANNER, "(name: \"sa\")")).isEmpty();
        assertThat(staff(PLANNER, "(name: \" - \")")).hasSize(5);
        assertThat(staff(PLANNER, "(title: \"system\")")).containsExactly("Disa", "Åsa");
        assertThat(staff(PLANNER, "(title: \"SYSTEMFÖRV\", name: \"disa\")")).containsExactly("Disa");
    }

    @Test
    void aUnitTakesInThoseBelowItAndNoneOfAnotherAgency() {
        assertThat(staff(PLANNER, ofUnit(Workplace.TOP))).containsExactly("Disa", "Maja", "Åsa");
        assertThat(staff(PLANNER, ofUnit(Workplace.BELOW))).containsExactly("Disa", "Åsa");
        graph.run(
                "MATCH (p:Person {id: $id}), (u:Unit {id: $unit}) CREATE (p)-[:EMPLOYED {from: date('2020-01-01'), share: 20}]->(u)",
                Map.of("id", Workplace.id("bo"), "unit", UNIT_ELSEWHERE));
        assertThat(staff(PLANNER, ofUnit(UNIT_ELSEWHERE))).isEmpty();
        assertThat(staff(PLANNER, ofUnit("workplace-none"))).isEmpty();
    }

    @Test
    void whoeverIsFoundByASkillIsToldSoPageByPage() {
        assertThat(staff(PLANNER, "(withoutSkills: true)")).containsExactly("Disa", "Maja");
        assertThat(staff(PLANNER, "(title: \"test\")")).containsExactly("Bo");
        assertThat(looks()).isEmpty();
        var bySkill = "skill: \"%s\"".formatted(Workplace.RPA);
        assertThat(staff(PLANNER, "(%s, level: 3)".formatted(bySkill))).containsExactly("Åsa");
        assertThat(looks("bo")).isEmpty();
        assertThat(looks("åsa")).containsExactly(Workplace.RPA + " 3 hr-planner");
        var first = page(PLANNER, "(%s, first: 1)".formatted(bySkill));
        assertThat(looks("bo")).containsExactly(Workplace.RPA + " 1 hr-planner");
        assertThat(looks("åsa")).hasSize(1);
        page(
                PLANNER,
                "(%s, first: 1, after: \"%s\")"
                        .formatted(bySkill, first.at("/pageInfo/endCursor").asString()));
        assertThat(looks("åsa")).hasSize(2);
        var told = here().ask(
                        Workplace.id("bo"),
                        "{ viewer { looks { edges { node { kind level skill { uri } roles search { rank } } } } } }",
                        Map.of())
                .at("/viewer/looks/edges/0/node");
        assertThat(told.path("kind").asString()).isEqualTo("STAFF");
        assertThat(told.at("/skill/uri").asString()).isEqualTo(Workplace.RPA);
        assertThat(told.path("search").isNull()).isTrue();
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        assertThat(errors(PLANNER, "(level: 3)")).containsExactly("INVALID level");
        assertThat(errors(PLANNER, "(skill: \"%s\", level: 6)".formatted(Workplace.RPA)))
                .containsExactly("INVALID level");
        assertThat(errors(PLANNER, "(skill: \"%s\", withoutSkills: true)".formatted(Workplace.RPA)))
                .containsExactly("INVALID withoutSkills");
        assertThat(errors(PLANNER, "(first: 101)")).containsExactly("INVALID first");
        assertThat(errors(PLANNER, "(after: \"eA\")")).containsExactly("INVALID after");
        assertThat(errors(PLANNER, "(name: \"%s\")".formatted("å".repeat(100_000))))
                .containsExactly("INVALID name");
    }

    @Test
    void theListIsInTheOrderThatIsAskedForAndItsPagesHoldWhileOthersComeAndGo() {
        assertThat(staff(PLANNER, "(order: UNIT)")).containsExactly("Bo", "Disa", "Åsa", "Maja");
        assertThat(staff(PLANNER, "(order: TITLE)")).containsExactly("Maja", "Disa", "Åsa", "Bo");
        var first = page(PLANNER, "(order: UNIT, first: 2)");
        assertThat(names(first)).containsExactly("Bo", "Disa");
        assertThat(first.path("totalCount").asInt()).isEqualTo(4);
        employedUntil("disa", LocalDate.of(2026, 11, 20));
        here().person("cia", Workplace.BELOW, "jurist");
        here().person("eva", Workplace.BELOW, "jurist");
        var rest = page(
                PLANNER,
                "(order: UNIT, first: 9, after: \"%s\")"
                        .formatted(first.at("/pageInfo/endCursor").asString()));
        assertThat(names(rest)).containsExactly("Eva", "Åsa", "Maja");
    }

    @Test
    void whoWorksTwiceThereIsListedOnceByTheMainEmployment() {
        graph.run(
                "MATCH (p:Person {id: $id}), (u:Unit {id: $unit}) CREATE (p)-[:EMPLOYED {from: date('2020-01-01'), share: 20, title: 'arkivarie'}]->(u)",
                Map.of("id", Workplace.id("bo"), "unit", Workplace.TOP));
        assertThat(staff(PLANNER, "")).containsExactly("Bo", "Disa", "Maja", "Åsa");
        assertThat(staff(PLANNER, "(order: TITLE)").getLast()).isEqualTo("Bo");
        assertThat(staff(PLANNER, "(title: \"arkiv\")")).containsExactly("Bo");
        assertThat(staff(PLANNER, ofUnit(Workplace.TOP))).contains("Bo");
    }

    @Test
    void thePeopleOfTenUnitsInOneRequestAreOneQuery() {
        var units = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            units.add("u%d: unit(id: \"%s\") { people(first: %d) { totalCount } }"
                    .formatted(i, GlobalId.encode("Unit", i % 2 == 0 ? Workplace.BELOW : Workplace.BESIDE), i + 1));
        }
        var asked = "-[now:EMPLOYED]->(:Unit {id: unit})";
        var named = "MATCH (u:Unit {id: id})-[:OF]->(a:Agency)";
        int before = queries.times(asked) + queries.times(named);
        var answer = here().ask(PLANNER, "{" + String.join(" ", units) + "}", Map.of());
        assertThat(queries.times(asked) + queries.times(named) - before).isEqualTo(2);
        assertThat(answer.at("/u0/people/totalCount").asInt()).isEqualTo(2);
        assertThat(answer.at("/u9/people/totalCount").asInt()).isEqualTo(1);
    }

    private Workplace here() {
        return Objects.requireNonNull(workplace);
    }

    private static String ofUnit(String unit) {
        return "(unit: \"%s\")".formatted(GlobalId.encode("Unit", unit));
    }

    private static String query(String arguments) {
        return """
                { agency(id: "%s") { people%s {
                  totalCount pageInfo { hasNextPage endCursor } edges { node { name title unit { id } } }
                } } }
                """.formatted(GlobalId.encode("Agency", Workplace.AGENCY), arguments);
    }

    private JsonNode page(String account, String arguments) {
        return here().ask(account, query(arguments), Map.of()).at("/agency/people");
    }

    private int total(String account, String arguments) {
        return page(account, arguments).path("totalCount").asInt();
    }

    /// The given names, in their order.
    private List<String> staff(String account, String arguments) {
        return names(page(account, arguments));
    }

    private static List<String> names(JsonNode page) {
        return page.path("edges")
                .valueStream()
                .map(edge -> edge.at("/node/name").asString().replace(" Prov", ""))
                .toList();
    }

    private List<String> errors(String account, String arguments) {
        return here().answer(account, query(arguments), Map.of())
                .path("errors")
                .valueStream()
                .map(error -> (error.at("/extensions/code").asString() + " "
                                + error.at("/extensions/field").asString(""))
                        .strip())
                .toList();
    }

    private List<String> looks() {
        return Stream.of("maja", "åsa", "bo", "disa")
                .flatMap(name -> looks(name).stream())
                .toList();
    }

    /// What each look at somebody was by: skill, level and roles.
    private List<String> looks(String name) {
        return graph.list(
                """
                MATCH (v:View)-[:OF]->(:Person {id: $id})
                RETURN v.skill AS skill, v.level AS level, v.roles AS roles ORDER BY v.entry
                """,
                id(name),
                row -> "%s %s %s"
                        .formatted(
                                row.get("skill").asString("null"),
                                row.get("level").isNull()
                                        ? "null"
                                        : row.get("level").asInt(),
                                String.join(" ", row.get("roles").asList(role -> role.asString()))));
    }

    private static Map<String, ?> id(String name) {
        return Map.of("id", Workplace.id(name));
    }

    private void holds(String name, String skill, int level) {
        graph.run("""
                MATCH (p:Person {id: $id}), (s:Skill {id: $skill})
                CREATE (p)-[:HOLDS {evidence: 'self', level: $level}]->(s)
                """, Map.of("id", Workplace.id(name), "skill", skill, "level", level));
    }

    private void employedUntil(String name, LocalDate day) {
        graph.run(
                "MATCH (:Person {id: $id})-[e:EMPLOYED]->() SET e.to = $day",
                Map.of("id", Workplace.id(name), "day", day));
    }

    /// An account without a person.
    private void account(String name, String role, String agency) {
        graph.run("""
                MATCH (a:Agency {id: $agency})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: $account, roles: $roles})-[:ACTS_FOR]->(a)
                """, Map.of("account", Workplace.id(name), "roles", List.of(role.split(" ", -1)), "agency", agency));
    }

    private void protectAndDecide() {
        here().protect("åsa");
        account("both", "hr-planner protected-decider", Workplace.AGENCY);
    }
}
