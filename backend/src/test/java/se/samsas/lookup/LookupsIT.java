package se.samsas.lookup;

import static org.assertj.core.api.Assertions.assertThat;

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
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// The search of everything, over HTTP: what somebody is given while they type, and whom they are given by
/// name once they submit. Beside the workplace there is an agency that shares its people with it, and one
/// that does not.
@IntegrationTest
class LookupsIT {

    private static final String PLANNER = "workplace-planner";
    private static final String SHARING = "workplace-sharing";
    private static final String SHARING_UNIT = "workplace-unit-sharing";
    private static final String CLOSED = "workplace-closed";
    private static final String CLOSED_UNIT = "workplace-unit-closed";

    private final Graph graph;
    private final Revisions revisions;
    private final Viewers viewers;
    private final Tokens tokens;
    private final int port;
    private @Nullable Workplace workplace;

    LookupsIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.viewers = viewers;
        this.tokens = tokens;
        this.port = port;
    }

    @BeforeEach
    void make() {
        var here = new Workplace(graph, revisions, viewers, tokens, port);
        workplace = here;
        graph.run(
                """
                MATCH (h:Agency {id: $here})
                CREATE (s:Agency {id: $sharing, kind: 'state', nameSv: 'Qvistverket', region: '01', invented: true})
                CREATE (c:Agency {id: $closed, kind: 'state', nameSv: 'Slutna verket', region: '01', invented: true})
                CREATE (s)<-[:OF]-(:Unit {id: $sharingUnit, nameSv: 'Delar', region: '01'})-[:PART_OF]->(s)
                CREATE (c)<-[:OF]-(:Unit {id: $closedUnit, nameSv: 'Delar inte', region: '01'})-[:PART_OF]->(c)
                CREATE (s)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(h)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-planner-closed', roles: ['hr-planner']})-[:ACTS_FOR]->(c)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-admin', roles: ['admin']})-[:ACTS_FOR]->(h)
                """,
                Map.of(
                        "here",
                        Workplace.AGENCY,
                        "sharing",
                        SHARING,
                        "sharingUnit",
                        SHARING_UNIT,
                        "closed",
                        CLOSED,
                        "closedUnit",
                        CLOSED_UNIT));
        here.manager("maja", Workplace.TOP);
        here.person("åqsa", Workplace.BELOW, "systemutvecklare");
        here.person("åqke", Workplace.BESIDE, "testledare");
        other("åqvisible", SHARING_UNIT, "visible");
        other("åqskills", SHARING_UNIT, "skills-only");
        other("åqhidden", SHARING_UNIT, "hidden");
        other("åqprotected", SHARING_UNIT, "visible");
        here.protect("åqprotected");
        other("åqclosed", CLOSED_UNIT, "visible");
    }

    @AfterEach
    void remove() {
        if (workplace != null) {
            workplace.close();
        }
    }

    @Test
    void whileOneTypesOwnStaffAppearByRoleAndNobodyElse() {
        assertThat(staff(PLANNER, "aq")).containsExactly("Åqke Prov", "Åqsa Prov");
        assertThat(staff("workplace-admin", "A\u030Aqs")).containsExactly("Åqsa Prov");
        assertThat(staff("workplace-maja", "prov åq")).containsExactly("Åqsa Prov");
        assertThat(typed("workplace-åqsa", "åq").path("staff").isNull()).isTrue();
        assertThat(staff("workplace-planner-closed", "åq")).containsExactly("Åqclosed Prov");
        here().protect("åqsa");
        assertThat(staff(PLANNER, "åqs")).isEmpty();
        assertThat(typed(PLANNER, "åqs").at("/staff/totalCount").asInt()).isZero();
        assertThat(looks()).isEmpty();
    }

    @Test
    void othersAreFoundByNameOnceItIsSubmittedAndEachIsToldSoOnce() {
        assertThat(found(PLANNER, "aq prov")).containsExactly("Åqvisible Prov workplace-sharing");
        assertThat(looks()).containsExactly("åqvisible hr-planner name");
        found(PLANNER, "AQV");
        assertThat(looks()).hasSize(2);
        var told = here().ask(
                        Workplace.id("åqvisible"),
                        "{ viewer { looks { totalCount edges { node { kind roles skill { uri } agencies { id } } } } } }",
                        Map.of())
                .at("/viewer/looks");
        assertThat(told.path("totalCount").asInt()).isEqualTo(2);
        assertThat(told.at("/edges/0/node/kind").asString()).isEqualTo("NAME");
        assertThat(told.at("/edges/0/node/agencies").size()).isEqualTo(1);
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void onlyWhoAsksForAnAgencyIsGivenOthersAndOnlyThoseOfAgenciesThatShareWithIt() {
        assertThat(found("workplace-maja", "åqv")).containsExactly("Åqvisible Prov workplace-sharing");
        assertThat(looks()).containsExactly("åqvisible manager name");
        assertThat(found("workplace-planner-closed", "åq")).isEmpty();
        for (var other : List.of("workplace-åqsa", "workplace-admin")) {
            assertThat(submitted(other, "åq").isNull()).as(other).isTrue();
        }
        graph.run("MATCH (:Agency {id: $id})-[s:SHARES_WITH]->() SET s.to = date('2026-11-01')", Map.of("id", SHARING));
        assertThat(found(PLANNER, "åqv")).isEmpty();
        assertThat(looks()).hasSize(1);
    }

    @Test
    void onePersonIsToldOfTheAgenciesThatTheirsSharesThemWithAndOfNoOther() {
        graph.run("""
                MATCH (a:Account {id: 'workplace-maja'}), (c:Agency {id: $closed})
                SET a.roles = a.roles + 'hr-planner', a.unansweredUntil = date('2099-12-31')
                CREATE (a)-[:ACTS_FOR]->(c)
                """, Map.of("closed", CLOSED));
        assertThat(found("workplace-maja", "åqv")).containsExactly("Åqvisible Prov workplace-sharing");
        graph.run("""
                MATCH (s:Agency {id: $sharing}), (c:Agency {id: $closed})
                CREATE (s)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(c)
                """, Map.of("sharing", SHARING, "closed", CLOSED));
        found("workplace-maja", "åqv");
        assertThat(lookedFor()).containsExactly(Workplace.AGENCY, Workplace.AGENCY + " " + CLOSED);
    }

    @Test
    void whoIsHiddenByWhateverReasonIsAsUnknownAsNobody() {
        var answers = Stream.of("åqskills", "åqhidden", "åqprotected", "åqclosed", "åqnobody")
                .map(name -> submitted(PLANNER, name).toString())
                .distinct();
        assertThat(answers).containsExactly("{\"people\":[],\"more\":false}");
        choose("åqvisible", "skills-only", "loan");
        choose("åqvisible", "visible", "mentoring");
        assertThat(found(PLANNER, "åqvisible")).isEmpty();
        assertThat(looks()).isEmpty();
    }

    @Test
    void whetherThereAreMoreIsToldAndNobodyOfThemIsLookedAt() {
        other("åqvera", SHARING_UNIT, "visible");
        var first = here().ask(PLANNER, "{ lookUpPeople(text: \"åqv\", first: 1) { people { name } more } }", Map.of())
                .path("lookUpPeople");
        assertThat(first.path("more").asBoolean()).isTrue();
        assertThat(first.at("/people/0/name").asString()).isEqualTo("Åqvera Prov");
        assertThat(looks()).containsExactly("åqvera hr-planner name");
    }

    @Test
    void toGoOnIsAnotherLookAtThoseAloneWhoComeThen() {
        other("åqvera", SHARING_UNIT, "visible");
        other("åqviola", SHARING_UNIT, "visible");
        var first = page(null);
        assertThat(first.at("/people/0/name").asString()).isEqualTo("Åqvera Prov");
        var second = page(first.path("endCursor").asString());
        assertThat(second.at("/people/0/name").asString()).isEqualTo("Åqviola Prov");
        var third = page(second.path("endCursor").asString());
        assertThat(third.at("/people/0/name").asString()).isEqualTo("Åqvisible Prov");
        assertThat(third.path("more").asBoolean()).isFalse();
        assertThat(third.path("endCursor").isNull()).isTrue();
        assertThat(looks())
                .containsExactly("åqvera hr-planner name", "åqviola hr-planner name", "åqvisible hr-planner name");
        var error = here().answer(PLANNER, PAGE, Map.of("after", "no cursor")).at("/errors/0/extensions");
        assertThat(error.path("field").asString()).isEqualTo("after");
    }

    private JsonNode page(@Nullable String after) {
        return here().ask(PLANNER, PAGE, after == null ? Map.of() : Map.of("after", after))
                .path("lookUpPeople");
    }

    @Test
    void skillsRolesAgenciesAndNeedsAreFoundEachWithinItsOwnRight() {
        graph.run("""
                MATCH (h:Agency {id: $here}), (c:Agency {id: $closed})
                CREATE (h)-[:ASKS]->(:Need {id: 'workplace-need-1', titleSv: 'Qvistlunds jurist', status: 'closed',
                  created: date('2026-11-02')})
                CREATE (h)-[:ASKS]->(:Need {id: 'workplace-need-2', titleEn: 'Jurist for qvistlund', status: 'open',
                  created: date('2026-11-01')})
                CREATE (c)-[:ASKS]->(:Need {id: 'workplace-need-3', titleSv: 'Qvistlunds andra', status: 'open',
                  created: date('2026-11-01')})
                """, Map.of("here", Workplace.AGENCY, "closed", CLOSED));
        var planner = typed(PLANNER, "qvist");
        assertThat(titles(planner)).containsExactly("Jurist for qvistlund", "Qvistlunds jurist");
        assertThat(planner.at("/agencies/edges/0/node/id").isMissingNode()).isFalse();
        assertThat(planner.at("/agencies/totalCount").asInt()).isEqualTo(1);
        assertThat(typed("workplace-planner-closed", "qvist")
                        .at("/needs/totalCount")
                        .asInt())
                .isEqualTo(1);
        var employee = typed("workplace-åqsa", "jurist");
        assertThat(employee.path("needs").isNull()).isTrue();
        assertThat(typed("workplace-åqsa", "robot").path("skills").size()).isPositive();
        assertThat(employee.path("roleProfiles").size()).isPositive();
        graph.run("""
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: 'workplace-none',
                  roles: []})
                """, Map.of());
        var none = here().answer("workplace-none", QUERY, Map.of("text", "jurist"));
        assertThat(none.toString()).doesNotContain("jurist");
    }

    @Test
    void whatHasAShortNameIsFoundByIt() {
        graph.run("""
                MATCH (h:Agency {id: $here})
                CREATE (h)-[:ASKS]->(:Need {id: 'workplace-need-1', titleSv: 'C#-utvecklare', status: 'open',
                  created: date('2026-11-02')})
                CREATE (h)-[:ASKS]->(:Need {id: 'workplace-need-2', titleSv: 'Chef', status: 'open',
                  created: date('2026-11-01')})
                """, Map.of("here", Workplace.AGENCY));
        var typed = typed(PLANNER, "c#");
        assertThat(typed.at("/skills/0/skill/uri").asString()).isEqualTo(ESCO + "4c016b68-4116-468c-9dc6-42710c239e4a");
        assertThat(titles(typed)).containsExactly("C#-utvecklare");
        assertThat(typed(PLANNER, "C++").at("/skills/0/skill/uri").asString())
                .isEqualTo(ESCO + "b633eb55-8f1f-4ae6-ab4c-2022ffe2cb7f");
        var letter = typed(PLANNER, " r ");
        assertThat(letter.path("skills").size()).isEqualTo(1);
        assertThat(letter.at("/skills/0/skill/uri").asString())
                .isEqualTo(ESCO + "51586df8-1c46-4b47-8583-773cb63bf00b");
        assertThat(letter.path("staff").isNull()).isTrue();
        assertThat(letter.path("needs").isNull()).isTrue();
    }

    @Test
    void textsThatAreTooShortOrTooLongAreRefusedByName() {
        for (var text : List.of("", " å ", "-–!", "å".repeat(101), "å".repeat(100_000))) {
            for (var query : List.of(QUERY, PEOPLE)) {
                var error = here().answer(PLANNER, query, Map.of("text", text)).at("/errors/0");
                assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID");
                assertThat(error.at("/extensions/field").asString()).isEqualTo("text");
                assertThat(error.at("/extensions/hint").asString()).startsWith("Give at ");
            }
        }
        for (var text : List.of("a a", "å-å.å", "C#")) {
            var error = here().answer(PLANNER, PEOPLE, Map.of("text", text)).at("/errors/0");
            assertThat(error.at("/extensions/field").asString()).isEqualTo("text");
            var typed = typed(PLANNER, text);
            assertThat(typed.path("staff").isNull()).as(text).isTrue();
            assertThat(typed.path("agencies").isNull()).as(text).isTrue();
        }
        assertThat(typed(PLANNER, "å".repeat(100)).at("/staff/totalCount").asInt())
                .isZero();
        assertThat(looks()).isEmpty();
    }

    private static final String ESCO = "http://data.europa.eu/esco/skill/";

    private static final String QUERY = """
            query ($text: String!) { lookUp(text: $text) {
              skills { nearest skill { uri } } roleProfiles { id }
              needs { totalCount edges { node { title } } }
              agencies { totalCount edges { node { id } } }
              staff { totalCount edges { node { name } } }
            } }
            """;

    private static final String PEOPLE = """
            query ($text: String!) { lookUpPeople(text: $text) { people { name agency { id nameSv: name { text } } } more } }
            """;

    private static final String PAGE = """
            query ($after: String) { lookUpPeople(text: "åqv", first: 1, after: $after) {
              people { name } more endCursor
            } }
            """;

    private Workplace here() {
        return Objects.requireNonNull(workplace);
    }

    private JsonNode typed(String account, String text) {
        return here().ask(account, QUERY, Map.of("text", text)).path("lookUp");
    }

    private List<String> staff(String account, String text) {
        return typed(account, text)
                .at("/staff/edges")
                .valueStream()
                .map(edge -> edge.at("/node/name").asString())
                .toList();
    }

    private static List<String> titles(JsonNode typed) {
        return typed.at("/needs/edges")
                .valueStream()
                .map(edge -> edge.at("/node/title").asString())
                .toList();
    }

    private JsonNode submitted(String account, String text) {
        return here().ask(account, PEOPLE, Map.of("text", text)).path("lookUpPeople");
    }

    private List<String> found(String account, String text) {
        return submitted(account, text)
                .path("people")
                .valueStream()
                .map(person -> person.path("name").asString() + " "
                        + (person.at("/agency/nameSv/text").asString().equals("Qvistverket") ? SHARING : "elsewhere"))
                .toList();
    }

    /// Whom somebody looked at, in which roles and how.
    private List<String> looks() {
        return graph.list(
                """
                MATCH (v:View)-[:OF]->(p:Person) WHERE p.id STARTS WITH 'workplace-'
                RETURN p.id AS person, v.roles AS roles, v.way AS way ORDER BY v.entry
                """,
                Map.of(),
                row -> "%s %s %s"
                        .formatted(
                                row.get("person").asString().substring("workplace-".length()),
                                String.join(" ", row.get("roles").asList(role -> role.asString())),
                                row.get("way").asString("")));
    }

    /// For which agencies somebody looked at the visible one, look by look.
    private List<String> lookedFor() {
        return graph.list(
                """
                MATCH (v:View)-[:OF]->(:Person {id: $id})
                RETURN v.entry AS entry, COLLECT { MATCH (v)-[:BY]->(a:Agency) RETURN a.id ORDER BY a.id } AS agencies
                ORDER BY entry
                """,
                Map.of("id", Workplace.id("åqvisible")),
                row -> String.join(" ", row.get("agencies").asList(agency -> agency.asString())));
    }

    private int entries() {
        return graph.get(
                """
                MATCH (p:Person {id: $id}) MATCH (e:AuditEntry {kind: 'view'}) WHERE e.about = p.trail
                RETURN count(e) AS entries
                """,
                Map.of("id", Workplace.id("åqvisible")),
                row -> row.get("entries").asInt());
    }

    private void other(String name, String unit, String visibility) {
        here().person(name, unit, "jurist");
        choose(name, visibility, "loan");
    }

    private void choose(String name, String visibility, String purpose) {
        graph.run("""
                MATCH (p:Person {id: $id})
                MERGE (p)-[:CHOSE]->(c:Choice {purpose: $purpose})
                SET c.visibility = $visibility
                """, Map.of("id", Workplace.id(name), "visibility", visibility, "purpose", purpose));
    }
}
