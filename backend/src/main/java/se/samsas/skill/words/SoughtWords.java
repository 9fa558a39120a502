package se.samsas.skill.words;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import se.samsas.api.Label;
import se.samsas.api.Language;

/// The words of what somebody types to find a concept, for indexes that know stems: what these are asked, and
/// which label of what they find was meant.
public record SoughtWords(List<String> words) {

    /// More words than this narrow nothing any more.
    private static final int MOST_WORDS = 10;

    /// The longest word of ESCO's labels has 46 letters.
    private static final int LONGEST_WORD = 50;

    /// A shorter one with another letter is another word: *java*, *lava*.
    private static final int SHORTEST_TYPING_ERROR = 5;

    public SoughtWords {
        words = List.copyOf(words);
    }

    /// Nothing but letters and digits is left, so nothing that means anything to an index.
    public static SoughtWords of(String text) {
        return new SoughtWords(Arrays.stream(Term.normal(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList());
    }

    /// The query for all of the words, each maybe typed wrong; empty where there is none.
    public String forgivingQuery() {
        return words.stream().map(SoughtWords::orNearlyThat).collect(joining(" AND "));
    }

    /// The word, or one with a letter wrong, two in a long one; costs more, the longer the word, so that one
    /// longer than any in a label must be right.
    private static String orNearlyThat(String word) {
        int length = word.length();
        if (length < SHORTEST_TYPING_ERROR || length > LONGEST_WORD) {
            return word;
        }
        return "(%s OR %s~%d)".formatted(word, word, length < 8 ? 1 : 2);
    }

    /// The label that most of the words are in, judged by how they begin.
    ///
    /// @param terms at least one
    public Term closest(List<Term> terms, Language language) {
        return terms.stream()
                .min(Comparator.comparingInt((Term term) -> -likeness(term))
                        .thenComparing(term -> !term.preferred())
                        .thenComparing(term -> term.label().language() != language)
                        .thenComparing(term -> term.label().text()))
                .orElseThrow();
    }

    /// How many more letters or fewer the label has than what was typed.
    public int distance(Label label) {
        return Math.abs(String.join(" ", of(label.text()).words()).length()
                - String.join(" ", words).length());
    }

    private int likeness(Term term) {
        var own = of(term.label().text()).words();
        return words.stream()
                .mapToInt(word -> own.stream()
                        .mapToInt(other -> commonBeginning(word, other))
                        .max()
                        .orElse(0))
                .sum();
    }

    private static int commonBeginning(String a, String b) {
        int mismatch = Arrays.mismatch(a.toCharArray(), b.toCharArray());
        return mismatch < 0 ? a.length() : mismatch;
    }
}
