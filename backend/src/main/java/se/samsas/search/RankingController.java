package se.samsas.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import se.samsas.matching.Closeness;
import se.samsas.matching.Evidence;
import se.samsas.matching.Freshness;
import se.samsas.matching.MatchingRules;
import se.samsas.matching.MatchingRules.Worked;

@Controller
class RankingController {

    @QueryMapping
    RankingRules rankingRules() {
        return RankingRules.inForce();
    }

    /// The rules of the engine, in the words of the API.
    record RankingRules(
            int levels,
            int weights,
            int skills,
            int having,
            int mostSiblings,
            int nearMisses,
            List<Integer> shareSteps,
            int mostCoverage,
            List<Near> closeness,
            List<Shown> evidence,
            List<Used> freshness,
            List<Example> examples) {

        static RankingRules inForce() {
            return new RankingRules(
                    MatchingRules.LEVELS,
                    MatchingRules.WEIGHTS,
                    MatchingRules.SKILLS,
                    MatchingRules.HAVING,
                    MatchingRules.MOST_SIBLINGS,
                    MatchingRules.NEAR_MISSES,
                    MatchingRules.SHARE_STEPS,
                    MatchingRules.MOST_COVERAGE,
                    Arrays.stream(Closeness.values())
                            .sorted(Comparator.reverseOrder())
                            .map(close -> new Near(
                                    Relation.of(close), close.tenths(), close.tenths() >= MatchingRules.HAVING))
                            .toList(),
                    Arrays.stream(Evidence.values())
                            .sorted(Comparator.reverseOrder())
                            .map(evidence -> new Shown(evidence, evidence.confidence()))
                            .toList(),
                    Arrays.stream(Freshness.values())
                            .map(freshness -> new Used(
                                    SkillAge.of(freshness.tenths()),
                                    freshness.months() == Integer.MAX_VALUE ? null : freshness.months(),
                                    freshness.tenths()))
                            .toList(),
                    List.of(
                            Example.of(3, 4, Closeness.SAME, Evidence.MANAGER, Freshness.UP_TO_24_MONTHS),
                            Example.of(5, 4, Closeness.NARROWER, Evidence.SELF, Freshness.UP_TO_48_MONTHS),
                            Example.of(4, 4, Closeness.RELATED, Evidence.CERTIFIED, Freshness.UP_TO_24_MONTHS)));
        }
    }

    record Near(Relation relation, int tenths, boolean having) {}

    record Shown(Evidence evidence, int tenths) {}

    record Used(SkillAge age, @Nullable Integer months, int tenths) {}

    /// Somebody who holds a skill at a level, for a need that asks for it alone.
    record Example(
            int level,
            int minimum,
            Relation relation,
            int closeness,
            Evidence evidence,
            int confidence,
            SkillAge age,
            int freshness,
            int ratio,
            int coverage,
            int fit,
            int certainty) {

        static Example of(int level, int minimum, Closeness closeness, Evidence evidence, Freshness freshness) {
            Worked worked = MatchingRules.work(level, minimum, closeness, evidence, freshness);
            return new Example(
                    level,
                    minimum,
                    Relation.of(closeness),
                    closeness.tenths(),
                    evidence,
                    evidence.confidence(),
                    SkillAge.of(freshness.tenths()),
                    freshness.tenths(),
                    worked.ratio(),
                    worked.coverage(),
                    worked.fit(),
                    worked.certainty());
        }
    }
}
