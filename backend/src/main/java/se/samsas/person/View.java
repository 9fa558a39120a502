package se.samsas.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Role;
import se.samsas.agency.Agency;
import se.samsas.skill.Skill;

/// That somebody looked at a person, as the person is told of it: for which agency and in which roles, not by whom.
///
/// @param entry    the number of its entry in the audit trail
/// @param agencies for which somebody looked
/// @param skill    by which they looked for staff; null where they looked at the person alone
/// @param level    at which, or above it; null where they asked for none
/// @param named    whether they looked for people of other agencies by name
public record View(
        long entry,
        Instant at,
        List<Agency> agencies,
        List<Role> roles,
        @Nullable Skill skill,
        @Nullable Integer level,
        boolean named) {

    public View {
        agencies = List.copyOf(agencies);
        roles = List.copyOf(roles);
    }

    /// The id among all that tells the person who looked.
    public String id() {
        return "view-" + entry;
    }
}
