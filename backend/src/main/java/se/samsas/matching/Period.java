package se.samsas.matching;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Whole months, first and last included: 1 to 36 of them, within the years 2000 to 2199.
public record Period(YearMonth from, YearMonth to) {
    public Period {
        if (to.isBefore(from)) {
            throw new InvalidNeed(
                    "period",
                    "The period ends with %s, before it starts with %s".formatted(to, from),
                    "give a last month on or after the first");
        }
        InvalidNeed.within("period", from.getYear(), 2000, 2199, "The year of the first month");
        InvalidNeed.within("period", to.getYear(), 2000, 2199, "The year of the last month");
        InvalidNeed.within("period", months(from, to), 1, 36, "The number of months from %s to %s".formatted(from, to));
    }

    /// How many months the period has.
    public int months() {
        return months(from, to);
    }

    private static int months(YearMonth from, YearMonth to) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(from, to)) + 1;
    }
}
