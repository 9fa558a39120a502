package se.samsas.matching;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.matching.Improvement.HoldTheSkill;
import se.samsas.matching.Improvement.ReachLevel;
import se.samsas.matching.Improvement.StrongerEvidence;
import se.samsas.matching.Improvement.UseAgain;

/// What would raise the coverage of an asked skill, from the assertion that covers it best: that assertion with one
/// thing changed covers it better than any other, so its coverage is the new one.
final class Improvements {
    private static final int FULL = 60;
    private static final int FRESH = 10;

    private Improvements() {}

    /// The largest coverage first; what gives the same, in the order of docs/matching.md.
    static List<Improvement> of(Asked asked, @Nullable Held held) {
        if (held == null) {
            int coverage = Closeness.SAME.tenths() * FULL * Evidence.SELF.confidence() * FRESH;
            return List.of(new HoldTheSkill(asked.skill(), coverage));
        }
        int closeness = held.closeness().tenths();
        int ratio = held.ratio();
        int confidence = held.confidence();
        int freshness = held.freshness();
        List<Improvement> improvements = new ArrayList<>();
        if (ratio < FULL) {
            improvements.add(new ReachLevel(asked.minimum(), closeness * FULL * confidence * freshness));
        }
        if (freshness < FRESH) {
            improvements.add(new UseAgain(closeness * ratio * confidence * FRESH));
        }
        for (Evidence evidence : Evidence.values()) {
            if (evidence.confidence() > confidence) {
                int coverage = closeness * ratio * evidence.confidence() * freshness;
                improvements.add(new StrongerEvidence(evidence, coverage));
            }
        }
        if (held.closeness() != Closeness.SAME) {
            int coverage = Closeness.SAME.tenths() * ratio * confidence * freshness;
            improvements.add(new HoldTheSkill(asked.skill(), coverage));
        }
        improvements.sort(comparingInt(Improvement::coverage).reversed());
        return List.copyOf(improvements);
    }
}
