package se.samsas.access;

import java.util.Set;

/// What a token says of somebody, as [Claims] reads it; nothing of it is checked against the graph yet.
///
/// @param everywhere whether the roles are for the installation itself
/// @param agencies   by id
/// @param people     the ids that the person may have in the HR data
public record Claimed(Set<Role> roles, boolean everywhere, Set<String> agencies, Set<String> people) {

    public static final Claimed NOTHING = new Claimed(Set.of(), false, Set.of(), Set.of());

    public Claimed {
        roles = Set.copyOf(roles);
        agencies = Set.copyOf(agencies);
        people = Set.copyOf(people);
    }
}
