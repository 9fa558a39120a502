package se.samsas.skill.words;

import java.util.List;
import java.util.stream.Stream;

/// What a title means that somebody has judged.
///
/// @param roles       the ids of the role profiles that it means, the likeliest first
/// @param occupations the URIs of the occupations that it means, the likeliest first
/// @param certain     whether it means all of these; else it may mean any of them
public record KnownTitle(List<String> roles, List<String> occupations, boolean certain) {

    public KnownTitle {
        roles = List.copyOf(roles);
        occupations = List.copyOf(occupations);
    }

    /// Whether the title says nothing of what somebody works as, as *koordinator* does not.
    public boolean saysNothing() {
        return roles.isEmpty() && occupations.isEmpty();
    }

    /// What somebody works as who has both titles.
    KnownTitle and(KnownTitle other) {
        return new KnownTitle(
                both(roles, other.roles),
                both(occupations, other.occupations),
                certain && other.certain && !saysNothing() && !other.saysNothing());
    }

    private static List<String> both(List<String> these, List<String> those) {
        return Stream.concat(these.stream(), those.stream()).distinct().toList();
    }
}
