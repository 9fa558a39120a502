package se.samsas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.samsas.IntegrationTest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

@IntegrationTest
class ViewersIT {

    private final Viewers viewers;
    private final ViewerArgument argument;
    private final Graph graph;

    ViewersIT(Viewers viewers, ViewerArgument argument, Graph graph) {
        this.viewers = viewers;
        this.argument = argument;
        this.graph = graph;
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
    void aRequestAsksTheGraphOnce() throws NoSuchMethodException {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(People.PLANNER, null, "ROLE_ANY"));
        var request = GraphQLContext.newContext().build();
        var environment = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .graphQLContext(request)
                .build();
        var parameter = new MethodParameter(ViewersIT.class.getDeclaredMethod("controller", Viewer.class), 0);

        assertThat(argument.supportsParameter(parameter)).isTrue();
        var first = argument.resolveArgument(parameter, environment);

        assertThat(first).isEqualTo(viewers.get(People.PLANNER));
        assertThat(viewers.of(request)).isSameAs(first);
    }

    void controller(Viewer viewer) {}

    @Test
    void whereNobodyIsSignedInThereIsNoViewer() {
        assertThatThrownBy(viewers::current).isInstanceOf(Failure.NotAllowed.class);
    }
}
