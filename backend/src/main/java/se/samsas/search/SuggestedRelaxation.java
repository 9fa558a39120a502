package se.samsas.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.matching.Need;
import se.samsas.matching.Relaxation;
import se.samsas.matching.Relaxation.MinimumLower;
import se.samsas.matching.Relaxation.MustDropped;
import se.samsas.matching.Relaxation.RemoteAllowed;
import se.samsas.matching.Relaxation.ShareLower;
import se.samsas.matching.RelaxationCount;
import se.samsas.matching.TwoChanges;
import se.samsas.need.Known;
import se.samsas.skill.Skill;

/// A relaxation of a need as clients see it (`Relaxation` of the schema): what could be asked for less
/// strictly, and what it would bring.
///
/// @param skill for `MUST` and `LEVEL`
/// @param value the share that would be asked for, for `SHARE`; the level, for `LEVEL`
/// @param adds how many matches more there would be
public record SuggestedRelaxation(
        Kind kind, @Nullable Skill skill, @Nullable Integer value, int adds) {

    public enum Kind {
        SHARE,
        MUST,
        LEVEL,
        REMOTE
    }

    static SuggestedRelaxation of(RelaxationCount count, Need need, Map<String, Skill> skills) {
        Relaxation relaxation = count.relaxation();
        Need relaxed = relaxation.of(need);
        return switch (relaxation) {
            case ShareLower _ -> new SuggestedRelaxation(Kind.SHARE, null, relaxed.share(), count.added());
            case MustDropped(String skill) ->
                new SuggestedRelaxation(Kind.MUST, Known.of(skill, skills), null, count.added());
            case MinimumLower(String skill) ->
                new SuggestedRelaxation(Kind.LEVEL, Known.of(skill, skills), minimum(relaxed, skill), count.added());
            case RemoteAllowed() -> new SuggestedRelaxation(Kind.REMOTE, null, null, count.added());
        };
    }

    /// Two that together give somebody (`TwoChanges` of the schema).
    ///
    /// @param gives how many the need would match with both
    record Pair(List<SuggestedRelaxation> changes, int gives) {

        static Pair of(TwoChanges two, Need need, Map<String, Skill> skills) {
            return new Pair(
                    Stream.of(two.first(), two.second())
                            .map(change -> SuggestedRelaxation.of(new RelaxationCount(change, 0), need, skills))
                            .toList(),
                    two.gives());
        }
    }

    private static int minimum(Need need, String skill) {
        return need.skills().stream()
                .filter(asked -> asked.skill().equals(skill))
                .mapToInt(asked -> asked.minimum())
                .findFirst()
                .orElseThrow();
    }
}
