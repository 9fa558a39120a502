package se.samsas.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
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

    /// The main one of some at the same time: that of the largest share, then the oldest.
    static Optional<Employment> main(Stream<Employment> employments) {
        return employments.min(Comparator.comparingInt((Employment employment) -> -employment.share())
                .thenComparing(Employment::from)
                .thenComparing(Employment::unit));
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
