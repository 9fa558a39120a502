package se.samsas.administration;

import se.samsas.failure.Failure;

/// What administrators write in their own words.
final class Reasons {

    private static final int LONGEST = 1_000;

    private Reasons() {}

    /// The text without blanks around it.
    ///
    /// @param field of the input
    /// @throws Failure.Invalid where nothing is left, or too much
    static String required(String field, String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new Failure.Invalid(
                    field, "'%s' is empty.".formatted(field), "Write it for those who read it later.");
        }
        if (stripped.length() > LONGEST) {
            throw new Failure.Invalid(
                    field,
                    "'%s' has %d characters.".formatted(field, stripped.length()),
                    "Write at most %d.".formatted(LONGEST));
        }
        return stripped;
    }
}
