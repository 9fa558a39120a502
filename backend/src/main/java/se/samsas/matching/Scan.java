package se.samsas.matching;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samsas.findability.Findability;
import se.samsas.findability.Purpose;
import se.samsas.matching.Condition.Common;

/// Holds one question against everybody in one snapshot.
final class Scan {
    static final int NEAR_MISSES = 10;

    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final Question question;
    private final Nearness nearness;
    private final int[] near;
    private final Scoring scoring;
    private final FoundAt foundAt;
    private final Conditions conditions;
    /// Of a loan.
    private final @Nullable OwnStaff ownStaff;
    /// Of a share that may be split.
    private final @Nullable Parts parts;
    private final TieHash tieHash;
    private final Ranking matches;
    private final Ranking nearMisses = new Ranking(Page.first(NEAR_MISSES));
    /// Who fails the fewest conditions that anybody does, where these are two or more.
    private Ranking nearest = new Ranking(Page.first(NEAR_MISSES));
    private int fewest = Integer.MAX_VALUE;
    private final Relaxations relaxations;
    private final int[] fails;
    private final int[] failsOnly;
    private int poolSize;
    private int matchCount;

    Scan(Snapshot snapshot, Vocabulary vocabulary, Question question) {
        Need need = question.need();
        AsOf asOf = AsOf.of(question.asOf());
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.question = question;
        nearness = new Nearness(need.skills(), snapshot.taxonomy(), vocabulary.skills());
        near = nearness.near();
        scoring = new Scoring(need.skills(), nearness, asOf);
        foundAt = new FoundAt(question, snapshot.findability(), vocabulary.agencies());
        conditions = new Conditions(need, vocabulary);
        ownStaff = need.purpose() == Purpose.LOAN ? new OwnStaff(question, snapshot.findability(), vocabulary) : null;
        parts = need.smallestPart() == null ? null : new Parts(need.share(), need.smallestPart());
        tieHash = TieHash.of(question.rankingKey());
        matches = new Ranking(question.page());
        relaxations = new Relaxations(need, vocabulary);
        fails = new int[conditions.list().size()];
        failsOnly = new int[conditions.list().size()];
        snapshot.people().forEach(this::scan);
    }

    Preview preview() {
        return new Preview(
                question.rankingKey(),
                question.asOf(),
                snapshot.version(),
                poolSize,
                matchCount,
                ownMatches(),
                parts == null ? 0 : parts.counted(),
                ranked(matches),
                conditionCounts());
    }

    Answer answer() {
        Explanation explanation = new Explanation(question, snapshot.taxonomy(), vocabulary.skills(), nearness);
        List<SharePart> together = parts == null ? List.of() : together(parts, explanation);
        return new Answer(
                question.rankingKey(),
                question.asOf(),
                snapshot.version(),
                poolSize,
                matchCount,
                Math.min(question.need().headcount(), matchCount + (together.isEmpty() ? 0 : 1)),
                ownMatches(),
                explanation.matches(matches.hits(), ranked(matches)),
                parts == null ? 0 : parts.counted(),
                parts == null ? List.of() : explanation.matches(parts.best(), ranked(parts.best(), 1)),
                together,
                conditionCounts(),
                nearMisses(fewest < 2 ? nearMisses : nearest, explanation),
                relaxations.counts());
    }

    private void scan(Segment segment) {
        BitSet candidates = new BitSet(segment.size());
        for (int skill : near) {
            segment.postings.addTo(candidates, skill);
        }
        Findability findability = snapshot.findability();
        Need need = question.need();
        for (int slot = candidates.nextSetBit(0); slot >= 0; slot = candidates.nextSetBit(slot + 1)) {
            Seat seat = new Seat(segment, slot, vocabulary.agencies());
            if (ownStaff != null && ownStaff.has(seat)) {
                ownStaff.count(seat, scoring, conditions);
            } else if (findability.mayBeFound(seat, need.purpose(), need.asker(), question.asOf())) {
                scoring.score(segment, slot);
                if (scoring.score() > 0) {
                    count(seat);
                }
            }
        }
    }

    private void count(Seat seat) {
        poolSize++;
        foundAt.look(seat.segment(), seat.slot());
        long failed = conditions.failed(seat.segment(), seat.slot(), scoring, foundAt);
        for (long left = failed; left != 0; left &= left - 1) {
            fails[Long.numberOfTrailingZeros(left)]++;
        }
        int failures = Long.bitCount(failed);
        if (failures < fewest) {
            fewest = failures;
            nearest = new Ranking(Page.first(NEAR_MISSES));
        }
        if (failures == 0) {
            matchCount++;
            rank(matches, seat, failed);
        } else if (failures == 1) {
            failsOnly[Long.numberOfTrailingZeros(failed)]++;
            relaxations.count(only(failed), seat.segment(), seat.slot(), scoring, foundAt);
            if (parts != null && only(failed) == Common.SHARE && parts.takes(foundAt.free())) {
                part(parts, seat, failed);
            } else {
                rank(nearMisses, seat, failed);
            }
        } else if (failures == fewest) {
            rank(nearest, seat, failed);
        }
    }

    private void part(Parts those, Seat seat, long failed) {
        those.count();
        if (those.wants(scoring.score(), foundAt.free())) {
            those.offer(hit(seat, failed));
        }
    }

    private void rank(Ranking ranking, Seat seat, long failed) {
        if (ranking.wants(scoring.score())) {
            ranking.offer(hit(seat, failed));
        }
    }

    private Hit hit(Seat seat, long failed) {
        long tie = tieHash.over(seat.segment().tieSeed(seat.slot()));
        return new Hit(seat, foundAt.agency(), scoring.score(), tie, scoring.best(), foundAt.free(), failed);
    }

    private List<NearMiss> nearMisses(Ranking ranking, Explanation explanation) {
        List<Hit> near = ranking.hits();
        List<Match> explained = explanation.matches(near, ranked(ranking));
        return IntStream.range(0, near.size())
                .mapToObj(i ->
                        new NearMiss(explained.get(i), conditions.of(near.get(i).failed())))
                .toList();
    }

    private List<SharePart> together(Parts those, Explanation explanation) {
        List<Hit> together = those.together();
        List<Integer> given = those.given(together);
        List<Match> explained = explanation.matches(together, ranked(together, 1));
        return IntStream.range(0, together.size())
                .mapToObj(i -> new SharePart(explained.get(i), given.get(i)))
                .toList();
    }

    private @Nullable Integer ownMatches() {
        return ownStaff == null ? null : Integer.valueOf(ownStaff.matches());
    }

    private Condition only(long failed) {
        return conditions.list().get(Long.numberOfTrailingZeros(failed));
    }

    private List<ConditionCount> conditionCounts() {
        return IntStream.range(0, fails.length)
                .mapToObj(i -> new ConditionCount(conditions.list().get(i), fails[i], failsOnly[i]))
                .toList();
    }

    private List<Ranked> ranked(Ranking ranking) {
        return ranked(ranking.hits(), ranking.firstRank());
    }

    private List<Ranked> ranked(List<Hit> hits, int firstRank) {
        return IntStream.range(0, hits.size())
                .mapToObj(i -> hits.get(i).ranked(firstRank + i, question))
                .toList();
    }
}
