package se.samsas.person;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import se.samsas.failure.Failure;

/// A period of whole months.
///
/// @param from the first
/// @param to the last, at most 36 in all
public record Months(YearMonth from, YearMonth to) {

    /// How many months there are at most.
    public static final int MOST = 36;

    /// @throws Failure.Invalid where it ends before it begins, or has more
    public Months {
        if (to.isBefore(from)) {
            throw new Failure.Invalid(
                            "to",
                            "The period ends in %s, before it begins in %s.".formatted(to, from),
                            "Give a last month that is not before the first.")
                    .inSwedish(
                            "Perioden slutar i %s, innan den börjar i %s.".formatted(to, from),
                            "Ange en sista månad som inte är före den första.");
        }
        if (number(from, to) > MOST) {
            throw new Failure.Invalid(
                            "to",
                            "The period from %s to %s has %d months.".formatted(from, to, number(from, to)),
                            "Ask for at most %d months at once.".formatted(MOST))
                    .inSwedish(
                            "Perioden från %s till %s har %d månader.".formatted(from, to, number(from, to)),
                            "Ange högst %d månader åt gången.".formatted(MOST));
        }
    }

    /// Each of them, the first first.
    public Stream<YearMonth> stream() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1));
    }

    private static long number(YearMonth from, YearMonth to) {
        return from.until(to, ChronoUnit.MONTHS) + 1;
    }
}
