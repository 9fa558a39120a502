package se.samsas.text;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Text as it was meant before a document was made of it: words that a line's end divides are whole again, soft
/// hyphens, ligatures and blanks of typesetting are gone.
public final class Pasted {

    private static final Pattern LINE = Pattern.compile("\\r\\n?|[\\u2028\\u0085]");
    private static final Pattern SOFT = Pattern.compile("\\u00AD[ \\t]*(?:\\n[ \\t]*)?");
    private static final Pattern NOTHING = Pattern.compile("[\\u200B\\u2060\\uFEFF]");
    private static final Pattern HYPHEN = Pattern.compile("[\\u2010\\u2011]");
    private static final Pattern BLANKS = Pattern.compile("[^\\S\\n]++", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern EMPTY_LINES = Pattern.compile("(?: ?\\n ?){3,}+");
    private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");
    /// Ligatures, and letters that a pattern without regard to case takes for others.
    private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06\\u017F\\u0131\\u0130]");
    private static final Pattern DIVIDED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<first>[\\p{L}\\p{N}]++)-[ \\t]*\\n[ \\t]*(?<second>[\\p{L}\\p{N}]++)");

    private static final Map<String, String> LETTERS = Map.of(
            "\uFB00", "ff", "\uFB01", "fi", "\uFB02", "fl", "\uFB03", "ffi", "\uFB04", "ffl", "\uFB05", "st", "\uFB06",
            "st", "\u017F", "s", "\u0131", "i", "\u0130", "I");

    /// What is short before a hyphen is a word of its own: *it-strateg*, *e-tjänst*.
    private static final int SHORTEST_HALF = 3;

    /// After these the hyphen stands for a word that comes later: *system- och dataanalys*.
    private static final Set<String> AND = Set.of("och", "eller", "samt", "and", "or");

    private Pasted() {}

    /// The text with whole words, its lines ended by `\n`, no two blanks and no two empty lines beside one another, in
    /// figures from 0 to 9; itself where it is so already.
    public static String whole(String text) {
        var lines = LINE.matcher(Composed.of(text)).replaceAll("\n");
        var plain = HYPHEN.matcher(
                        BLANKS.matcher(NOTHING.matcher(lines).replaceAll("")).replaceAll(" "))
                .replaceAll("-");
        var letters = LIGATURE.matcher(SOFT.matcher(plain).replaceAll(""))
                .replaceAll(found -> LETTERS.getOrDefault(found.group(), found.group()));
        var even = EMPTY_LINES.matcher(letters).replaceAll("\n\n");
        var figures = DIGIT.matcher(even)
                .replaceAll(
                        found -> String.valueOf(Character.digit(found.group().codePointAt(0), 10)));
        return DIVIDED.matcher(figures).replaceAll(Pasted::joined);
    }

    private static String joined(MatchResult found) {
        var first = found.group(1);
        var second = found.group(2);
        if (AND.contains(second)) {
            return first + "- " + second;
        }
        boolean divided = first.length() >= SHORTEST_HALF
                && Character.isLowerCase(first.charAt(first.length() - 1))
                && Character.isLowerCase(second.charAt(0));
        return divided ? first + second : first + "-" + second;
    }
}
