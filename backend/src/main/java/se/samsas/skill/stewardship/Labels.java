package se.samsas.skill.stewardship;

import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;

/// Reads names and reasons that people write.
final class Labels {

    private Labels() {}

    static String required(String field, String text) {
        var label = optional(field, text);
        if (label == null) {
            throw new Failure.Invalid(field, "'%s' is empty.".formatted(field), "Write a name.");
        }
        return label;
    }

    static @Nullable String optional(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().replaceAll("\\s+", " ");
    }

    /// Why something is done; never left out.
    static String reason(String field, String text) {
        var reason = text.strip();
        if (reason.isEmpty()) {
            throw new Failure.Invalid(field, "There is no reason.", "Write why.");
        }
        return reason;
    }
}
