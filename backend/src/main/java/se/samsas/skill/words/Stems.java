package se.samsas.skill.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishMinimalStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import se.samsas.api.Language;

/// What is left of words without their inflections. Remembers the words that it has seen; for one thread.
final class Stems {

    /// Snowball alone leaves *projektet* as it is.
    private static final Analyzer SWEDISH =
            analyzer(word -> new SnowballFilter(new SwedishMinimalStemFilter(word), "Swedish"));
    private static final Analyzer ENGLISH = analyzer(word -> new SnowballFilter(word, "English"));
    private static final Analyzer SWEDISH_NOUNS = analyzer(SwedishMinimalStemFilter::new);
    private static final Analyzer ENGLISH_NOUNS = analyzer(EnglishMinimalStemFilter::new);

    /// What people write of what they did, and the form by which a skill is called.
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("ledde", "leda"),
            Map.entry("lett", "leda"),
            Map.entry("skrev", "skriva"),
            Map.entry("skrivit", "skriva"),
            Map.entry("tog", "ta"),
            Map.entry("tagit", "ta"),
            Map.entry("tar", "ta"),
            Map.entry("gjorde", "göra"),
            Map.entry("gjort", "göra"),
            Map.entry("gör", "göra"),
            Map.entry("drev", "driva"),
            Map.entry("drivit", "driva"),
            Map.entry("höll", "hålla"),
            Map.entry("hållit", "hålla"),
            Map.entry("gav", "ge"),
            Map.entry("gett", "ge"),
            Map.entry("ger", "ge"),
            Map.entry("led", "lead"),
            Map.entry("wrote", "write"),
            Map.entry("written", "write"),
            Map.entry("built", "build"),
            Map.entry("taught", "teach"),
            Map.entry("ran", "run"),
            Map.entry("kept", "keep"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"));

    /// Of *analys* the Swedish stemmer takes the *s* for a genitive, of *analysen* it leaves it.
    private static final Pattern FINAL_S = Pattern.compile("(?<=.{3})s+$");

    private record Key(String word, Analyzer analyzer) {}

    private final Map<Key, String> known = new HashMap<>();

    /// Without any ending, so that verbs meet in all their tenses. Words that mean different things may meet as well,
    /// so it is for words that stand together with others.
    ///
    /// @param word in small letters
    String stem(String word, Language language) {
        var regular = IRREGULAR.getOrDefault(word, word);
        return known(
                regular,
                switch (language) {
                    case SV -> SWEDISH;
                    case EN -> ENGLISH;
                });
    }

    /// Without what says number, definite form or possession.
    ///
    /// @param word in small letters
    String noun(String word, Language language) {
        var noun = known(
                word,
                switch (language) {
                    case SV -> SWEDISH_NOUNS;
                    case EN -> ENGLISH_NOUNS;
                });
        return FINAL_S.matcher(noun).replaceFirst("");
    }

    private String known(String word, Analyzer analyzer) {
        return known.computeIfAbsent(new Key(word, analyzer), key -> analyzed(key.word(), key.analyzer()));
    }

    private static String analyzed(String word, Analyzer analyzer) {
        try (var stream = analyzer.tokenStream("", word)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            var stem = stream.incrementToken() ? term.toString() : word;
            stream.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory has no faults
        }
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> stemmer) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var whole = new KeywordTokenizer();
                return new TokenStreamComponents(whole, stemmer.apply(whole));
            }
        };
    }
}
