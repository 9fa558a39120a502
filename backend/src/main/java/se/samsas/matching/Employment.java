package se.samsas.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That an agency employs a person.
///
/// @param from the first day
/// @param to the last day, null while no end is set
/// @param share 0 to 100 percent of a full-time employment
public record Employment(
        String agency, LocalDate from, @Nullable LocalDate to, int share) {
    public Employment {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The employment at %s ends on %s, before it begins on %s: give an end on or after the beginning"
                            .formatted(agency, to, from));
        }
        if (share < 0 || share > 100) {
            throw new IllegalArgumentException(
                    "The share of the employment at %s is %d: give a whole number from 0 to 100"
                            .formatted(agency, share));
        }
    }
}
