package se.samsas.matching;

import java.util.List;

/// Somebody who nearly fits; ranked among the near misses.
///
/// @param failed the conditions that they fail, in the order in which they are counted: one, or more where nobody
///               fails fewer
public record NearMiss(Match match, List<Condition> failed) {

    public NearMiss {
        failed = List.copyOf(failed);
    }
}
