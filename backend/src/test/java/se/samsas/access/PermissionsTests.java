package se.samsas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTests {

    @Test
    void eachPermissionIsSomebodys() {
        assertThat(Stream.concat(
                                Arrays.stream(Role.values()).flatMap(role -> Permissions.of(role).stream()),
                                Permissions.everywhere().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Permission.values());
    }

    @ParameterizedTest
    @EnumSource
    void eachRoleMayReadTheTaxonomy(Role role) {
        assertThat(Permissions.of(role)).contains(Permission.READ_TAXONOMY);
    }

    @Test
    void whatIsNotToBeGrantedIsRefusedByName() {
        assertThatThrownBy(() -> Permission.of(Action.ASK, Scope.ANY)).hasMessageContaining("ASK within ANY");
    }

    @Test
    void aRoleReachesTheAgenciesForWhichItIsHeld() {
        var manager = new Viewer(
                "a",
                "p",
                Set.of(Role.MANAGER, Role.PROCUREMENT),
                Set.of("bought-for"),
                Set.of("works-at", "manages-at"),
                Set.of("manages-at"),
                false);
        assertThat(manager.agencies(Action.ASK)).containsExactly("manages-at");
        assertThat(manager.agencies(Action.READ_MARKET)).containsExactlyInAnyOrder("manages-at", "bought-for");
        assertThat(manager.agencies(Action.READ_PERSON, Scope.SHARED))
                .containsExactlyInAnyOrder("manages-at", "bought-for");
        assertThat(manager.agencies(Action.IMPORT)).isEmpty();
    }

    @Test
    void onlyADeciderSeesPeopleWithAProtectedIdentity() {
        assertThat(Role.values())
                .filteredOn(role -> Permissions.of(role).contains(Permission.READ_PROTECTED))
                .containsExactly(Role.PROTECTED_DECIDER);
        assertThat(Permissions.everywhere()).doesNotContain(Permission.READ_PROTECTED);

        var decider =
                new Viewer("a", "p", Set.of(Role.PROTECTED_DECIDER), Set.of("decides-for"), Set.of("works-at"), true);
        assertThat(decider.agencies(Action.READ_PROTECTED)).containsExactly("decides-for");
        assertThat(decider.may(Action.READ_PERSON)).isFalse();
        assertThat(decider.may(Action.CHANGE_AGENCIES)).isFalse();
    }

    @Test
    void onlyAnAdministratorIsOneEverywhere() {
        var planner = new Viewer("a", null, Set.of(Role.HR_PLANNER), Set.of(), Set.of(), true);
        var admin = new Viewer("a", null, Set.of(Role.ADMIN), Set.of(), Set.of(), true);
        assertThat(planner.may(Action.CHANGE_AGENCIES)).isFalse();
        assertThat(admin.may(Action.CHANGE_AGENCIES)).isTrue();
        assertThat(admin.may(Action.IMPORT, Scope.ANY)).isTrue();
    }
}
