package se.samsas.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.samsas.access.Footing;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;

class AccessTests {

    private static final Viewer ADMIN = new Viewer("admin", null, Set.of(Role.ADMIN), Set.of("a", "b"), Set.of());
    private static final Access PLANNER_AT_A = access(Set.of(Role.HR_PLANNER), "a");

    @Test
    void whoAdministersAllThatItIsForGivesAndTakes() {
        assertThatCode(() -> require(account("b"), PLANNER_AT_A)).doesNotThrowAnyException();
        assertThatCode(() -> require(account("a", "b"), nothing())).doesNotThrowAnyException();
    }

    @Test
    void nobodyChangesTheirOwn() {
        var own = account("admin", true, false, List.of(Role.ADMIN), "a");
        assertThatThrownBy(() -> Access.require(ADMIN, own, true, Set.of("a", "b"), PLANNER_AT_A))
                .isInstanceOf(Failure.NotAllowed.class)
                .hasMessageContaining("its own roles");
    }

    @Test
    void whatReachesBeyondIsRefusedBeforeAndAfter() {
        assertThatThrownBy(() -> require(account("a"), access(Set.of(Role.ADMIN), "a", "c")))
                .isInstanceOf(Failure.NotAllowed.class)
                .hasMessageContaining("'c'");
        assertThatThrownBy(() -> require(account("a", "c"), PLANNER_AT_A))
                .isInstanceOf(Failure.NotAllowed.class)
                .hasMessageContaining("'c'");
    }

    @Test
    void rolesForTheInstallationAreItsAdministratorsToChange() {
        var everywhere = account("x", false, true, List.of(Role.ADMIN));
        assertThatThrownBy(() -> require(everywhere, PLANNER_AT_A)).isInstanceOf(Failure.NotAllowed.class);
        assertThatCode(() -> Access.require(ADMIN, everywhere, true, Set.of(), PLANNER_AT_A))
                .doesNotThrowAnyException();
    }

    @Test
    void whatComesWithAnEmploymentIsNotGiven() {
        for (var role : List.of(Role.EMPLOYEE, Role.MANAGER)) {
            assertThatThrownBy(() -> access(Set.of(role), "a"))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining(role.spelling());
        }
        var manager = account("x", false, false, List.of(Role.EMPLOYEE, Role.MANAGER));
        assertThat(PLANNER_AT_A.stored(manager)).containsExactly("employee", "hr-planner", "manager");
        assertThat(nothing().stored(manager)).containsExactly("employee", "manager");
    }

    @Test
    void rolesAreForAgenciesAndAgenciesForRoles() {
        assertThatThrownBy(() -> access(Set.of(), "a")).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> access(Set.of(Role.ADMIN))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void rolesStandOnAnEmploymentOrOnSomebodyWhoAnswersForThemUntilADay() {
        var today = LocalDate.of(2026, 11, 21);
        var person = account("x", false, false, List.of());
        var everywhere = account("x", false, true, List.of());
        var employed = access(Set.of(Role.HR_PLANNER), "a", "b");
        var answered = new Access(Set.of(Role.HR_PLANNER), Set.of("a"), today, "chief");

        assertThatCode(() -> employed.requireFooting(person, today)).doesNotThrowAnyException();
        assertThatCode(() -> answered.requireFooting(person, today)).doesNotThrowAnyException();
        assertThatCode(() -> answered.requireFooting(everywhere, today)).doesNotThrowAnyException();
        assertThatCode(() -> nothing().requireFooting(everywhere, today)).doesNotThrowAnyException();

        refuses("input.until", () -> PLANNER_AT_A.requireFooting(person, today));
        refuses("input.until", () -> employed.requireFooting(everywhere, today));
        refuses("input.until", () -> answered.requireFooting(person, today.plusDays(1)));
        refuses(
                "input.responsible",
                () -> new Access(Set.of(Role.ADMIN), Set.of("a"), today, null).requireFooting(person, today));
        refuses(
                "input.responsible",
                () -> new Access(Set.of(Role.ADMIN), Set.of("b"), today, "chief").requireFooting(person, today));
        refuses("input.until", () -> new Access(Set.of(), Set.of(), today, null));
    }

    private static void refuses(String field, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static Access nothing() {
        return access(Set.of());
    }

    private static Account account(String... agencies) {
        return account("x", false, false, List.of(Role.EMPLOYEE), agencies);
    }

    private static Account account(String id, boolean own, boolean everywhere, List<Role> roles, String... agencies) {
        return new Account(
                id, null, own, roles, Set.of(agencies), everywhere, Set.of("b"), Footing.EMPLOYMENT, null, null, 0);
    }

    private static Access access(Set<Role> roles, String... agencies) {
        return new Access(roles, Set.of(agencies), null, null);
    }

    private static void require(Account account, Access wanted) {
        Access.require(ADMIN, account, false, Set.of("a", "b"), wanted);
    }
}
