package se.samsas.person.capacity;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;
import se.samsas.person.Months;

/// Reads what a client writes of months.
@Component
final class MonthsReading {

    private static final int WHOLE = 100;

    private final Clock clock;

    MonthsReading(Clock clock) {
        this.clock = clock;
    }

    /// The months in their order.
    ///
    /// @throws Failure.Invalid at the first that cannot be
    List<ProposedMonth> read(List<ProposedMonth> months) {
        if (months.isEmpty() || months.size() > Months.MOST) {
            throw new Failure.Invalid(
                            "input.months",
                            "%d months are named.".formatted(months.size()),
                            "Name 1 to %d at once.".formatted(Months.MOST))
                    .inSwedish(
                            "%d månader är angivna.".formatted(months.size()),
                            "Ange 1 till %d åt gången.".formatted(Months.MOST));
        }
        var seen = new HashSet<YearMonth>();
        IntStream.range(0, months.size()).forEach(i -> {
            var field = "input.months[%d]".formatted(i);
            var month = months.get(i);
            requireOpen(month.month(), field + ".month");
            if (!seen.add(month.month())) {
                throw new Failure.Invalid(
                                field + ".month",
                                "%s is named twice.".formatted(month.month()),
                                "Name each month once.")
                        .inSwedish("%s är angiven två gånger.".formatted(month.month()), "Ange varje månad en gång.");
            }
            if (month.lendable() != null) {
                requirePercent(month.lendable(), field + ".lendable", "What can be lent");
            }
            requirePercent(month.absence(), field + ".absence", "The absence");
        });
        return months.stream()
                .sorted(Comparator.comparing(ProposedMonth::month))
                .toList();
    }

    /// Whether something can be decided about the month still.
    boolean isOpen(YearMonth month) {
        return !month.isBefore(YearMonth.now(clock));
    }

    /// @throws Failure.Invalid where the month has passed
    void requireNotPast(YearMonth month, String field) {
        if (!isOpen(month)) {
            throw new Failure.Invalid(
                            field,
                            "%s has passed.".formatted(month),
                            "Take months from %s on.".formatted(YearMonth.now(clock)))
                    .inSwedish(
                            "%s har passerat.".formatted(month),
                            "Ta månader från och med %s.".formatted(YearMonth.now(clock)));
        }
    }

    private void requireOpen(YearMonth month, String field) {
        requireNotPast(month, field);
        var last = YearMonth.now(clock).plusMonths(Months.MOST - 1);
        if (month.isAfter(last)) {
            throw new Failure.Invalid(
                            field, "%s is too far ahead.".formatted(month), "Take months up to %s.".formatted(last))
                    .inSwedish(
                            "%s ligger för långt fram.".formatted(month),
                            "Ta månader till och med %s.".formatted(last));
        }
    }

    private static void requirePercent(int percent, String field, String what) {
        if (percent < 0 || percent > WHOLE) {
            throw new Failure.Invalid(
                            field,
                            "%s is %d percent.".formatted(what, percent),
                            "Give 0 to %d, in percent of full time.".formatted(WHOLE))
                    .inSwedish(
                            "Här står %d procent.".formatted(percent),
                            "Ange 0 till %d, i procent av heltid.".formatted(WHOLE));
        }
    }
}
