package se.samsas.skill;

import org.jspecify.annotations.Nullable;
import se.samsas.api.Label;
import se.samsas.api.Language;

/// An occupation of ESCO.
///
/// @param uri  the concept's URI, by which it is known everywhere
/// @param code the ESCO code, such as `2512.4`
public record Occupation(String uri, @Nullable String code, Names names) {

    /// The preferred label in the language that is wanted, else in the other.
    public Label label(Language wanted) {
        return names.label(wanted);
    }
}
