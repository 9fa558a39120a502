package se.samsas.findability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That one agency lets another find its people, for one purpose. It is directed: the other way needs its own.
///
/// @param agency whose people may be found
/// @param with who may find them
/// @param from the first day, null where it has always been
/// @param to the last day, null where no end is set
public record Sharing(
        String agency,
        String with,
        Purpose purpose,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public Sharing {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The sharing of %s with %s ends on %s, before it begins on %s: give an end on or after the beginning"
                            .formatted(agency, with, to, from));
        }
    }

    boolean covers(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}
