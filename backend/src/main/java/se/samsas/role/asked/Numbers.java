package se.samsas.role.asked;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Whole numbers as people write them.
final class Numbers {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("en", 1),
            Map.entry("ett", 1),
            Map.entry("one", 1),
            Map.entry("a", 1),
            Map.entry("två", 2),
            Map.entry("two", 2),
            Map.entry("tre", 3),
            Map.entry("three", 3),
            Map.entry("fyra", 4),
            Map.entry("four", 4),
            Map.entry("fem", 5),
            Map.entry("five", 5),
            Map.entry("sex", 6),
            Map.entry("six", 6),
            Map.entry("sju", 7),
            Map.entry("seven", 7),
            Map.entry("åtta", 8),
            Map.entry("eight", 8),
            Map.entry("nio", 9),
            Map.entry("nine", 9),
            Map.entry("tio", 10),
            Map.entry("ten", 10),
            Map.entry("elva", 11),
            Map.entry("eleven", 11),
            Map.entry("tolv", 12),
            Map.entry("twelve", 12),
            Map.entry("arton", 18),
            Map.entry("eighteen", 18),
            Map.entry("tjugofyra", 24),
            Map.entry("twenty-four", 24));

    /// A number of at most three figures, or a word for one.
    static final String PATTERN = "(?:\\d{1,3}|%s)".formatted(String.join("|", longestFirst()));

    private Numbers() {}

    static int of(String text) {
        var word = WORDS.get(text.toLowerCase(Locale.ROOT));
        return word != null ? word : Integer.parseInt(text);
    }

    /// A pattern over all letters, that does not mind their case.
    static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static List<String> longestFirst() {
        return WORDS.keySet().stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }
}
