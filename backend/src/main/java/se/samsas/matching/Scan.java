package se.samsas.matching;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import se.samsas.findability.Findability;

/// Holds one question against everybody in one snapshot.
final class Scan {
    static final int NEAR_MISSES = 10;

    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final Question question;
    private final int[] near;
    private final Scoring scoring;
    private final FoundAt foundAt;
    private final Conditions conditions;
    private final TieHash tieHash;
    private final Ranking matches;
    private final Ranking nearMisses = new Ranking(Page.first(NEAR_MISSES));
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
        List<CloseSkills> closeSkills = need.skills().stream()
                .map(asked -> snapshot.taxonomy().closeTo(asked.skill()))
                .toList();
        Nearness nearness = new Nearness(closeSkills, vocabulary.skills());
        near = nearness.near();
        scoring = new Scoring(need.skills(), nearness, asOf);
        foundAt = new FoundAt(question, snapshot.findability(), vocabulary.agencies());
        conditions = new Conditions(need, asOf, vocabulary);
        tieHash = TieHash.of(question.rankingKey());
        matches = new Ranking(question.page());
        relaxations = new Relaxations(need);
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
                ranked(matches),
                conditionCounts());
    }

    Answer answer() {
        Explanation explanation = new Explanation(question, snapshot.taxonomy(), vocabulary.skills());
        List<Hit> near = nearMisses.hits();
        List<Match> nearMatches = explanation.matches(near, ranked(nearMisses));
        return new Answer(
                question.rankingKey(),
                question.asOf(),
                snapshot.version(),
                poolSize,
                matchCount,
                explanation.matches(matches.hits(), ranked(matches)),
                conditionCounts(),
                IntStream.range(0, near.size())
                        .mapToObj(i -> new NearMiss(
                                nearMatches.get(i), only(near.get(i).failed())))
                        .toList(),
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
            if (findability.mayBeFound(seat, need.purpose(), need.asker(), question.asOf())) {
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
        if (failed == 0) {
            matchCount++;
            rank(matches, seat, failed);
        } else if (Long.bitCount(failed) == 1) {
            failsOnly[Long.numberOfTrailingZeros(failed)]++;
            relaxations.count(only(failed), scoring, foundAt);
            rank(nearMisses, seat, failed);
        }
    }

    private void rank(Ranking ranking, Seat seat, long failed) {
        int score = scoring.score();
        if (ranking.wants(score)) {
            long tie = tieHash.over(seat.segment().tieSeed(seat.slot()));
            ranking.offer(new Hit(seat, foundAt.agency(), score, tie, scoring.best(), foundAt.free(), failed));
        }
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
        List<Hit> hits = ranking.hits();
        return IntStream.range(0, hits.size())
                .mapToObj(i -> hits.get(i).ranked(ranking.firstRank() + i, question))
                .toList();
    }
}
