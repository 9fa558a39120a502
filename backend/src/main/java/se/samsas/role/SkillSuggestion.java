package se.samsas.role;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.skill.Skill;

/// A skill that somebody may have, or may want.
///
/// @param level   1 to 5, where a role profile says one
/// @param grounds why; at least one, the strongest first
/// @param guess   whether it rests on nothing but a guess of what a title means
public record SkillSuggestion(Skill skill, @Nullable Integer level, List<SuggestionGround> grounds, boolean guess) {

    public SkillSuggestion {
        grounds = List.copyOf(grounds);
    }
}
