package se.samsas.search;

import java.util.Map;
import se.samsas.matching.ConditionCount;
import se.samsas.skill.Skill;

/// How many of the pool a condition keeps out.
///
/// @param failOnly those of them who fail nothing else
public record FailCount(AskedCondition condition, int fail, int failOnly) {

    static FailCount of(ConditionCount count, Map<String, Skill> skills) {
        return new FailCount(AskedCondition.of(count.condition(), skills), count.fails(), count.failsOnly());
    }
}
