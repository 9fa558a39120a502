package se.samsas.need;

import se.samsas.failure.Failure;

/// Why somebody contests a rank, sets another or answers: words, and not too many.
final class Motive {

    private static final int LONGEST = 1_000;

    private Motive() {}

    /// The words without the space around them.
    ///
    /// @throws Failure.Invalid where there are none, or too many
    static String require(String field, String text) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Failure.Invalid(
                    field,
                    "The text has %,d characters.".formatted(words.length()),
                    "Write 1 to %,d.".formatted(LONGEST));
        }
        return words;
    }
}
