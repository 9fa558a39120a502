package se.samsas.search.given;

import java.util.Map;
import java.util.Objects;
import se.samsas.matching.Closeness;
import se.samsas.matching.Evidence;
import se.samsas.search.Counted;
import se.samsas.skill.Skill;

/// What of a person's counted for an asked skill when a search was made.
///
/// @param level 1 to 5
/// @param part  percent of the score
public record CountedSkill(
        Skill asked, Skill held, int level, Evidence evidence, Closeness relation, int part, boolean met) {

    static CountedSkill of(Counted counted, Map<String, Skill> skills) {
        return new CountedSkill(
                Objects.requireNonNull(skills.get(counted.asked()), counted::asked),
                Objects.requireNonNull(skills.get(counted.held()), counted::held),
                counted.level(),
                counted.evidence(),
                counted.closeness(),
                counted.part(),
                counted.met());
    }
}
