package se.samsas.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person has of one asked skill.
///
/// @param held the assertion that covers it best, null where nothing is close
/// @param coverage 0 to 60 000
/// @param points what it adds to the score: weight times coverage
/// @param part how much of the score that is, percent
/// @param met whether some assertion is as close as the skill or a narrower one, at the minimum level or above
/// @param near whether what is held best is broader or merely related, which does not count as having the skill
/// @param improvements each single thing that would raise the coverage, the largest coverage first
public record Reason(
        Asked asked,
        @Nullable Held held,
        int coverage,
        int points,
        int part,
        boolean met,
        boolean near,
        List<Improvement> improvements) {}
