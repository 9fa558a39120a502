package se.samsas.api;

import org.jspecify.annotations.Nullable;

/// A text with the language that it is really in, which may be another than was asked for.
public record Label(String text, Language language) {

    /// The text in the language that is wanted, else in the other.
    ///
    /// @throws IllegalArgumentException where there is neither
    public static Label of(Language wanted, @Nullable String swedish, @Nullable String english) {
        if (swedish != null && (wanted == Language.SV || english == null)) {
            return new Label(swedish, Language.SV);
        }
        if (english != null) {
            return new Label(english, Language.EN);
        }
        throw new IllegalArgumentException("A label needs a text in Swedish or in English: give one.");
    }
}
