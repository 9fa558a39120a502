package se.samsas.search;

import org.jspecify.annotations.Nullable;
import se.samsas.matching.Evidence;
import se.samsas.matching.Improvement;
import se.samsas.matching.Improvement.HoldTheSkill;
import se.samsas.matching.Improvement.ReachLevel;
import se.samsas.matching.Improvement.StrongerEvidence;
import se.samsas.matching.Improvement.UseAgain;

/// An improvement as clients see it (`Raise` of the schema): what would raise the coverage of an asked skill.
///
/// @param level the level to reach, for `LEVEL`
/// @param evidence the evidence to get, for `EVIDENCE`
/// @param coverage what it would give, 0 to 60 000; absent for a candidate, whose exact level it would tell
public record SuggestedImprovement(
        Kind kind,
        @Nullable Integer level,
        @Nullable Evidence evidence,
        @Nullable Integer coverage) {

    public enum Kind {
        LEVEL,
        USE,
        EVIDENCE,
        LEARN
    }

    /// @param named whether the holder is seen by name
    static SuggestedImprovement of(Improvement improvement, boolean named) {
        Integer coverage = named ? improvement.coverage() : null;
        return switch (improvement) {
            case ReachLevel(int level, int _) -> new SuggestedImprovement(Kind.LEVEL, level, null, coverage);
            case UseAgain _ -> new SuggestedImprovement(Kind.USE, null, null, coverage);
            case StrongerEvidence(Evidence evidence, int _) ->
                new SuggestedImprovement(Kind.EVIDENCE, null, evidence, coverage);
            case HoldTheSkill _ -> new SuggestedImprovement(Kind.LEARN, null, null, coverage);
        };
    }
}
