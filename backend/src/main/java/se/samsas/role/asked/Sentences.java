package se.samsas.role.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a text into sentences and items of lists, each under its heading. Lines that only the width of a page
/// has ended go on.
final class Sentences {

    private static final Pattern ITEM = Numbers.pattern("^\\s*(?:[•·▪◦‣*–—-]|o|\\d{1,2}[.)])\\s+");
    private static final Pattern END = Numbers.pattern("[.!?;](?=\\s+\\S)");
    private static final Pattern SHORTENED = Numbers.pattern(
            "(?:\\bt\\.?\\s?ex|bl\\.?\\s?a|fr\\.?\\s?o\\.?\\s?m|t\\.?\\s?o\\.?\\s?m|\\bca|\\bd\\.?v\\.?s|\\bresp|\\binkl|\\be\\.g|\\bi\\.e"
                    + "|\\bmån|\\bjan|\\bfeb|\\bmar|\\bapr|\\bjun|\\bjul|\\baug|\\bsept?|\\bokt|\\boct|\\bnov|\\bdec|\\b\\d{1,2})\\.$");

    /// What is longer is no sentence, and would be costly to take for one.
    private static final int LONGEST = 1_000;

    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private @Nullable Heading heading;

    private Sentences(String text) {
        this.text = text;
    }

    static List<Sentence> of(String text) {
        var reading = new Sentences(text);
        reading.lines();
        return List.copyOf(reading.sentences);
    }

    private void lines() {
        int begun = 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            var line = text.substring(at, end);
            boolean goesOn = at > begun && goesOn(line) && Heading.of(line).isEmpty();
            if (!goesOn) {
                line(begun, at);
                begun = at;
                var own = Heading.of(line);
                if (own.isPresent()) {
                    heading = own.get();
                    begun = end;
                }
            }
            at = end + 1;
        }
        line(begun, text.length());
    }

    /// A line that begins with a small letter, a figure or a bracket is the rest of the one before.
    private static boolean goesOn(String line) {
        var first = line.strip();
        return !first.isEmpty()
                && !ITEM.matcher(line).find()
                && !Character.isUpperCase(first.charAt(0))
                && first.charAt(0) != '.';
    }

    private void line(int from, int to) {
        int start = Math.min(from, to);
        var line = text.substring(start, to);
        var item = ITEM.matcher(line);
        int content = item.find() ? start + item.end() : start;
        var before = heading;
        var inline = Heading.inline(text.substring(content, to));
        if (inline.isPresent()) {
            heading = inline.get().heading();
        }
        cut(content, to);
        heading = before;
    }

    private void cut(int from, int to) {
        int begun = from;
        var end = END.matcher(text).region(from, to);
        while (end.find()) {
            if (!SHORTENED
                    .matcher(text.substring(Math.max(begun, end.end() - 10), end.end()))
                    .find()) {
                add(begun, end.end());
                begun = end.end();
            }
        }
        add(begun, to);
    }

    private void add(int from, int to) {
        int begun = from;
        while (to - begun > LONGEST) {
            int blank = text.lastIndexOf(' ', begun + LONGEST);
            int end = blank > begun ? blank : begun + LONGEST;
            put(begun, end);
            begun = end;
        }
        put(begun, to);
    }

    private void put(int from, int to) {
        if (!text.substring(from, to).isBlank()) {
            sentences.add(new Sentence(from, to, heading));
        }
    }
}
