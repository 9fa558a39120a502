package se.samsas.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Role;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.audit.AuditTrail;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// Who gives roles to whom.
@IntegrationTest
class GrantsIT {

    private static final String LIST = """
            query ($search: String, $role: Role, $agency: ID) {
              accounts(search: $search, role: $role, agency: $agency) {
                edges { node { handle name roles agencies { id } obstacle version } }
              }
            }
            """;
    private static final String CHANGE = """
            mutation ($input: ChangeAccessInput!) {
              changeAccess(input: $input) {
                account { handle roles agencies { id } version grants { by { handle name } why rolesBefore roles } }
              }
            }
            """;

    private final Graph graph;
    private final Viewers viewers;
    private final AuditTrail trail;
    private final Workplace workplace;

    GrantsIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            AuditTrail trail,
            @LocalServerPort int port) {
        this.graph = graph;
        this.viewers = viewers;
        this.trail = trail;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void employ() {
        workplace.person("ann", Workplace.TOP, "jurist");
        workplace.person("chief", Workplace.TOP, "it-chef", Role.ADMIN);
        graph.run("""
                MATCH (g:Agency {id: $agency}), (chief:Account {id: 'workplace-chief'})
                CREATE (chief)-[:ACTS_FOR]->(g)
                CREATE (far:Agency {id: 'workplace-far', kind: 'state', nameSv: 'Fjärran', region: '01', invented: true})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-group', roles: ['hr-planner']})-[:ACTS_FOR]->(g)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-stranger', roles: ['hr-planner']})-[:ACTS_FOR]->(far)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-everywhere', roles: ['admin'], everywhere: true})
                WITH far MATCH (group:Account {id: 'workplace-group'}) CREATE (group)-[:ACTS_FOR]->(far)
                """, Map.of("agency", Workplace.AGENCY));
    }

    @AfterEach
    void close() {
        graph.run("MATCH (g:Grant)-[:TO]->(a:Account) WHERE a.id STARTS WITH 'workplace-' DETACH DELETE g", Map.of());
        workplace.close();
    }

    @Test
    void theAccountsOfTheOwnAgenciesAreListedWithWhatStandsInTheWay() {
        assertThat(list("workplace-chief", Map.of()))
                .containsExactly(
                        "workplace-ann Ann Prov [EMPLOYEE] null",
                        "workplace-chief Chief Prov [EMPLOYEE, ADMIN] OWN",
                        "workplace-group null [HR_PLANNER] BEYOND",
                        "workplace-planner null [HR_PLANNER] null");
        assertThat(list("workplace-chief", Map.of("search", "prov AN")))
                .containsExactly("workplace-ann Ann Prov [EMPLOYEE] null");
        assertThat(list("workplace-chief", Map.of("role", "ADMIN"))).hasSize(1);
        assertThat(list("workplace-everywhere", Map.of("search", "workplace-stranger")))
                .containsExactly("workplace-stranger null [HR_PLANNER] null");
    }

    @Test
    void aRoleIsGivenAndTakenAgainWithWhoAndWhy() {
        var given = change("workplace-chief", "ann", List.of("HR_PLANNER"), Workplace.AGENCY);
        assertThat(given.path("data").toString()).contains("\"roles\":[\"EMPLOYEE\",\"HR_PLANNER\"]");
        assertThat(viewers.get(Workplace.id("ann")).actsFor()).containsExactly(Workplace.AGENCY);

        var taken =
                change("workplace-chief", "ann", List.of(), null).path("data").toString();
        assertThat(taken)
                .contains("\"roles\":[\"EMPLOYEE\"]", "\"name\":\"Chief Prov\"", "\"why\":\"Behövs i rekryteringen.\"");
        assertThat(viewers.get(Workplace.id("ann")).actsFor()).isEmpty();
        assertThat(graph.list("""
                        MATCH (a:Account {id: 'workplace-ann'}), (by:Account {id: 'workplace-chief'})
                        MATCH (e:AuditEntry {kind: 'grant', about: a.trail, account: by.trail})
                        RETURN e.number AS number
                        """, Map.of(), row -> row.get("number").asLong())).hasSize(2);
        assertThat(trail.verify().broken()).isNull();
    }

    @Test
    void nobodyRaisesThemselvesOrReachesBeyond() {
        refuses("NOT_ALLOWED", change("workplace-chief", "chief", List.of("HR_PLANNER"), Workplace.AGENCY));
        refuses("NOT_ALLOWED", change("workplace-chief", "ann", List.of("HR_PLANNER"), "workplace-far"));
        refuses("NOT_ALLOWED", change("workplace-chief", "group", List.of("HR_PLANNER"), Workplace.AGENCY));
        refuses("NOT_FOUND", change("workplace-chief", "stranger", List.of("HR_PLANNER"), Workplace.AGENCY));
        refuses("NOT_ALLOWED", change("workplace-planner", "ann", List.of("HR_PLANNER"), Workplace.AGENCY));
        refuses("NOT_ALLOWED", change("workplace-everywhere", "everywhere", List.of("ADMIN"), Workplace.AGENCY));
        assertThat(viewers.get(Workplace.id("chief")).roles()).doesNotContain(Role.HR_PLANNER);
    }

    @Test
    void whoLookedBeforeSomebodyElseChangedDecidesAnew() {
        var read = version("ann");
        change("workplace-everywhere", "ann", List.of("PROCUREMENT"), Workplace.AGENCY, read);
        refuses("CONFLICT", change("workplace-chief", "ann", List.of("HR_PLANNER"), Workplace.AGENCY, read));
    }

    /// An account without a name, or one that says a name by itself, would tell that somebody is there.
    @Test
    void theAccountOfSomebodyProtectedIsThereForDecidersAlone() {
        workplace.person("gunhild", Workplace.TOP, "jurist", Role.HR_PLANNER);
        graph.run("""
                MATCH (g:Agency {id: $agency}), (a:Account {id: 'workplace-gunhild'}) CREATE (a)-[:ACTS_FOR]->(g)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-decider', roles: ['admin', 'protected-decider']})-[:ACTS_FOR]->(g)
                """, Map.of("agency", Workplace.AGENCY));
        workplace.protect("gunhild");
        for (var admin : List.of("workplace-chief", "workplace-everywhere")) {
            assertThat(list(admin, Map.of("search", "gunhild"))).isEmpty();
            assertThat(list(admin, Map.of())).noneMatch(line -> line.contains("gunhild"));
            var protects = change(admin, "gunhild", List.of(), null, "0").toString();
            var missing = change(admin, "nobody", List.of(), null, "0").toString();
            assertThat(protects.replace("gunhild", "nobody")).isEqualTo(missing);
        }
        assertThat(workplace
                        .ask(
                                "workplace-everywhere",
                                "query ($id: ID!) { agency(id: $id) { accounts { account } } }",
                                Map.of("id", GlobalId.encode("Agency", Workplace.AGENCY)))
                        .toString())
                .contains("workplace-planner")
                .doesNotContain("gunhild");
        assertThat(list("workplace-decider", Map.of("search", "gunhild")))
                .containsExactly("workplace-gunhild Gunhild Prov [EMPLOYEE, HR_PLANNER] null");
    }

    /// Neither does the history of what was given tell whose account it was.
    @Test
    void whoGaveIsNamedWhereTheViewerAdministersThem() {
        change("workplace-everywhere", "ann", List.of("PROCUREMENT"), Workplace.AGENCY);
        assertThat(change("workplace-chief", "ann", List.of(), null)
                        .at("/data/changeAccess/account/grants")
                        .toString())
                .contains("\"by\":{\"handle\":\"workplace-chief\",\"name\":\"Chief Prov\"}", "\"by\":null")
                .doesNotContain("workplace-everywhere");
    }

    @Test
    void theLastAgencyOfAnAccountMayBeTaken() {
        var taken = change("workplace-chief", "planner", List.of(), null);
        assertThat(taken.path("data").toString()).contains("\"handle\":\"workplace-planner\"", "\"roles\":[]");
        assertThat(list("workplace-chief", Map.of())).noneMatch(line -> line.startsWith("workplace-planner"));
    }

    @Test
    void whatStandsOnNoEmploymentNeedsALastDayAndSomebodyWhoAnswers() {
        refuses("INVALID", change("workplace-chief", "planner", List.of("HR_PLANNER"), Workplace.AGENCY));
        refuses("INVALID", answered("planner", "2026-11-20", "ann"));
        refuses("INVALID", answered("planner", "2027-06-30", "planner"));
        refuses("NOT_FOUND", answered("planner", "2027-06-30", "nobody"));
        refuses("INVALID", answered("ann", "2027-06-30", "ann"));

        assertThat(answered("planner", "2027-06-30", "ann")
                        .at("/data/changeAccess/account")
                        .toString())
                .contains("\"footing\":\"ANSWERED\",\"until\":\"2027-06-30\",\"responsible\":{\"name\":\"Ann Prov\"}")
                .contains("\"worksAt\":[]");
        assertThat(viewers.get(Workplace.id("planner")).actsFor()).containsExactly(Workplace.AGENCY);

        graph.run("MATCH (:Person {id: 'workplace-ann'})-[e:EMPLOYED]->() SET e.to = date('2026-11-20')", Map.of());
        assertThat(viewers.get(Workplace.id("planner")).roles()).isEmpty();
    }

    /// Neither in what an account stands on.
    @Test
    void somebodyProtectedWhoAnswersForRolesIsNamedToDecidersAlone() {
        answered("planner", "2027-06-30", "ann");
        workplace.protect("ann");
        graph.run("""
                MATCH (g:Agency {id: $agency})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-decider', roles: ['admin', 'protected-decider']})-[:ACTS_FOR]->(g)
                """, Map.of("agency", Workplace.AGENCY));
        for (var admin : List.of("workplace-chief", "workplace-everywhere")) {
            assertThat(responsible(admin)).contains("\"responsible\":null").doesNotContain("ann");
        }
        assertThat(responsible("workplace-decider"))
                .contains("\"responsible\":{\"handle\":\"workplace-ann\",\"name\":\"Ann Prov\"}");
    }

    private String responsible(String admin) {
        return workplace
                .ask(
                        admin,
                        "{ accounts(search: \"workplace-planner\") { edges { node { responsible { handle name } } } } }",
                        Map.of())
                .toString();
    }

    /// Whoever administers one of the agencies of somebody learns nothing of the other, and cannot find it out by
    /// asking for whom it would show.
    @Test
    void whereElseSomebodyWorksAndWhatTheyManageThereIsNotTold() {
        graph.run("""
                MATCH (far:Agency {id: 'workplace-far'}), (ann:Person {id: 'workplace-ann'})
                CREATE (far)<-[:OF]-(u:Unit {id: 'workplace-far-unit', nameSv: 'Långt bort', region: '01'})-[:PART_OF]->(far)
                CREATE (ann)-[:EMPLOYED {from: date('2020-01-01'), share: 50, title: 'enhetschef'}]->(u)
                CREATE (ann)-[:MANAGES {from: date('2020-01-01')}]->(u)
                """, Map.of());
        var far = GlobalId.encode("Agency", "workplace-far");

        assertThat(list("workplace-chief", Map.of("agency", far)))
                .as("only who acts for it, which is told")
                .containsExactly("workplace-group null [HR_PLANNER] BEYOND");
        assertThat(list("workplace-chief", Map.of("role", "MANAGER"))).isEmpty();
        assertThat(list("workplace-chief", Map.of("search", "prov ann")))
                .containsExactly("workplace-ann Ann Prov [EMPLOYEE] null");
        assertThat(list("workplace-everywhere", Map.of("agency", far)))
                .contains("workplace-ann null [EMPLOYEE, MANAGER] null");
    }

    private JsonNode answered(String of, String until, String by) {
        return workplace.answer(
                "workplace-chief",
                """
                mutation ($input: ChangeAccessInput!) {
                  changeAccess(input: $input) { account { footing until responsible { name } worksAt { id } } }
                }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "account",
                                GlobalId.encode("Account", Workplace.id(of)),
                                "roles",
                                List.of("HR_PLANNER"),
                                "agencies",
                                List.of(GlobalId.encode("Agency", Workplace.AGENCY)),
                                "until",
                                until,
                                "responsible",
                                GlobalId.encode("Account", Workplace.id(by)),
                                "why",
                                "Tjänsten går vidare.",
                                "version",
                                version(of))));
    }

    /// With what the account is like now.
    private JsonNode change(String by, String of, List<String> roles, @Nullable String agency) {
        return change(by, of, roles, agency, version(of));
    }

    private String version(String of) {
        return workplace
                .ask("workplace-everywhere", LIST, Map.of("search", Workplace.id(of)))
                .at("/accounts/edges/0/node/version")
                .asString();
    }

    private JsonNode change(String by, String of, List<String> roles, @Nullable String agency, String version) {
        return workplace.answer(
                by,
                CHANGE,
                Map.of(
                        "input",
                        Map.of(
                                "account",
                                GlobalId.encode("Account", Workplace.id(of)),
                                "roles",
                                roles,
                                "agencies",
                                agency == null ? List.of() : List.of(GlobalId.encode("Agency", agency)),
                                "why",
                                " Behövs i rekryteringen. ",
                                "version",
                                version)));
    }

    private static void refuses(String code, JsonNode answer) {
        assertThat(answer.path("errors").toString()).contains(code);
    }

    private List<String> list(String account, Map<String, ?> variables) {
        return workplace
                .ask(account, LIST, variables)
                .path("accounts")
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .map(node -> "%s %s %s %s"
                        .formatted(
                                node.path("handle").asString(),
                                node.path("name").isNull()
                                        ? "null"
                                        : node.path("name").asString(),
                                node.path("roles")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList(),
                                node.path("obstacle").isNull()
                                        ? "null"
                                        : node.path("obstacle").asString()))
                .toList();
    }
}
