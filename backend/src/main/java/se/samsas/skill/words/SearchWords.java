package se.samsas.skill.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a label, or of what somebody types to find one.
final class SearchWords {

    /// *C++* and *C#* are words, too.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+[+#]*");

    private static final Pattern HYPHENATED = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)+");

    private static final Pattern EXPLANATION = Pattern.compile("(?<=\\S)\\s*\\([^)]*\\)$");

    /// They bind words together, and anybody may use another one.
    private static final Set<String> BINDING = Set.of("""
            i och att med för på av till en ett den det de som är om vid från eller samt under inom mot hos
            the a an of and in for to with or on at by from
            """.strip().split("\\s+", -1));

    /// More words than this narrow nothing any more.
    private static final int MOST = 10;

    private SearchWords() {}

    /// In their order, without those that only bind; with these where there is no other.
    ///
    /// @param text as [Term#normal] has it
    static List<String> of(String text) {
        var all = new ArrayList<String>();
        var found = WORD.matcher(text);
        while (found.find()) {
            all.add(found.group());
        }
        var telling = all.stream().filter(word -> !BINDING.contains(word)).toList();
        return (telling.isEmpty() ? all : telling)
                .stream().distinct().limit(MOST).toList();
    }

    /// Those of a label that are written as names are not: with a small letter.
    ///
    /// @param label as it is written
    static List<String> inSmallLetters(String label) {
        return WORD.matcher(label)
                .results()
                .map(MatchResult::group)
                .filter(word -> !Character.isUpperCase(word.charAt(0)))
                .toList();
    }

    /// Words with hyphens as some write them without: *it-säkerhet* as *itsäkerhet*.
    static List<String> joined(String text) {
        var joined = new ArrayList<String>();
        var found = HYPHENATED.matcher(text);
        while (found.find()) {
            joined.add(found.group().replace("-", ""));
        }
        return joined;
    }

    /// The label without the explanation in brackets at its end: *Java (datorprogrammering)* is *Java*.
    static String withoutExplanation(String text) {
        return EXPLANATION.matcher(text).replaceFirst("");
    }
}
