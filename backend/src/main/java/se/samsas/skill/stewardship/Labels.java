package se.samsas.skill.stewardship;

import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;
import se.samsas.text.Written;

/// Reads names and reasons that people write.
final class Labels {

    private Labels() {}

    static String required(String field, String text) {
        var label = optional(field, text);
        if (label == null) {
            throw new Failure.Invalid(field, "'%s' is empty.".formatted(field), "Write a name.")
                    .inSwedish("Namnet är tomt.", "Skriv ett namn.");
        }
        return label;
    }

    static @Nullable String optional(String field, @Nullable String text) {
        var label = Written.optional(text);
        return label == null ? null : label.replaceAll("\\s+", " ");
    }

    /// Why something is done; never left out.
    static String reason(String field, String text) {
        var reason = Written.optional(text);
        if (reason == null) {
            throw new Failure.Invalid(field, "There is no reason.", "Write why.")
                    .inSwedish("Ingen anledning är angiven.", "Skriv varför.");
        }
        return reason;
    }
}
