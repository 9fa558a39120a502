package se.samsas.role;

import org.jspecify.annotations.Nullable;
import se.samsas.role.asked.DemandAsked;
import se.samsas.role.asked.LevelAsked;
import se.samsas.skill.Skill;

/// A skill that a text asks for.
///
/// @param quote  the words that name it
/// @param level  absent where the text says none
/// @param demand absent where the text does not say whether it is required
/// @param guess  whether the words may mean another skill, or ask for none
record SkillAsked(
        Skill skill,
        String quote,
        @Nullable LevelAsked level,
        @Nullable DemandAsked demand,
        boolean guess) {}
