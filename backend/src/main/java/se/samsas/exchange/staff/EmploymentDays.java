package se.samsas.exchange.staff;

import java.time.LocalDate;
import java.util.Optional;
import se.samsas.api.Text;

/// Which days an employment may have, whether a list says them or somebody by hand.
public final class EmploymentDays {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final int FIRST_YEARS_AHEAD = 5;
    private static final int LAST_YEARS_AHEAD = 60;

    private static final Text NO_BEGINNING = new Text(
            "'%s' cannot be right: an employment begins between 1950 and %s",
            "”%s” kan inte stämma: en anställning börjar mellan 1950 och %s");
    private static final Text NO_LAST_DAY = new Text(
            "'%s' cannot be right: an employment ends between 1950 and %s",
            "”%s” kan inte stämma: en anställning slutar mellan 1950 och %s");

    private EmploymentDays() {}

    /// Why no employment begins on a day; empty where one may.
    ///
    /// @param shown the day as it was written
    public static Optional<Text> faultOfFirst(LocalDate day, String shown, LocalDate today) {
        return fault(day, shown, today.plusYears(FIRST_YEARS_AHEAD), NO_BEGINNING);
    }

    /// Why no employment ends on a day; empty where one may.
    ///
    /// @param shown the day as it was written
    public static Optional<Text> faultOfLast(LocalDate day, String shown, LocalDate today) {
        return fault(day, shown, today.plusYears(LAST_YEARS_AHEAD), NO_LAST_DAY);
    }

    private static Optional<Text> fault(LocalDate day, String shown, LocalDate latest, Text fault) {
        return day.isBefore(EARLIEST) || day.isAfter(latest)
                ? Optional.of(fault.with(shown, latest.getYear()))
                : Optional.empty();
    }
}
