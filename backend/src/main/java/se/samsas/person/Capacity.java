package se.samsas.person;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What of a person's month can be lent, in percent of full time.
///
/// @param lendable what may be lent at most; null where the viewer is told what is free and no more
/// @param absence  what is away; null likewise
/// @param reserved what loans have taken already; null likewise
/// @param free     what is left, never below 0 (docs/matching.md, "Conditions")
public record Capacity(
        YearMonth month,
        @Nullable Integer lendable,
        @Nullable Integer absence,
        @Nullable Integer reserved,
        int free) {

    /// Where nobody says what may be lent, as much as the person is employed.
    ///
    /// @param employed as [People#employed] has it
    /// @param said     what may be lent at most, where somebody decided it or brought it in
    public static Capacity of(YearMonth month, int employed, @Nullable Integer said, int absence, int reserved) {
        int lendable = said == null ? employed : said;
        return new Capacity(month, lendable, absence, reserved, Math.max(0, lendable - absence - reserved));
    }

    /// What another agency is told: why somebody is not free is between them and their employer.
    ///
    /// @param there how much the person works at the agency that shares
    Capacity freeOnly(int there) {
        return new Capacity(month, null, null, null, Math.min(free, there));
    }
}
