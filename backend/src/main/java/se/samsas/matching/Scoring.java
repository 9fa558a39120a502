package se.samsas.matching;

import java.util.Arrays;
import java.util.List;

/// Scores one person after the other for a need; what it says is of the last one.
final class Scoring {
    private final List<Asked> asked;
    private final Nearness nearness;
    private final AsOf asOf;
    private final int[] having;
    private final int[] coverage;
    private final int[] best;
    private final int[] level;

    Scoring(List<Asked> asked, Nearness nearness, AsOf asOf) {
        this.asked = asked;
        this.nearness = nearness;
        this.asOf = asOf;
        having = asked.stream().mapToInt(Asked::having).toArray();
        coverage = new int[asked.size()];
        best = new int[asked.size()];
        level = new int[asked.size()];
    }

    void score(Segment segment, int slot) {
        Arrays.fill(coverage, 0);
        Arrays.fill(best, 0);
        Arrays.fill(level, 0);
        for (int at = segment.assertions.start(slot); at < segment.assertions.end(slot); at++) {
            long assertion = segment.assertions.get(at);
            if (nearness.isNear(PackedAssertion.skill(assertion))) {
                add(assertion);
            }
        }
    }

    private void add(long assertion) {
        int skill = PackedAssertion.skill(assertion);
        int held = PackedAssertion.level(assertion);
        int trust = asOf.confidence(assertion) * asOf.freshness(assertion);
        for (int i = 0; i < coverage.length; i++) {
            int closeness = nearness.closeness(skill, i);
            if (closeness > 0) {
                int fit = closeness * AsOf.ratio(held, asked.get(i).minimum());
                best[i] = Math.max(best[i], fit);
                coverage[i] = Math.max(coverage[i], fit * trust);
                if (closeness >= having[i]) {
                    level[i] = Math.max(level[i], held);
                }
            }
        }
    }

    /// The sum of weight times coverage: at most 30 · 10 · 60 000.
    int score() {
        return weighted(coverage);
    }

    /// The sum of weight times the best closeness · ratio: at most 30 · 10 · 600.
    int best() {
        return weighted(best);
    }

    /// The highest level at which the i-th asked skill, or one that counts as it, is held; 0 where it is not.
    int level(int i) {
        return level[i];
    }

    private int weighted(int[] values) {
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += asked.get(i).weight() * values[i];
        }
        return sum;
    }
}
