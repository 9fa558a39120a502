package se.samsas.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.samsas.matching.Condition.Common;
import se.samsas.matching.Condition.Must;

/// Counts what each relaxation of a need would add. No relaxation changes who is in the pool, so it adds those who
/// fail one condition only, the one it relaxes, and not by too much.
final class Relaxations {
    /// Points of share by which a relaxation is lower.
    static final List<Integer> SHARE_STEPS = List.of(10, 20);

    private final Need need;
    private final Vocabulary vocabulary;
    private final List<Relaxation> offered = new ArrayList<>();
    private final int[] added;

    Relaxations(Need need, Vocabulary vocabulary) {
        this.need = need;
        this.vocabulary = vocabulary;
        for (int points : SHARE_STEPS) {
            if (need.share() > points) {
                offered.add(new Relaxation.ShareLower(points));
            }
        }
        for (Asked asked : need.skills()) {
            if (asked.must()) {
                offered.add(new Relaxation.MustDropped(asked.skill()));
            }
        }
        for (Asked asked : need.skills()) {
            if (asked.minimum() > 1) {
                offered.add(new Relaxation.MinimumLower(asked.skill()));
            }
        }
        if (!need.remote() && !need.places().isEmpty()) {
            offered.add(new Relaxation.RemoteAllowed());
        }
        added = new int[offered.size()];
    }

    /// Counts somebody who fails nothing but one condition.
    void count(Condition failed, Segment segment, int slot, Scoring scoring, FoundAt foundAt) {
        for (int i = 0; i < added.length; i++) {
            if (adds(offered.get(i), failed, segment, slot, scoring, foundAt)) {
                added[i]++;
            }
        }
    }

    List<RelaxationCount> counts() {
        return IntStream.range(0, added.length)
                .mapToObj(i -> new RelaxationCount(offered.get(i), added[i]))
                .toList();
    }

    private boolean adds(
            Relaxation relaxation, Condition failed, Segment segment, int slot, Scoring scoring, FoundAt foundAt) {
        return switch (relaxation) {
            case Relaxation.ShareLower(int points) -> failed == Common.SHARE && foundAt.free() >= need.share() - points;
            case Relaxation.MustDropped(String skill) ->
                failed instanceof Must must && must.skill().equals(skill);
            case Relaxation.MinimumLower(String skill) ->
                failed instanceof Must must && must.skill().equals(skill) && oneBelow(skill, scoring);
            case Relaxation.RemoteAllowed() ->
                failed == Common.PLACE
                        && vocabulary.workplaces().get(segment.workplaces(slot)).remote();
        };
    }

    private boolean oneBelow(String skill, Scoring scoring) {
        return IntStream.range(0, need.skills().size())
                .filter(i -> need.skills().get(i).skill().equals(skill))
                .anyMatch(i -> scoring.level(i) == need.skills().get(i).minimum() - 1);
    }
}
