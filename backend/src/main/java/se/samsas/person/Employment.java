package se.samsas.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// That a unit of an agency employs a person.
///
/// @param to    the last day; absent while no end is set
/// @param share percent of full time
record Employment(
        String unit,
        String agency,
        LocalDate from,
        @Nullable LocalDate to,
        int share,
        @Nullable String title) {

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    /// The least over the days of the month of the summed shares (docs/matching.md, "At which agency somebody is
    /// found").
    static int summed(Collection<Employment> employments, YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .mapToInt(day -> employments.stream()
                        .filter(employment -> employment.covers(day))
                        .mapToInt(Employment::share)
                        .sum())
                .min()
                .orElse(0);
    }
}
