package se.samsas.matching;

/// What it is worth how long ago a skill was last used, the latest first.
public enum Freshness {
    UP_TO_24_MONTHS(24, 10),
    UP_TO_48_MONTHS(48, 9),
    UP_TO_72_MONTHS(72, 8),
    OLDER_OR_UNKNOWN(Integer.MAX_VALUE, 7);

    private final int months;
    private final int tenths;

    Freshness(int months, int tenths) {
        this.months = months;
        this.tenths = tenths;
    }

    /// Up to so many calendar months; no limit for the last.
    public int months() {
        return months;
    }

    /// 7 to 10.
    public int tenths() {
        return tenths;
    }
}
