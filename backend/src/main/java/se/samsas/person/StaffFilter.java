package se.samsas.person;

import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;

/// Whom of an agency's staff somebody asks for; what is absent narrows nothing.
///
/// @param name   words that begin words of the name
/// @param unit   the id of a unit in which they work, or above it
/// @param title  words that begin words of a title
/// @param skill  the URI of a skill that they hold, by any evidence
/// @param level  the least at which they hold it, 1 to 5
/// @param withoutSkills whether those alone are wanted who hold none
record StaffFilter(
        @Nullable String name,
        @Nullable String unit,
        @Nullable String title,
        @Nullable String skill,
        @Nullable Integer level,
        boolean withoutSkills) {

    /// @throws Failure.Invalid for a level outside 1 to 5 or of no skill, and for a skill of those who hold none
    StaffFilter {
        SkillReading.requireLevel(level, "level");
        if (level != null && skill == null) {
            throw new Failure.Invalid("level", "The level %d is of no skill.".formatted(level), "Give a skill, too.");
        }
        if (skill != null && withoutSkills) {
            throw new Failure.Invalid(
                    "withoutSkills",
                    "Nobody who holds no skills holds '%s'.".formatted(skill),
                    "Give a skill, or ask for those without skills.");
        }
    }

    /// The least level that counts.
    int leastLevel() {
        return level == null ? 1 : level;
    }
}
