package se.samsas.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;

class AccessTests {

    private static final Viewer ADMIN = new Viewer("admin", null, Set.of(Role.ADMIN), Set.of("a", "b"), Set.of());
    private static final Access PLANNER_AT_A = new Access(Set.of(Role.HR_PLANNER), Set.of("a"));

    @Test
    void whoAdministersAllThatItIsForGivesAndTakes() {
        assertThatCode(() -> require(account("b"), PLANNER_AT_A)).doesNotThrowAnyException();
        assertThatCode(() -> require(account("a", "b"), nothing())).doesNotThrowAnyException();
    }

    @Test
    void nobodyChangesTheirOwn() {
        var own = new Account("admin", null, true, List.of(Role.ADMIN), Set.of("a"), false, 0);
        assertThatThrownBy(() -> Access.require(ADMIN, own, true, Set.of("a", "b"), PLANNER_AT_A))
                .isInstanceOf(Failure.NotAllowed.class)
                .hasMessageContaining("its own roles");
    }

    @Test
    void whatReachesBeyondIsRefusedBeforeAndAfter() {
        assertThatThrownBy(() -> require(account("a"), new Access(Set.of(Role.ADMIN), Set.of("a", "c"))))
                .isInstanceOf(Failure.NotAllowed.class)
                .hasMessageContaining("'c'");
        assertThatThrownBy(() -> require(account("a", "c"), PLANNER_AT_A))
                .isInstanceOf(Failure.NotAllowed.class)
                .hasMessageContaining("'c'");
    }

    @Test
    void rolesForTheInstallationAreItsAdministratorsToChange() {
        var everywhere = new Account("x", null, false, List.of(Role.ADMIN), Set.of(), true, 0);
        assertThatThrownBy(() -> require(everywhere, PLANNER_AT_A)).isInstanceOf(Failure.NotAllowed.class);
        assertThatCode(() -> Access.require(ADMIN, everywhere, true, Set.of(), PLANNER_AT_A))
                .doesNotThrowAnyException();
    }

    @Test
    void whatComesWithAnEmploymentIsNotGiven() {
        for (var role : List.of(Role.EMPLOYEE, Role.MANAGER)) {
            assertThatThrownBy(() -> new Access(Set.of(role), Set.of("a")))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining(role.spelling());
        }
        var manager = new Account("x", null, false, List.of(Role.EMPLOYEE, Role.MANAGER), Set.of(), false, 0);
        assertThat(PLANNER_AT_A.stored(manager)).containsExactly("employee", "hr-planner", "manager");
        assertThat(nothing().stored(manager)).containsExactly("employee", "manager");
    }

    @Test
    void rolesAreForAgenciesAndAgenciesForRoles() {
        assertThatThrownBy(() -> new Access(Set.of(), Set.of("a"))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> new Access(Set.of(Role.ADMIN), Set.of())).isInstanceOf(Failure.Invalid.class);
    }

    private static Access nothing() {
        return new Access(Set.of(), Set.of());
    }

    private static Account account(String... agencies) {
        return new Account("x", null, false, List.of(Role.EMPLOYEE), Set.of(agencies), false, 0);
    }

    private static void require(Account account, Access wanted) {
        Access.require(ADMIN, account, false, Set.of("a", "b"), wanted);
    }
}
