package se.samsas.role;

import java.util.List;
import se.samsas.skill.Occupation;

/// What somebody with a title may know.
record TitleSuggestions(List<Occupation> occupations, List<RoleProfile> roleProfiles, List<SkillSuggestion> skills) {}
