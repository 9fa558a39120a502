package se.samsas.need;

import org.jspecify.annotations.Nullable;
import se.samsas.matching.Evidence;
import se.samsas.matching.Improvement;
import se.samsas.matching.Improvement.HoldTheSkill;
import se.samsas.matching.Improvement.ReachLevel;
import se.samsas.matching.Improvement.StrongerEvidence;
import se.samsas.matching.Improvement.UseAgain;

/// What would raise the coverage of an asked skill.
///
/// @param level the level to reach, for `LEVEL`
/// @param evidence the evidence to get, for `EVIDENCE`
/// @param coverage what it would give, 0 to 60 000
record Raise(Kind kind, @Nullable Integer level, @Nullable Evidence evidence, int coverage) {

    enum Kind {
        LEVEL,
        USE,
        EVIDENCE,
        LEARN
    }

    static Raise of(Improvement improvement) {
        return switch (improvement) {
            case ReachLevel(int level, int coverage) -> new Raise(Kind.LEVEL, level, null, coverage);
            case UseAgain(int coverage) -> new Raise(Kind.USE, null, null, coverage);
            case StrongerEvidence(Evidence evidence, int coverage) ->
                new Raise(Kind.EVIDENCE, null, evidence, coverage);
            case HoldTheSkill(String _, int coverage) -> new Raise(Kind.LEARN, null, null, coverage);
        };
    }
}
