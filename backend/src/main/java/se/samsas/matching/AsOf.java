package se.samsas.matching;

import java.time.LocalDate;
import java.time.YearMonth;

/// What an assertion is worth on a date.
///
/// @param day of [Calendar]
/// @param month of [Calendar]
record AsOf(int day, int month) {

    /// A full ratio of level to minimum, in sixtieths.
    static final int FULL = 60;

    // Constants to the compiler of the hot loop, which an enum's fields are not.
    private static final int NEW = Freshness.UP_TO_24_MONTHS.months();
    private static final int NEWER = Freshness.UP_TO_48_MONTHS.months();
    private static final int OLDER = Freshness.UP_TO_72_MONTHS.months();
    private static final int NEW_TENTHS = Freshness.UP_TO_24_MONTHS.tenths();
    private static final int NEWER_TENTHS = Freshness.UP_TO_48_MONTHS.tenths();
    private static final int OLDER_TENTHS = Freshness.UP_TO_72_MONTHS.tenths();
    private static final int OLDEST_TENTHS = Freshness.OLDER_OR_UNKNOWN.tenths();

    static AsOf of(LocalDate date) {
        return new AsOf(Calendar.day(date), Calendar.month(YearMonth.from(date)));
    }

    boolean expired(long assertion) {
        return PackedAssertion.evidence(assertion) == Evidence.CERTIFIED && PackedAssertion.validUntil(assertion) < day;
    }

    /// In tenths.
    int confidence(long assertion) {
        return expired(assertion)
                ? Evidence.SELF.confidence()
                : PackedAssertion.evidence(assertion).confidence();
    }

    /// In tenths.
    int freshness(long assertion) {
        int lastUsed = PackedAssertion.lastUsed(assertion);
        return lastUsed == Calendar.UNKNOWN ? OLDEST_TENTHS : freshnessAt(month - lastUsed);
    }

    /// In tenths.
    ///
    /// @param age in calendar months
    static int freshnessAt(int age) {
        return age <= NEW ? NEW_TENTHS : age <= NEWER ? NEWER_TENTHS : age <= OLDER ? OLDER_TENTHS : OLDEST_TENTHS;
    }

    /// In sixtieths.
    static int ratio(int level, int minimum) {
        return Math.min(FULL, FULL * level / minimum);
    }
}
