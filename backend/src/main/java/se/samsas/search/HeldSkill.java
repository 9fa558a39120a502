package se.samsas.search;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.samsas.matching.Evidence;
import se.samsas.matching.Held;
import se.samsas.skill.Skill;

/// What counted for an asked skill.
///
/// @param level 1 to 5; absent for a candidate
/// @param lastUsed absent for a candidate, and where it is unknown
public record HeldSkill(
        Skill skill,
        @Nullable Integer level,
        LevelBand band,
        Evidence evidence,
        boolean expired,
        @Nullable YearMonth lastUsed,
        SkillAge age) {

    /// @param named whether the holder is seen by name
    static HeldSkill of(Held held, Skill skill, boolean named) {
        var assertion = held.assertion();
        return new HeldSkill(
                skill,
                named ? assertion.level() : null,
                LevelBand.of(assertion.level()),
                assertion.evidence(),
                held.expired(),
                named ? assertion.lastUsed() : null,
                SkillAge.of(held.freshness()));
    }
}
