package se.samsas.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;

/// Who asks, as the graph knows them now. An account that the graph does not know has no roles.
///
/// @param account   the subject that the OpenID provider gave
/// @param person    the person's id, null for a machine client
/// @param actsFor   the agencies for which a planner, procurement officer or administrator acts, by id
/// @param employers the agencies that employ the person today, by id
public record Viewer(
        String account, @Nullable String person, Set<Role> roles, Set<String> actsFor, Set<String> employers) {

    private static final Set<Role> ACTING = Set.of(Role.HR_PLANNER, Role.PROCUREMENT, Role.ADMIN);

    /// Keeps copies.
    public Viewer {
        roles = Set.copyOf(roles);
        actsFor = Set.copyOf(actsFor);
        employers = Set.copyOf(employers);
    }

    /// Whether the viewer has at least one of these roles.
    public boolean has(Role... any) {
        return List.of(any).stream().anyMatch(roles::contains);
    }

    /// Whether the viewer is this person.
    public boolean is(String otherPerson) {
        return otherPerson.equals(person);
    }

    /// Whether the viewer may write and match needs for this agency, and see as its planner does.
    public boolean mayActFor(String agency) {
        return actsFor.contains(agency) && roles.stream().anyMatch(ACTING::contains);
    }

    /// Refuses unless the viewer has at least one of these roles.
    ///
    /// @throws Failure.NotAllowed naming the account and the roles that may
    public void requireRole(Role... any) {
        if (!has(any)) {
            throw new Failure.NotAllowed("The account '%s' is none of %s.".formatted(account, List.of(any)), hint());
        }
    }

    /// Refuses unless the viewer may act for the agency.
    ///
    /// @throws Failure.NotAllowed naming the account and the agency
    public void requireActingFor(String agency) {
        if (!mayActFor(agency)) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not act for the agency '%s'.".formatted(account, agency), hint());
        }
    }

    private String hint() {
        return roles.isEmpty()
                ? "The account is not connected to a person with a role here: ask an administrator to do that."
                : "Sign in as somebody who may, or ask an administrator for the role.";
    }
}
