package se.samsas.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the cells of a column hold, and how that is written. Reading gives what the graph stores: `String`, `Long`,
/// `Boolean`, `LocalDate` or a list of strings.
sealed interface Cell {

    /// Reads a cell that is not empty.
    ///
    /// @throws BadCell where the text is no such value
    Object read(String text);

    /// Writes what [#read(String)] gave.
    default String write(Object value) {
        return String.valueOf(value);
    }

    /// The id of something: no blanks, so that ids can stand in a list; no `|`, so that two of them make a key.
    record Id() implements Cell {

        private static final Pattern FORM = Pattern.compile("[^\\s\\p{Cntrl}|]{1,400}");

        @Override
        public Object read(String text) {
            if (!FORM.matcher(text).matches()) {
                throw new BadCell(text, "an id: 1 to 400 characters without blanks and '|'");
            }
            return text;
        }
    }

    /// Words for people. A spreadsheet would run some of them as a formula, so these are written with an apostrophe
    /// before them, and read without it.
    record Text() implements Cell {

        private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
        private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

        @Override
        public Object read(String text) {
            if (text.indexOf('\uFFFD') >= 0) {
                throw new BadCell(text, "UTF-8");
            }
            return GUARDED.matcher(text).matches() ? text.substring(1) : text;
        }

        @Override
        public String write(Object value) {
            var text = String.valueOf(value);
            return FORMULA.matcher(text).matches() ? "'" + text : text;
        }
    }

    /// A code of a form that is given as a pattern.
    record Code(Pattern form, String description) implements Cell {

        @Override
        public Object read(String text) {
            if (!form.matcher(text).matches()) {
                throw new BadCell(text, description);
            }
            return text;
        }
    }

    /// One of a few words.
    record OneOf(List<String> words) implements Cell {

        @Override
        public Object read(String text) {
            if (!words.contains(text)) {
                throw new BadCell(text, "one of " + String.join(", ", words));
            }
            return text;
        }
    }

    /// A whole number, both ends included.
    record Whole(long least, long most) implements Cell {

        @Override
        public Object read(String text) {
            try {
                var number = Long.parseLong(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // falls through to the same refusal
            }
            throw new BadCell(text, "a whole number from %d to %d".formatted(least, most));
        }
    }

    /// `true` or `false`.
    record Flag() implements Cell {

        @Override
        public Object read(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new BadCell(text, "true or false");
            };
        }
    }

    /// A date, `YYYY-MM-DD`.
    record Day() implements Cell {

        @Override
        public Object read(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new BadCell(text, "a date such as 2026-11-21", e);
            }
        }
    }

    /// A month, `YYYY-MM`; the graph keeps it as text.
    record Month() implements Cell {

        @Override
        public Object read(String text) {
            try {
                return YearMonth.parse(text).toString();
            } catch (DateTimeParseException e) {
                throw new BadCell(text, "a month such as 2026-11", e);
            }
        }
    }

    /// Several of a kind that holds no blanks, separated by one blank, each once.
    ///
    /// @param ordered whether their order means something; else they are sorted
    record ListOf(Cell element, boolean ordered) implements Cell {

        @Override
        public Object read(String text) {
            var elements = Arrays.stream(text.split(" ", -1))
                    .map(element::read)
                    .map(String::valueOf)
                    .distinct();
            return (ordered ? elements : elements.sorted()).toList();
        }

        @Override
        public String write(Object value) {
            return ((List<?>) value).stream().map(element::write).collect(Collectors.joining(" "));
        }
    }

    /// A cell that is not what its column holds.
    final class BadCell extends RuntimeException {

        private static final int SHOWN = 80;

        BadCell(String text, String expected) {
            super("'%s' is not %s".formatted(shortened(text), expected));
        }

        BadCell(String text, String expected, Throwable cause) {
            super("'%s' is not %s".formatted(shortened(text), expected), cause);
        }

        private static String shortened(String text) {
            var line = text.replaceAll("\\s+", " ");
            return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
        }
    }
}
