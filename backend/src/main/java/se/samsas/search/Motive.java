package se.samsas.search;

import se.samsas.failure.Failure;

/// Why somebody contests a rank, sets another or answers: in words.
final class Motive {

    private Motive() {}

    /// The words without the space around them.
    ///
    /// @throws Failure.Invalid where there are none
    static String require(String field, String text) {
        var words = text.strip();
        if (words.isEmpty()) {
            throw new Failure.Invalid(field, "'%s' is empty.".formatted(field), "Write it for those who read it.");
        }
        return words;
    }
}
