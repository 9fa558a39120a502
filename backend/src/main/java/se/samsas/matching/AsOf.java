package se.samsas.matching;

import java.time.LocalDate;
import java.time.YearMonth;

/// What an assertion is worth on a date.
///
/// @param day of [Calendar]
/// @param month of [Calendar]
record AsOf(int day, int month) {
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
        if (lastUsed == Calendar.UNKNOWN) {
            return 7;
        }
        int age = month - lastUsed;
        return age <= 24 ? 10 : age <= 48 ? 9 : age <= 72 ? 8 : 7;
    }

    /// In sixtieths.
    static int ratio(int level, int minimum) {
        return Math.min(60, 60 * level / minimum);
    }
}
