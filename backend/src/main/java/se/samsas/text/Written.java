package se.samsas.text;

import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;

/// What people write in their own words.
public final class Written {

    private Written() {}

    /// The words without the space around them.
    ///
    /// @param field of the input
    /// @throws Failure.Invalid where there are none
    public static String required(String field, String text) {
        var words = optional(text);
        if (words == null) {
            throw new Failure.Invalid(field, "'%s' is empty.".formatted(field), "Write it for those who read it later.")
                    .inSwedish("Här står inget.", "Skriv det för den som läser det senare.");
        }
        return words;
    }

    /// The words without the space around them; null where there are none.
    public static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
