package se.samsas.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;

class AskingTests {

    @Test
    void aPlannerAsksForTheAgenciesActedFor() {
        assertThat(Asking.allowed(viewer(Role.HR_PLANNER), "acted-for")).isTrue();
        assertThat(Asking.allowed(viewer(Role.HR_PLANNER), "employer")).isFalse();
    }

    @Test
    void aManagerAsksWhereTheyManageAUnitAndNotForEveryEmployer() {
        assertThat(Asking.allowed(viewer(Role.MANAGER), "manages-at")).isTrue();
        assertThat(Asking.allowed(viewer(Role.MANAGER), "employer")).isFalse();
        assertThat(Asking.allowed(viewer(Role.MANAGER), "acted-for")).isFalse();
    }

    @Test
    void nobodyElseAsks() {
        var viewer = viewer(Role.EMPLOYEE, Role.PROCUREMENT, Role.ADMIN);
        for (String agency : Set.of("manages-at", "employer", "acted-for", "other")) {
            assertThat(Asking.allowed(viewer, agency)).isFalse();
            assertThatExceptionOfType(Failure.NotAllowed.class)
                    .isThrownBy(() -> Asking.require(viewer, agency))
                    .withMessageContaining(agency);
        }
    }

    private static Viewer viewer(Role... roles) {
        return new Viewer(
                "account",
                "person",
                Set.of(roles),
                Set.of("acted-for"),
                Set.of("employer", "manages-at"),
                Set.of("manages-at"),
                false);
    }
}
