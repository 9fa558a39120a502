package se.samsas.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Dates and months as small numbers, so that an assertion or an employment fits into one `long`.
///
/// Needs and dates of questions lie within 2000 to 2199. What lies before 1900 or after 2240 is therefore kept as the
/// first or last number there is: every comparison gives the same.
final class Calendar {
    static final int DAY_BITS = 17;
    static final int MONTH_BITS = 12;
    /// In place of a last day: no end.
    static final int OPEN = (1 << DAY_BITS) - 1;
    /// In place of a month: unknown.
    static final int UNKNOWN = (1 << MONTH_BITS) - 1;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private Calendar() {}

    static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay() - FIRST.toEpochDay(), 0, OPEN - 1);
    }

    static int lastDay(@Nullable LocalDate date) {
        return date == null ? OPEN : day(date);
    }

    static int month(YearMonth month) {
        return Math.clamp((month.getYear() - FIRST.getYear()) * 12L + month.getMonthValue() - 1, 0, UNKNOWN - 1);
    }

    static int monthOrUnknown(@Nullable YearMonth month) {
        return month == null ? UNKNOWN : month(month);
    }

    static @Nullable LocalDate date(int day) {
        return day == OPEN ? null : FIRST.plusDays(day);
    }

    static @Nullable YearMonth yearMonth(int month) {
        return month == UNKNOWN ? null : YearMonth.from(FIRST).plusMonths(month);
    }
}
