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
public record Viewer(
        String account, @Nullable String person, Set<Role> roles, Set<String> actsFor, Set<String> employers) {

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
}
