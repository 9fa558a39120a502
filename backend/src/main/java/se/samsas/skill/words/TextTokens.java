package se.samsas.skill.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text in their order, and the breaks between them, over which no term reaches. What is too long for
/// a word is a break.
final class TextTokens {

    /// Letters and digits, with what belongs to names such as C++, C# and .NET.
    private static final Pattern WORD_OR_BREAK =
            Pattern.compile("(?<word>(?:(?<![\\p{L}\\p{N}])\\.(?=\\p{L}))?[\\p{L}\\p{N}]+(?:\\+\\+|#)?)"
                    + "|[,;:()\\[\\]!?•·|*…]|\\.(?=\\s|$)|\\R\\s*\\R|\\s[–—-]+\\s");

    /// They stand within terms or are left out of them, and nothing is meant by it.
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "en", "ett", "den", "det", "de");

    private static final String BREAK = ",";

    /// What is longer is no word of any language, and would be costly to take for one.
    private static final int LONGEST = 80;

    /// @param lower the word in small letters; a comma for a break
    /// @param from  where in the text it begins
    /// @param to    where it has ended
    record Token(String lower, int from, int to) {

        boolean isBreak() {
            return lower.equals(BREAK);
        }

        /// As it is written in the text.
        String in(String text) {
            return text.substring(from, to);
        }
    }

    private TextTokens() {}

    /// Without articles; neither the first nor the last is a break.
    static List<Token> of(String text) {
        var words = new ArrayList<Token>();
        var found = WORD_OR_BREAK.matcher(text);
        while (found.find()) {
            var word = found.group("word");
            if (word != null && word.length() <= LONGEST) {
                var lower = word.toLowerCase(Locale.ROOT);
                if (!ARTICLES.contains(lower)) {
                    words.add(new Token(lower, found.start(), found.end()));
                }
            } else if (!words.isEmpty() && !words.getLast().isBreak()) {
                words.add(new Token(BREAK, found.start(), found.end()));
            }
        }
        if (!words.isEmpty() && words.getLast().isBreak()) {
            words.removeLast();
        }
        return words;
    }
}
