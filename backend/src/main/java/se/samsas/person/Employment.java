package se.samsas.person;

import java.time.LocalDate;
import java.time.YearMonth;
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

    boolean covers(YearMonth month) {
        return covers(month.atDay(1)) && covers(month.atEndOfMonth());
    }
}
