package se.samsas.lookup;

import se.samsas.failure.Failure;
import se.samsas.text.Composed;
import se.samsas.text.TypedWords;

/// What somebody types who looks for anything. It is neither kept nor logged.
///
/// @param text with letters and marks in one form
record LookupText(String text) {

    /// With words of one letter alone nearly everything is called so.
    private static final int LEAST = 2;

    /// @throws Failure.Invalid where no word has two letters or digits
    LookupText {
        text = Composed.of(text).strip();
        if (TypedWords.of(text).words().stream().noneMatch(LookupText::isEnough)) {
            throw new Failure.Invalid(
                    "text",
                    "'text' is '%s', in which no word has %d letters or digits.".formatted(text, LEAST),
                    "Give at least one such word.");
        }
    }

    private static boolean isEnough(String word) {
        return word.codePoints().filter(Character::isLetterOrDigit).limit(LEAST).count() == LEAST;
    }

    TypedWords words() {
        return TypedWords.of(text);
    }
}
