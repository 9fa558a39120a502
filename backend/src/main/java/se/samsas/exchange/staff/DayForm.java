package se.samsas.exchange.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;

/// How people and spreadsheets write days. Each can be read, but not each by itself: 03/04/2026 is in April
/// here and in March elsewhere, and 46053 a day only where all of a column are such numbers.
enum DayForm {
    COMPACT("([12][0-9]{3})([0-9]{2})([0-9]{2})", "yearmonthday", "årmånaddag"),
    YEAR_SLASHED("([12][0-9]{3})[/.]([0-9]{1,2})[/.]([0-9]{1,2})", "year/month/day", "år/månad/dag"),
    DOTTED("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})", "day.month.year", "dag.månad.år"),
    SPACED("([0-9]{1,2})/([0-9]{1,2}) +([0-9]{4})", "day/month year", "dag/månad år"),
    DAY_FIRST("([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})", "day/month/year", "dag/månad/år"),
    MONTH_FIRST("([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})", "month/day/year", "månad/dag/år"),
    /// Days since the last of December 1899, as spreadsheets count them.
    SERIAL("([0-9]{5})", "a spreadsheet's number of a day", "kalkylprogrammets nummer på en dag");

    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00(\\.0+)?)?Z?$");
    private static final LocalDate BEFORE_THE_FIRST = LocalDate.of(1899, 12, 30);

    private final Pattern pattern;
    private final String english;
    private final String swedish;

    DayForm(String pattern, String english, String swedish) {
        this.pattern = Pattern.compile(pattern);
        this.english = english;
        this.swedish = swedish;
    }

    Text words() {
        return new Text(english, swedish);
    }

    /// The day that the text means in this form; empty where it means none.
    Optional<LocalDate> read(String text) {
        var found = pattern.matcher(withoutMidnight(text));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(day(found));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate day(Matcher found) {
        return switch (this) {
            case COMPACT, YEAR_SLASHED -> LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            case DOTTED, SPACED, DAY_FIRST -> LocalDate.of(number(found, 3), number(found, 2), number(found, 1));
            case MONTH_FIRST -> LocalDate.of(number(found, 3), number(found, 1), number(found, 2));
            case SERIAL -> BEFORE_THE_FIRST.plusDays(number(found, 1));
        };
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /// The day of a text such as 2026-11-21, with or without the midnight that a database writes after it.
    static Optional<LocalDate> iso(String text) {
        var day = withoutMidnight(text);
        try {
            return ISO.matcher(day).matches() ? Optional.of(LocalDate.parse(day)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String withoutMidnight(String text) {
        return MIDNIGHT.matcher(text).replaceFirst("");
    }

    /// What all cells of a column have in common.
    static final class OfColumn {

        private final Set<DayForm> possible = EnumSet.allOf(DayForm.class);
        private boolean iso;
        private @Nullable String example;

        void meet(String text) {
            if (iso(text).isPresent()) {
                iso = true;
                return;
            }
            example = example == null ? text : example;
            possible.removeIf(form -> form.read(text).isEmpty());
        }

        /// The one form in which all are written; none where some are ISO, or where more than one would do.
        Optional<DayForm> form() {
            return example == null || iso || possible.size() != 1
                    ? Optional.empty()
                    : Optional.of(possible.iterator().next());
        }

        /// The first that is not ISO.
        Optional<String> example() {
            return Optional.ofNullable(example);
        }

        /// Whether each could be read in two ways.
        boolean isAmbiguous() {
            return example != null && !iso && possible.size() > 1;
        }

        Text ways() {
            return new Text(
                    possible.stream().map(form -> form.english).collect(Collectors.joining(" or ")),
                    possible.stream().map(form -> form.swedish).collect(Collectors.joining(" eller ")));
        }
    }
}
