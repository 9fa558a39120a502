package se.samsas.matching;

import java.util.List;

/// The numbers of docs/matching.md as the engine uses them, for whoever wants to say how it ranks.
public final class MatchingRules {

    /// The version of the rules, which is that of the canonical text of a need.
    public static final String VERSION = Draft.VERSION;
    /// The levels are 1 to so many.
    public static final int LEVELS = 5;
    /// The weights are 1 to so many.
    public static final int WEIGHTS = 10;
    /// A need asks for 1 to so many skills.
    public static final int SKILLS = 30;
    /// A full ratio of level to minimum, in sixtieths.
    public static final int FULL_RATIO = AsOf.FULL;
    /// The fewest tenths of closeness that count as having a skill, where it is not asked for exactly.
    public static final int HAVING = Closeness.HAVING;
    /// Skills with more direct narrower ones say too little of what these share.
    public static final int MOST_SIBLINGS = Closeness.MOST_SIBLINGS;
    /// So many near misses are shown, and so many of those who can give a part.
    public static final int NEAR_MISSES = Scan.NEAR_MISSES;
    /// Points of share by which a relaxation is lower.
    public static final List<Integer> SHARE_STEPS = Relaxations.SHARE_STEPS;

    private MatchingRules() {}

    /// How an assertion covers an asked skill.
    ///
    /// @param ratio    of level to minimum, in sixtieths
    /// @param coverage closeness · ratio · confidence · freshness, at most [#MOST_COVERAGE]
    /// @param fit      percent of what could be fitting
    /// @param certainty percent: the score's share of the fit
    public record Worked(int ratio, int coverage, int fit, int certainty) {}

    /// The most that a skill can be covered.
    public static final int MOST_COVERAGE =
            Closeness.SAME.tenths() * FULL_RATIO * Evidence.CERTIFIED.confidence() * Freshness.UP_TO_24_MONTHS.tenths();

    /// Works one skill out by the rules: a need that asks for it alone.
    public static Worked work(int level, int minimum, Closeness closeness, Evidence evidence, Freshness freshness) {
        int ratio = AsOf.ratio(level, minimum);
        int best = closeness.tenths() * ratio;
        int coverage = best * evidence.confidence() * freshness.tenths();
        return new Worked(
                ratio,
                coverage,
                100 * best / (Closeness.SAME.tenths() * FULL_RATIO),
                best == 0 ? 0 : 100 * coverage / (100 * best));
    }
}
