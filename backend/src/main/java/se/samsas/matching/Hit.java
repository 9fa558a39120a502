package se.samsas.matching;

import java.util.Arrays;
import java.util.Comparator;
import se.samsas.findability.Visibility;

/// Somebody in a ranking, of matches or of near misses, and what orders them.
///
/// @param agency the number of the one where the person is found
/// @param best the sum of weight times the best closeness · ratio
/// @param failed the bits of [Conditions]
record Hit(Seat seat, int agency, int score, long tie, int best, int free, long failed) {
    /// The best first.
    static final Comparator<Hit> ORDER = (a, b) -> compare(a.score, a.tie, a.id(), b.score, b.tie, b.id());

    boolean isAfter(RankingCursor cursor) {
        return compare(score, tie, id(), cursor.score(), cursor.tie(), Ids.utf8(cursor.person())) > 0;
    }

    Ranked ranked(int rank, Question question) {
        Need need = question.need();
        int weights = need.skills().stream().mapToInt(Asked::weight).sum();
        int fit = 100 * best / (600 * weights);
        int certainty = best == 0 ? 0 : score / best;
        Visibility seenAs = seat.visibility(need.purpose()).on(question.asOf());
        return new Ranked(
                seat.person(),
                seat.agencies().get(agency),
                rank,
                score,
                tie,
                fit,
                certainty,
                free,
                FreeShare.knownUntil(seat.segment(), seat.slot(), question.period()),
                seenAs);
    }

    private byte[] id() {
        return seat.segment().ids.utf8(seat.slot());
    }

    private static int compare(int score, long tie, byte[] id, int otherScore, long otherTie, byte[] otherId) {
        if (score != otherScore) {
            return Integer.compare(otherScore, score);
        }
        int byTie = Long.compareUnsigned(tie, otherTie);
        return byTie != 0 ? byTie : Arrays.compareUnsigned(id, otherId);
    }
}
