package se.samsas.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import se.samsas.IntegrationTest;
import se.samsas.access.Action;
import se.samsas.access.People;
import se.samsas.access.Role;
import se.samsas.access.RoleSource;
import se.samsas.access.Scope;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.api.Doorkeeper;
import se.samsas.audit.Erased;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.OwnGraph;

@IntegrationTest
class ViewersIT {

    private final Viewers viewers;
    private final HandlerMethodArgumentResolver argument;
    private final Doorkeeper admission;
    private final Graph graph;
    private final Clock clock;

    ViewersIT(
            Viewers viewers,
            HandlerMethodArgumentResolver argument,
            @Qualifier("admission") Doorkeeper admission,
            Graph graph,
            Clock clock) {
        this.viewers = viewers;
        this.argument = argument;
        this.admission = admission;
        this.graph = graph;
        this.clock = clock;
    }

    @BeforeEach
    void makePeople() {
        People.make(graph);
    }

    @AfterEach
    void removePeople() {
        SecurityContextHolder.clearContext();
        People.remove(graph);
    }

    @Test
    void aPlannerActsForTheAgenciesOfTheAccount() {
        var planner = viewers.get(People.PLANNER);

        assertThat(planner.person()).isEqualTo("person-" + People.PLANNER);
        assertThat(planner.roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HR_PLANNER);
        assertThat(planner.actsFor()).containsExactly(People.AGENCY);
    }

    @Test
    void anEmployeeIsEmployedByTheAgencyAboveTheUnitAndActsForNone() {
        var employee = viewers.get(People.EMPLOYEE);

        assertThat(employee.employers()).containsExactly(People.AGENCY);
        assertThat(employee.actsFor()).isEmpty();
    }

    @Test
    void anEmploymentThatHasEndedCountsNoMore() {
        graph.run("""
                MATCH (:Person {id: $person})-[e:EMPLOYED]->() SET e.to = date('2026-11-20')
                """, Map.of("person", "person-" + People.EMPLOYEE));

        assertThat(viewers.get(People.EMPLOYEE).employers()).isEmpty();
    }

    @Test
    void aManagerManagesTheUnitsBelowToo() {
        assertThat(viewers.unitsManagedBy("person-" + People.MANAGER)).containsExactly(People.UNIT, People.UNIT_BELOW);
        assertThat(viewers.unitsManagedBy("person-" + People.EMPLOYEE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 2026-11-20, false",
        "2026-11-16, 2026-11-21, true",
        "2026-11-21, 2026-11-21, true",
        "2026-11-21,           , true",
        "2026-11-22, 2026-11-30, false"
    })
    void aDeputyIsAManagerWhileTheOtherIsAway(LocalDate from, @Nullable LocalDate to, boolean today) {
        var person = "person-" + People.EMPLOYEE;
        var deputy = new HashMap<String, @Nullable Object>(Map.of("person", person, "unit", People.UNIT, "from", from));
        deputy.put("to", to);
        graph.run("""
                MATCH (p:Person {id: $person}), (u:Unit {id: $unit}) CREATE (p)-[:MANAGES {from: $from, to: $to}]->(u)
                """, deputy);

        assertThat(viewers.get(People.EMPLOYEE).may(Action.PROPOSE_SKILLS, Scope.UNIT))
                .isEqualTo(today);
        assertThat(viewers.unitsManagedBy(person).isEmpty()).isEqualTo(!today);
    }

    @Test
    void forAnAgencyThatIsDissolvedNobodyActs() {
        graph.run("""
                MATCH (a:Account {id: $account})
                CREATE (a)-[:ACTS_FOR]->(:Agency {id: 'access-it-over', kind: 'state', nameSv: 'Över', region: '01',
                  dissolved: date('2026-11-21'), invented: true})
                """, Map.of("account", People.PLANNER));

        assertThat(viewers.get(People.PLANNER).agencies(Action.READ_PERSON)).containsExactly(People.AGENCY);
        signIn(People.PLANNER, List.of("hr-planner"), List.of(People.AGENCY, "access-it-over"));
        for (var decides : RoleSource.values()) {
            assertThat(deciding(decides).current().actsFor()).containsExactly(People.AGENCY);
        }
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtOnce() {
        assertThat(viewers.get(People.PLANNER).may(Action.ASK)).isTrue();

        graph.run("MATCH (a:Account {id: $account}) SET a.roles = ['employee']", Map.of("account", People.PLANNER));

        assertThat(viewers.get(People.PLANNER).may(Action.ASK)).isFalse();
    }

    @Test
    void anAccountThatTheGraphDoesNotKnowHasNoRole() {
        var stranger = viewers.get("stranger");

        assertThat(stranger.person()).isNull();
        assertThat(stranger.roles()).isEmpty();
        assertThat(stranger.actsFor()).isEmpty();
    }

    @Test
    void inventedDataIsSeen() {
        assertThat(viewers.inventedData()).isTrue();
    }

    @Test
    void aRequestAsksTheGraphOnce() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(People.PLANNER, null, "ROLE_ANY"));
        var request = GraphQLContext.newContext().build();
        admission.admit(new HttpHeaders(), request);
        var environment = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .graphQLContext(request)
                .build();
        var parameter = new MethodParameter(ViewersIT.class.getDeclaredMethod("controller", Viewer.class), 0);

        assertThat(argument.supportsParameter(parameter)).isTrue();
        var first = argument.resolveArgument(parameter, environment);

        assertThat(first).isEqualTo(viewers.get(People.PLANNER));
        assertThat(viewers.of(request)).isSameAs(first).isSameAs(request.get(Viewer.class));
    }

    void controller(Viewer viewer) {}

    @Test
    void whatATokenSaysIsNotBelievedUnlessConfigured() {
        signIn(People.EMPLOYEE, List.of("admin", "samsas-everywhere"), List.of(People.AGENCY));

        var viewer = deciding(RoleSource.GRAPH).current();

        assertThat(viewer).isEqualTo(viewers.get(People.EMPLOYEE));
        assertThat(viewer.roles()).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void aProviderThatDecidesGivesAndTakesAwayAndAnUnknownAgencyGivesNothing() {
        signIn(People.PLANNER, List.of("procurement", "offline_access"), List.of(People.AGENCY, "no-such-agency"));

        var viewer = deciding(RoleSource.PROVIDER).current();

        assertThat(viewer.roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.PROCUREMENT);
        assertThat(viewer.actsFor()).containsExactly(People.AGENCY);
        assertThat(viewer.person()).isEqualTo("person-" + People.PLANNER);
        assertThat(viewer.employers()).containsExactly(People.AGENCY);
        assertThat(viewer.everywhere()).isFalse();
    }

    @Test
    void aTokenMakesNobodyAManagerAndGivesNothingToWhomNobodyEmploysAnyMore() {
        signIn(People.PLANNER, List.of("manager", "hr-planner", "samsas-everywhere"), List.of(People.AGENCY));
        assertThat(deciding(RoleSource.PROVIDER).current().roles())
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HR_PLANNER);

        graph.run(
                "MATCH (:Person {id: $person})-[e:EMPLOYED]->() SET e.to = date('2026-11-20')",
                Map.of("person", "person-" + People.PLANNER));

        for (var decides : RoleSource.values()) {
            var viewer = deciding(decides).current();
            assertThat(viewer.roles()).containsExactly(Role.EMPLOYEE);
            assertThat(viewer.actsFor()).isEmpty();
            assertThat(viewer.everywhere()).isFalse();
        }
    }

    @Test
    void rolesFromBeforeSomebodyHadToAnswerGoOnForThreeMonths() throws IOException {
        graph.run("""
                MATCH (g:Agency {id: $agency}), (left:Account {id: $left})
                CREATE (:Account {id: 'access-it-machine', roles: ['hr-planner'], trail: randomUUID()})-[:ACTS_FOR]->(g)
                CREATE (left)-[:ACTS_FOR]->(g) SET left.roles = ['employee', 'hr-planner']
                WITH left MATCH (left)-[:IS]->()-[e:EMPLOYED]->() SET e.to = date('2020-12-31')
                """, Map.of("agency", People.AGENCY, "left", People.EMPLOYEE));
        try (var migration = Objects.requireNonNull(
                Viewers.class.getResourceAsStream("/neo4j/migrations/V029__What_access_stands_on.cypher"))) {
            graph.run(new String(migration.readAllBytes(), StandardCharsets.UTF_8).replace(";", ""), Map.of());
        }

        assertThat(graph.list("""
                        MATCH (a:Account) WHERE a.unansweredUntil = date() + duration({months: 3})
                        RETURN a.id AS id ORDER BY id
                        """, Map.of(), row -> row.get("id").asString()))
                .containsExactly("access-it-machine", "admin-3");
        assertThat(viewers.get("access-it-machine").may(Action.ASK)).isTrue();
        assertThat(viewers.get(People.EMPLOYEE).may(Action.ASK)).isFalse();
        graph.run("MATCH (a:Account) REMOVE a.unansweredUntil", Map.of());
    }

    @Test
    void bothTogetherGiveTheRolesOfEither() {
        signIn(People.EMPLOYEE, List.of("admin", "samsas-everywhere"), List.of(People.AGENCY));

        var viewer = deciding(RoleSource.BOTH).current();

        assertThat(viewer.roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMIN);
        assertThat(viewer.actsFor()).containsExactly(People.AGENCY);
        assertThat(viewer.administersAll()).isTrue();
    }

    @Test
    void aMachineIsLetInByARoleAndAnybodyElseByBeingAPerson() {
        signIn("access-it-machine", List.of("hr-planner"), List.of(People.AGENCY));
        assertThat(deciding(RoleSource.PROVIDER).admitted().person()).isNull();
        assertThatThrownBy(deciding(RoleSource.GRAPH)::admitted)
                .isInstanceOfSatisfying(
                        Failure.NotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo("NO_IDENTIFIER"));

        signIn(People.EMPLOYEE, List.of(), List.of());
        assertThat(deciding(RoleSource.PROVIDER).admitted().roles()).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void aRoleDoesNotKeepSomebodyFromBeingLinkedNorAFailedLinkFromTheRole() {
        signIn("access-it-new", List.of("hr-planner"), List.of(People.AGENCY));
        assertThat(deciding(RoleSource.PROVIDER).admitted().person()).isNull();

        graph.run(
                "CREATE (:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992), id: 'access-it-free', invented: true})",
                Map.of());
        signIn("access-it-new", List.of("hr-planner"), List.of(People.AGENCY), "access-it-free");
        assertThat(deciding(RoleSource.PROVIDER).admitted().person()).isEqualTo("access-it-free");
    }

    /// As after another account was put in its place: it leads nowhere, whatever a token or the graph gives it.
    @Test
    void anAccountWhosePersonHasAnotherIsRefusedWhateverItsRoles() {
        graph.run("""
                MATCH (g:Agency {id: $agency})
                CREATE (:Account {id: 'access-it-replaced', roles: ['hr-planner'], trail: randomUUID(),
                  unansweredUntil: date('2099-12-31')})-[:ACTS_FOR]->(g)
                """, Map.of("agency", People.AGENCY));
        for (var account : List.of("access-it-replaced", "access-it-new")) {
            signIn(account, List.of("hr-planner", "employee"), List.of(People.AGENCY), "person-" + People.PLANNER);
            for (var decides : RoleSource.values()) {
                assertThat(deciding(decides).current().roles())
                        .as("%s by %s", account, decides)
                        .isEmpty();
                refuses(decides, "TAKEN");
            }
        }
    }

    @Test
    void aTokenThatNamesSomebodyWhoIsNotThereGivesNothing() {
        signIn("access-it-new", List.of("hr-planner", "employee"), List.of(People.AGENCY), "access-it-nobody");
        for (var decides : RoleSource.values()) {
            assertThat(deciding(decides).current().roles()).isEmpty();
            assertThat(deciding(decides).current().actsFor()).isEmpty();
            refuses(decides, "NOBODY");
        }
    }

    /// Nor a machine, which would be nobody, too.
    @Test
    void whoeverWasErasedHasNoRoleByATokenThatNamesNobody() {
        graph.run(
                "CREATE (p:Person {id: 'access-it-left', salt: 's', accounts: [$left]}) SET p.erased = date('2026-11-20')",
                Map.of("left", Erased.id("access-it-erased", "s")));
        signIn("access-it-erased", List.of("admin", "samsas-everywhere"), List.of(People.AGENCY));
        for (var decides : RoleSource.values()) {
            assertThat(deciding(decides).current().roles()).isEmpty();
            refuses(decides, "NO_IDENTIFIER");
        }
    }

    /// Whoever brings the first people in is named by a token, and is nobody yet.
    @Test
    void whereThereIsNobodyYetATokenThatNamesSomebodyGivesItsRoles(@TempDir Path folder) throws IOException {
        try (var empty = new OwnGraph(folder)) {
            signIn("access-it-first", List.of("admin", "samsas-everywhere"), List.of(), "access-it-nobody");
            assertThat(deciding(RoleSource.PROVIDER, empty.graph()).admitted().administersAll())
                    .isTrue();

            empty.graph().run("CREATE (:Person {id: 'access-it-other', trail: 'other', tieSeed: 1})", Map.of());
            assertThat(deciding(RoleSource.PROVIDER, empty.graph()).current().roles())
                    .isEmpty();
        }
    }

    private void refuses(RoleSource decides, String reason) {
        assertThatThrownBy(deciding(decides)::admitted)
                .isInstanceOfSatisfying(
                        Failure.NotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private Viewers deciding(RoleSource decides) {
        return deciding(decides, graph);
    }

    private Viewers deciding(RoleSource decides, Graph graph) {
        var rules = new ClaimRules(new ClaimProperties(
                decides,
                List.of("realm_access.roles"),
                List.of(),
                List.of("samsas-everywhere"),
                List.of("organization"),
                List.of("person_id"),
                List.of()));
        return new Viewers(graph, clock, rules, new FirstSignIn(graph, clock));
    }

    private static void signIn(String account, List<String> roles, List<String> agencies, String... person) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(account)
                .claim("realm_access", Map.of("roles", roles))
                .claim("organization", agencies)
                .claim("person_id", List.of(person))
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token, List.of()));
    }

    @Test
    void whereNobodyIsSignedInThereIsNoViewer() {
        assertThatThrownBy(viewers::current).isInstanceOf(Failure.NotAllowed.class);
    }
}
