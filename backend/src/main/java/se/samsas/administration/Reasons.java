package se.samsas.administration;

import se.samsas.failure.Failure;

/// What administrators write in their own words.
final class Reasons {

    private Reasons() {}

    /// The text without blanks around it.
    ///
    /// @param field of the input
    /// @throws Failure.Invalid where nothing is left
    static String required(String field, String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new Failure.Invalid(
                    field, "'%s' is empty.".formatted(field), "Write it for those who read it later.");
        }
        return stripped;
    }
}
