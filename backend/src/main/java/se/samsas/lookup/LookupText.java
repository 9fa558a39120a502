package se.samsas.lookup;

import se.samsas.failure.Failure;
import se.samsas.text.Composed;
import se.samsas.text.TypedWords;

/// What somebody types who looks for anything. It is neither kept nor logged.
///
/// @param text with letters and marks in one form
record LookupText(String text) {

    /// With less nearly everything is called so.
    private static final int LEAST = 2;

    /// @throws Failure.Invalid where it has neither a letter nor a digit
    LookupText {
        text = Composed.of(text).strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw tooShort(text);
        }
    }

    /// Whether it is so short that only what is called just so is meant by it: *R*.
    boolean isOneCharacter() {
        return text.codePointCount(0, text.length()) < LEAST;
    }

    /// Whether a word of it tells something apart: *C#* does, *a a* does not.
    boolean hasWord() {
        return words().words().stream().anyMatch(word -> word.codePointCount(0, word.length()) >= LEAST);
    }

    /// Whether a word of it may be one of somebody's name.
    boolean hasName() {
        return words().words().stream()
                .anyMatch(word ->
                        word.codePoints().filter(Character::isLetterOrDigit).count() >= LEAST);
    }

    /// @throws Failure.Invalid where no word of it may be one of a name
    LookupText requireName() {
        if (!hasName()) {
            throw new Failure.Invalid(
                    "text",
                    "'text' is '%s', in which no word has %d letters or digits.".formatted(text, LEAST),
                    "Give at least one such word of the name.");
        }
        return this;
    }

    /// That nothing is called just so.
    Failure.Invalid tooShort() {
        return tooShort(text);
    }

    private static Failure.Invalid tooShort(String text) {
        return new Failure.Invalid(
                "text",
                "'text' is '%s', which is too short to look for.".formatted(text),
                "Give at least %d characters, a letter or digit among them.".formatted(LEAST));
    }

    TypedWords words() {
        return TypedWords.of(text);
    }
}
