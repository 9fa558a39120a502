package se.samsas.skill.stewardship;

import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;

/// Reads names and reasons that people write.
final class Labels {

    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 1_000;

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
        var label = text.strip().replaceAll("\\s+", " ");
        if (label.length() > LONGEST) {
            throw new Failure.Invalid(
                    field,
                    "The name has %d characters.".formatted(label.length()),
                    "Write at most %d.".formatted(LONGEST));
        }
        return label;
    }

    /// Why something is done; never left out.
    static String reason(String field, String text) {
        var reason = text.strip();
        if (reason.isEmpty()) {
            throw new Failure.Invalid(field, "There is no reason.", "Write why.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Failure.Invalid(
                    field,
                    "The reason has %d characters.".formatted(reason.length()),
                    "Write at most %d.".formatted(LONGEST_REASON));
        }
        return reason;
    }
}
