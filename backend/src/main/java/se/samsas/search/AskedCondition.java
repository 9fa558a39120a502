package se.samsas.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.matching.Condition;
import se.samsas.need.Known;
import se.samsas.skill.Skill;

/// A condition of a need.
///
/// @param skill for `MUST`
public record AskedCondition(Kind kind, @Nullable Skill skill) {

    public enum Kind {
        MUST,
        EMPLOYED,
        /// Of searches from before: own staff are no longer in the pool of a loan.
        AGENCY,
        PLACE,
        LANGUAGES,
        SHARE
    }

    static AskedCondition of(Condition condition, Map<String, Skill> skills) {
        return switch (condition) {
            case Condition.Must(String skill) -> new AskedCondition(Kind.MUST, Known.of(skill, skills));
            case Condition.Common common ->
                new AskedCondition(
                        switch (common) {
                            case EMPLOYED -> Kind.EMPLOYED;
                            case PLACE -> Kind.PLACE;
                            case LANGUAGES -> Kind.LANGUAGES;
                            case SHARE -> Kind.SHARE;
                        },
                        null);
        };
    }
}
