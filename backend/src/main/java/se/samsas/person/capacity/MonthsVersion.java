package se.samsas.person.capacity;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samsas.access.Versions;
import se.samsas.person.Months;

/// The version of some months of a person. It says which months they are, so that whoever decides about a few of them
/// is held to all that they read.
///
/// @param of what the months were
record MonthsVersion(YearMonth from, YearMonth to, String of) {

    private static final String MONTH = "(\\d{4}-(?:0[1-9]|1[0-2]))";
    private static final Pattern VERSION = Pattern.compile(MONTH + "~" + MONTH + "~(.+)");

    /// @param decisions how many there were about any of these months
    static MonthsVersion of(int decisions, List<MonthOfPerson> months) {
        return new MonthsVersion(
                months.getFirst().month(), months.getLast().month(), Versions.after(decisions, months));
    }

    /// What a client says back; nothing where no answer gave that.
    static Optional<MonthsVersion> read(String version) {
        var parts = VERSION.matcher(version);
        return parts.matches()
                ? Optional.of(new MonthsVersion(
                                YearMonth.parse(parts.group(1)), YearMonth.parse(parts.group(2)), parts.group(3)))
                        .filter(MonthsVersion::isOfMonths)
                : Optional.empty();
    }

    private boolean isOfMonths() {
        var last = from.until(to, ChronoUnit.MONTHS);
        return last >= 0 && last < Months.MOST;
    }

    boolean covers(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    Months months() {
        return new Months(from, to);
    }

    /// As a client has it.
    String text() {
        return from + "~" + to + "~" + of;
    }
}
