package se.samsas.matching;

import java.time.YearMonth;

/// The capacity of one month in one `long`: month, lendable, absence, reserved, from the highest bit down, so that
/// sorting goes by month.
final class PackedCapacity {
    private static final int FIELD_BITS = 8;
    private static final int MASK = (1 << FIELD_BITS) - 1;
    private static final int ABSENCE_AT = FIELD_BITS;
    private static final int LENDABLE_AT = 2 * FIELD_BITS;
    private static final int MONTH_AT = 3 * FIELD_BITS;
    private static final int UNSAID = MASK;

    private PackedCapacity() {}

    static long of(YearMonth month, Capacity capacity) {
        Integer lendable = capacity.lendable();
        return (long) Calendar.month(month) << MONTH_AT
                | (long) (lendable == null ? UNSAID : lendable) << LENDABLE_AT
                | (long) capacity.absence() << ABSENCE_AT
                | Math.min(capacity.reserved(), 100); // more than all takes no more than all
    }

    static int month(long packed) {
        return (int) (packed >>> MONTH_AT);
    }

    /// What is free of the month.
    ///
    /// @param otherwise what may be lent where the capacity does not say
    static int free(long packed, int otherwise) {
        int said = (int) (packed >>> LENDABLE_AT) & MASK;
        int absence = (int) (packed >>> ABSENCE_AT) & MASK;
        int reserved = (int) packed & MASK;
        return Math.max(0, (said == UNSAID ? otherwise : said) - absence - reserved);
    }
}
