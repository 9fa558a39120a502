package se.samsas.person;

import java.time.YearMonth;

/// What of a person's month can be lent, in percent of full time.
///
/// @param lendable what may be lent at most
/// @param absence  what is away
/// @param reserved what loans have taken already
public record Capacity(YearMonth month, int lendable, int absence, int reserved) {

    /// What is left, never below 0 (docs/matching.md, "Conditions").
    public int free() {
        return Math.max(0, lendable - absence - reserved);
    }
}
