package se.samsas.role;

import java.util.List;
import se.samsas.agency.Place;
import se.samsas.skill.SkillHit;

/// What somebody means who types where skills are added.
///
/// @param places the municipalities and counties that the text names, beside what it asks for
public record SkillLookup(List<SkillHit> skills, List<RoleProfile> roleProfiles, List<Place> places) {

    public SkillLookup {
        skills = List.copyOf(skills);
        roleProfiles = List.copyOf(roleProfiles);
        places = List.copyOf(places);
    }
}
