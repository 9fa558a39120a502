package se.samsas.skill.stewardship;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Language;

/// A change of the taxonomy that was done. Never altered: one that was undone has another after it that says so.
///
/// @param id       among changes
/// @param number   their order, from 1
/// @param kind     what was done
/// @param at       when
/// @param by       the account that did it
/// @param why      as it was written
/// @param skill    the skill that it was about, by URI
/// @param other    the other skill, of a merger or the successor
/// @param language of a synonym
/// @param labelSv  the Swedish name or synonym
/// @param labelEn  the English name or synonym
/// @param beforeSv the Swedish name before
/// @param beforeEn the English name before
/// @param undoes   the id of the change that this one took back
/// @param undone   whether another has taken this one back
/// @param proposal the id of the proposal that it answers
record SkillChange(
        String id,
        long number,
        ChangeKind kind,
        Instant at,
        String by,
        String why,
        String skill,
        @Nullable String other,
        @Nullable Language language,
        @Nullable String labelSv,
        @Nullable String labelEn,
        @Nullable String beforeSv,
        @Nullable String beforeEn,
        @Nullable String undoes,
        boolean undone,
        @Nullable String proposal) {

    /// The language of a synonym.
    ///
    /// @throws NullPointerException for what is none
    Language tongue() {
        return Objects.requireNonNull(language, id);
    }

    /// A synonym.
    ///
    /// @throws NullPointerException for what is none
    String label() {
        return Objects.requireNonNull(tongue() == Language.SV ? labelSv : labelEn, id);
    }
}
