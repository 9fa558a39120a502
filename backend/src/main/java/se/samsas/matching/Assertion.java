package se.samsas.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// That a person has a skill, by one kind of evidence.
///
/// @param skill the URI of the concept
/// @param level 1 to 5
/// @param lastUsed null where unknown
/// @param validUntil the last valid day, null where it does not expire; heeded for [Evidence#CERTIFIED] only
public record Assertion(
        String skill,
        Evidence evidence,
        int level,
        @Nullable YearMonth lastUsed,
        @Nullable LocalDate validUntil) {
    public Assertion {
        if (level < 1 || level > 5) {
            throw new IllegalArgumentException(
                    "The level of %s is %d: give a whole number from 1 to 5".formatted(skill, level));
        }
    }
}
