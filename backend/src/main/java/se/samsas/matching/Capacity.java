package se.samsas.matching;

import org.jspecify.annotations.Nullable;

/// What is known of a person's time in one month, in percent of a full-time employment.
///
/// @param lendable how much may be lent, null where the employments decide; 0 to 100
/// @param absence how much is away, 0 to 100
/// @param reserved how much loans have taken already; above 100 where overcommitted
public record Capacity(@Nullable Integer lendable, int absence, int reserved) {
    public Capacity {
        if ((lendable != null && (lendable < 0 || lendable > 100)) || absence < 0 || absence > 100 || reserved < 0) {
            throw new IllegalArgumentException(
                    "Lendable %s, absence %d and reserved %d: give lendable and absence from 0 to 100, reserved 0 or more"
                            .formatted(lendable, absence, reserved));
        }
    }
}
