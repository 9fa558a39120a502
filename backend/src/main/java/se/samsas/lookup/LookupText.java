package se.samsas.lookup;

import se.samsas.failure.Failure;
import se.samsas.text.Composed;
import se.samsas.text.TypedWords;

/// What somebody types who looks for anything. It is neither kept nor logged.
///
/// @param text with letters and marks in one form
record LookupText(String text) {

    /// With one letter nearly everything is called so.
    private static final int LEAST = 2;

    /// @throws Failure.Invalid where it has fewer than two letters or digits
    LookupText {
        text = Composed.of(text).strip();
        if (text.codePoints().filter(Character::isLetterOrDigit).limit(LEAST).count() < LEAST) {
            throw new Failure.Invalid(
                    "text",
                    "'text' is '%s', with fewer than %d letters or digits.".formatted(text, LEAST),
                    "Give at least %d.".formatted(LEAST));
        }
    }

    TypedWords words() {
        return TypedWords.of(text);
    }
}
