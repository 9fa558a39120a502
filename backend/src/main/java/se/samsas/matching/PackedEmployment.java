package se.samsas.matching;

/// An employment in one `long`: first day, last day, share, agency, from the highest bit down, so that sorting goes
/// by the first day.
final class PackedEmployment {
    private static final int AGENCY_BITS = 22;
    private static final int SHARE_AT = AGENCY_BITS;
    private static final int TO_AT = SHARE_AT + 7;
    private static final int FROM_AT = TO_AT + Calendar.DAY_BITS;

    private PackedEmployment() {}

    static long of(Employment employment, Dictionary<String> agencies) {
        return (long) Calendar.day(employment.from()) << FROM_AT
                | (long) Calendar.lastDay(employment.to()) << TO_AT
                | (long) employment.share() << SHARE_AT
                | agencies.codeOf(employment.agency());
    }

    static int from(long packed) {
        return (int) (packed >>> FROM_AT);
    }

    /// A day of [Calendar], or open, which is later than any.
    static int to(long packed) {
        return (int) (packed >>> TO_AT) & Calendar.OPEN;
    }

    static int share(long packed) {
        return (int) (packed >>> SHARE_AT) & 127;
    }

    static int agency(long packed) {
        return (int) packed & ((1 << AGENCY_BITS) - 1);
    }

    static boolean overlaps(long packed, int firstDay, int lastDay) {
        return from(packed) <= lastDay && to(packed) >= firstDay;
    }

    static boolean covers(long packed, int firstDay, int lastDay) {
        return from(packed) <= firstDay && to(packed) >= lastDay;
    }
}
