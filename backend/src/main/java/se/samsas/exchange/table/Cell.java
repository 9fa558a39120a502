package se.samsas.exchange.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;

/// What the cells of a column hold, and how that is written. Reading gives what the graph stores: `String`, `Long`,
/// `Boolean`, `LocalDate` or a list of strings.
public sealed interface Cell {

    /// Reads a cell that is not empty.
    ///
    /// @throws InvalidCell where the text is no such value
    Object read(String text);

    /// Writes what [#read(String)] gave.
    default String write(Object value) {
        return String.valueOf(value);
    }

    /// What stands for a text where rows are sorted by their keys: the same for all texts that are read alike. What
    /// cannot be read stands for itself.
    default String sortedBy(String text) {
        return text;
    }

    /// The id of something: no blanks, so that ids can stand in a list; no `|`, so that two of them make a key.
    record Id() implements Cell {

        private static final int LONGEST = 400;

        @Override
        public Object read(String text) {
            int letters = text.codePointCount(0, text.length());
            if (letters < 1 || letters > LONGEST || text.chars().anyMatch(Id::isForbidden)) {
                throw new InvalidCell(
                        text,
                        "an id: 1 to 400 characters without blanks and '|'",
                        "en identitet: 1 till 400 tecken utan blanksteg och '|'");
            }
            return text;
        }

        private static boolean isForbidden(int letter) {
            return letter <= ' ' || letter == '\u007F' || letter == '|';
        }
    }

    /// Words for people.
    ///
    /// @param most letters
    record Prose(int most) implements Cell {

        /// Longer than anything that people read.
        static final int LONG = 4_000;

        /// As long as a name or a title may be that is typed.
        static final int SHORT = 200;

        /// @throws InvalidCell where there are more letters, or one could not be read
        @Override
        public Object read(String text) {
            if (text.indexOf('\uFFFD') >= 0) {
                throw new InvalidCell(text, "UTF-8", "UTF-8");
            }
            if (text.length() > most) {
                throw new InvalidCell(text, "at most %d letters".formatted(most), "högst %d tecken".formatted(most));
            }
            return text;
        }
    }

    /// Several names in their order, separated by ` | `, each once.
    record Names() implements Cell {

        private static final String APART = " | ";
        private static final Prose NAME = new Prose(Prose.LONG);

        @Override
        public Object read(String text) {
            var names = Arrays.stream(NAME.read(text).toString().split(Pattern.quote(APART), -1))
                    .distinct()
                    .toList();
            if (names.stream().anyMatch(String::isBlank)) {
                throw new InvalidCell(text, "names separated by ' | '", "namn med ' | ' emellan");
            }
            return names;
        }

        @Override
        public String write(Object value) {
            return ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(APART));
        }
    }

    /// A code of a form that is given as a pattern.
    record Code(Pattern form, Text description) implements Cell {

        @Override
        public Object read(String text) {
            if (!form.matcher(text).matches()) {
                throw new InvalidCell(text, description.en(), description.sv());
            }
            return text;
        }
    }

    /// One of a few words.
    ///
    /// @param words   as they are stored
    /// @param swedish what may stand for each; as many, or none
    record OneOf(List<String> words, List<String> swedish) implements Cell {

        /// The same words, for which these may stand.
        public OneOf inSwedish(String... swedish) {
            return new OneOf(words, List.of(swedish));
        }

        @Override
        public Object read(String text) {
            if (words.contains(text)) {
                return text;
            }
            var at = swedish.indexOf(text.strip().toLowerCase(Locale.ROOT));
            if (at < 0) {
                throw new InvalidCell(
                        text,
                        "one of " + String.join(", ", words),
                        "något av " + String.join(", ", swedish.isEmpty() ? words : swedish));
            }
            return words.get(at);
        }

        @Override
        public String sortedBy(String text) {
            if (words.contains(text)) {
                return text;
            }
            var at = swedish.indexOf(text.strip().toLowerCase(Locale.ROOT));
            return at < 0 ? text : words.get(at);
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
            throw new InvalidCell(
                    text,
                    "a whole number from %d to %d".formatted(least, most),
                    "ett heltal från %d till %d".formatted(least, most));
        }

        /// By what it counts, not by its digits.
        @Override
        public String sortedBy(String text) {
            try {
                return "%019d".formatted(Long.parseLong(text));
            } catch (NumberFormatException e) {
                return text;
            }
        }
    }

    /// `true` or `false`, or what people and Swedish spreadsheets write for them.
    record Flag() implements Cell {

        @Override
        public Object read(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true", "yes", "ja", "sant" -> true;
                case "false", "no", "nej", "falskt" -> false;
                default -> throw new InvalidCell(text, "true or false", "ja eller nej");
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
                throw new InvalidCell(text, "a date such as 2026-11-21", "ett datum som 2026-11-21", e);
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
                throw new InvalidCell(text, "a month such as 2026-11", "en månad som 2026-11", e);
            }
        }
    }

    /// A moment in UTC, ISO 8601.
    record Moment() implements Cell {

        @Override
        public Object read(String text) {
            try {
                return Instant.parse(text).atZone(ZoneOffset.UTC);
            } catch (DateTimeParseException e) {
                throw new InvalidCell(
                        text, "a moment such as 2026-11-21T09:30:00Z", "en tidpunkt som 2026-11-21T09:30:00Z", e);
            }
        }

        @Override
        public String write(Object value) {
            return ((ZonedDateTime) value).toInstant().toString();
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
    final class InvalidCell extends RuntimeException {

        private final String value;
        private final transient Text reason;

        InvalidCell(String text, String expected, String expectedInSwedish) {
            this(text, expected, expectedInSwedish, null);
        }

        InvalidCell(String text, String expected, String expectedInSwedish, @Nullable Throwable cause) {
            super("'%s' is not %s".formatted(Shown.of(text), expected), cause);
            this.value = Shown.of(text);
            this.reason =
                    new Text("'%s' is not %s", "'%s' är inte %s").with(value, new Text(expected, expectedInSwedish));
        }

        String value() {
            return value;
        }

        /// What stands there, and what should.
        public Text reason() {
            return reason;
        }
    }
}
