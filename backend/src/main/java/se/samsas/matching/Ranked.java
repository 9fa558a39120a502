package se.samsas.matching;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.samsas.findability.Visibility;

/// A person at a place in a ranking.
///
/// @param agency where the person is found: the one of their employers that is asked for them
/// @param rank the place, from 1
/// @param score the sum of weight times coverage, at most 18 000 000
/// @param tie the hash that orders equal scores, to be read as unsigned
/// @param fit how well what is asked for is held, percent
/// @param certainty how sure that is, percent
/// @param free the smallest free share at the agency of any month of the period, percent
/// @param knownUntil the last month of the period up to which the capacity is stated without a gap; null where not
///                   even that of the first is
/// @param seenAs what the person chose for the purpose, [Visibility#VISIBLE] or [Visibility#SKILLS_ONLY]
public record Ranked(
        String person,
        String agency,
        int rank,
        int score,
        long tie,
        int fit,
        int certainty,
        int free,
        @Nullable YearMonth knownUntil,
        Visibility seenAs) {
    /// Where this person stands, to go on from.
    public RankingCursor cursor() {
        return new RankingCursor(score, tie, person);
    }
}
