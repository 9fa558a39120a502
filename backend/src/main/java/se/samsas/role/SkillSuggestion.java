package se.samsas.role;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.skill.Skill;

/// A skill to ask somebody about.
///
/// @param level  1 to 5, where a role profile asks for one
/// @param grounds why, best first
record SkillSuggestion(Skill skill, @Nullable Integer level, List<SuggestionGround> grounds) {}
