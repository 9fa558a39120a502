package se.samsas.need;

import java.util.Map;
import se.samsas.matching.Asked;
import se.samsas.skill.Skill;

/// A skill that is asked for, with all that is known of it.
///
/// @param level the least that is enough, 1 to 5
/// @param weight 1 to 10
/// @param exactly whether only the very skill is having it
public record AskedSkill(Skill skill, int level, int weight, boolean must, boolean exactly) {

    /// The skill that is asked for, among those that were looked up.
    public static AskedSkill of(Asked asked, Map<String, Skill> skills) {
        return new AskedSkill(
                Known.of(asked.skill(), skills), asked.minimum(), asked.weight(), asked.must(), asked.exactly());
    }
}
