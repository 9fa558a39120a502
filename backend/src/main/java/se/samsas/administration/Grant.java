package se.samsas.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Role;

/// That somebody's roles were changed: never altered.
///
/// @param by             who gave or took; absent where that is outside of what the viewer administers
/// @param rolesBefore    those that do not come with an employment, before
/// @param roles          and after
/// @param agenciesBefore for which they acted, by id, before
/// @param agencies       and after
/// @param until          their last day
record Grant(
        String id,
        String account,
        Instant at,
        @Nullable AuditParty by,
        String why,
        List<Role> rolesBefore,
        List<Role> roles,
        Set<String> agenciesBefore,
        Set<String> agencies,
        @Nullable LocalDate until) {

    Grant {
        rolesBefore = List.copyOf(rolesBefore);
        roles = List.copyOf(roles);
        agenciesBefore = Set.copyOf(agenciesBefore);
        agencies = Set.copyOf(agencies);
    }
}
