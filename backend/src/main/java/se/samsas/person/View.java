package se.samsas.person;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
/// @param way      how they came to see them
public record View(
        long entry,
        Instant at,
        List<Agency> agencies,
        List<Role> roles,
        @Nullable Skill skill,
        @Nullable Integer level,
        Way way) {

    /// How somebody came to see a person.
    public enum Way {
        /// On their page, in a list, or by a skill.
        LOOK,
        /// On a shortlist that they are on.
        SHORTLIST,
        /// By name, among the people of other agencies.
        NAME;

        /// As the graph writes it; absent for a look.
        @Nullable
        String spelling() {
            return this == LOOK ? null : name().toLowerCase(Locale.ROOT);
        }

        static Way of(@Nullable String spelling) {
            return spelling == null ? LOOK : valueOf(spelling.toUpperCase(Locale.ROOT));
        }
    }

    public View {
        agencies = List.copyOf(agencies);
        roles = List.copyOf(roles);
    }

    /// The id among all that tells the person who looked.
    public String id() {
        return "view-" + entry;
    }
}
