package se.samsas.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person has of one asked skill.
///
/// @param held the assertion that covers it best, null where nothing is close
/// @param coverage 0 to 60 000
/// @param points what it adds to the score: weight times coverage
/// @param part how much of the score that is, percent
/// @param met whether some assertion is of having the skill, at the minimum level or above
/// @param meets the assertion that does, where it is not the one that covers best
/// @param near whether what covers best does not count as having the skill
/// @param improvements each single thing that would raise the coverage, the largest coverage first
public record Reason(
        Asked asked,
        @Nullable Held held,
        int coverage,
        int points,
        int part,
        boolean met,
        @Nullable Held meets,
        boolean near,
        List<Improvement> improvements) {}
