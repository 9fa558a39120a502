package se.samsas.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.agency.Agencies;
import se.samsas.api.Connection;
import se.samsas.need.ListedNeed;
import se.samsas.person.Person;
import se.samsas.role.RoleProfile;
import se.samsas.skill.SkillHit;

/// What is called as somebody types, by what it is; absent is what they may not read at all, or what is
/// not looked for by so short a text.
///
/// @param staff own staff, by role
record Lookup(
        @Nullable List<SkillHit> skills,
        @Nullable List<RoleProfile> roleProfiles,
        @Nullable Connection<ListedNeed> needs,
        @Nullable Connection<Agencies.Found> agencies,
        @Nullable Connection<Person> staff) {

    Lookup {
        skills = skills == null ? null : List.copyOf(skills);
        roleProfiles = roleProfiles == null ? null : List.copyOf(roleProfiles);
    }
}
