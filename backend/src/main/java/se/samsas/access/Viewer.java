package se.samsas.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who asks, as the graph knows them now. An account that the graph does not know has no roles.
///
/// @param account   the subject that the OpenID provider gave
/// @param person    the person's id, null for a machine client
/// @param actsFor   the agencies for which a planner, procurement officer or administrator acts, by id
/// @param employers the agencies that employ the person today, by id
/// @param everywhere whether the roles are for the installation itself, not only for the agencies acted for
public record Viewer(
        String account,
        @Nullable String person,
        Set<Role> roles,
        Set<String> actsFor,
        Set<String> employers,
        boolean everywhere) {

    /// Keeps copies.
    public Viewer {
        roles = Set.copyOf(roles);
        actsFor = Set.copyOf(actsFor);
        employers = Set.copyOf(employers);
    }

    /// Somebody whose roles are for the agencies acted for.
    public Viewer(
            String account, @Nullable String person, Set<Role> roles, Set<String> actsFor, Set<String> employers) {
        this(account, person, roles, actsFor, employers, false);
    }

    /// Whether the viewer administers the installation itself: its taxonomy, its agencies and whatever comes in for all
    /// of them.
    public boolean administersAll() {
        return everywhere && has(Role.ADMIN);
    }

    /// Whether the viewer brings in and minds the data of this agency.
    public boolean administers(String agency) {
        return administersAll() || (has(Role.ADMIN) && actsFor.contains(agency));
    }

    /// Whether the viewer has at least one of these roles.
    public boolean has(Role... any) {
        return List.of(any).stream().anyMatch(roles::contains);
    }
}
