package se.samsas.role;

import java.util.List;
import se.samsas.skill.Occupation;

/// What a job title may mean, and the skills that go with it.
record TitleSuggestions(List<Occupation> occupations, List<RoleProfile> roleProfiles, List<SkillSuggestion> skills) {

    TitleSuggestions {
        occupations = List.copyOf(occupations);
        roleProfiles = List.copyOf(roleProfiles);
        skills = List.copyOf(skills);
    }
}
