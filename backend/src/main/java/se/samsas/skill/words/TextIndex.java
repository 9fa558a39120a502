package se.samsas.skill.words;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samsas.api.Language;

/// Finds terms by a text as it is typed: by how they or one of their words begin, and by the typed words being anywhere
/// within them. Immutable.
public final class TextIndex {

    /// Shorter ones are within too much.
    private static final int SHORTEST_WITHIN = 3;

    private final List<Term> terms;
    private final String[] texts;
    private final int[] labels;
    private final int[] synonyms;
    private final WordStarts beginningsOfLabels;
    private final WordStarts beginningsOfSynonyms;
    private final WordStarts wordsOfLabels;
    private final WordStarts wordsOfSynonyms;
    private final Map<String, List<Term>> byConcept;

    public TextIndex(List<Term> terms) {
        this.terms = List.copyOf(terms);
        texts = terms.stream().map(term -> Term.normal(term.label().text())).toArray(String[]::new);
        labels = IntStream.range(0, texts.length)
                .filter(term -> terms.get(term).preferred())
                .toArray();
        synonyms = IntStream.range(0, texts.length)
                .filter(term -> !terms.get(term).preferred())
                .toArray();
        beginningsOfLabels = WordStarts.ofTexts(texts, labels);
        beginningsOfSynonyms = WordStarts.ofTexts(texts, synonyms);
        wordsOfLabels = WordStarts.ofFurtherWords(texts, labels);
        wordsOfSynonyms = WordStarts.ofFurtherWords(texts, synonyms);
        byConcept = terms.stream().collect(groupingBy(Term::concept));
    }

    /// The best term of each concept that fits, best first: a label or its beginning, a synonym or its beginning, the
    /// beginning of another word of a label, of a synonym, something within a label, within a synonym. Among those
    /// that fit alike, the whole text comes first, then the language that is wanted, then the shorter.
    public List<Term> find(String typed, Language language, boolean groups, int most) {
        var text = Term.normal(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        var order = Comparator.comparing((Integer term) -> texts[term].length() != text.length())
                .thenComparing(term -> terms.get(term).label().language() != language)
                .thenComparingInt(term -> texts[term].length())
                .thenComparing(term -> texts[term])
                .thenComparing(term -> terms.get(term).concept());
        var found = new HashMap<String, Integer>();
        return ways(text)
                .takeWhile(_ -> found.size() < most)
                .flatMap(way -> {
                    var now = new HashMap<String, Integer>();
                    way.filter(term -> groups || !terms.get(term).group())
                            .filter(term -> !found.containsKey(terms.get(term).concept()))
                            .forEach(term -> now.merge(
                                    terms.get(term).concept(), term, (a, b) -> order.compare(a, b) <= 0 ? a : b));
                    found.putAll(now);
                    return now.values().stream().sorted(order);
                })
                .limit(most)
                .map(terms::get)
                .toList();
    }

    /// The terms of a concept; none where it has none here.
    public List<Term> of(String concept) {
        return byConcept.getOrDefault(concept, List.of());
    }

    /// The ways in which a term may fit, best first; each is walked only where those before found too few.
    private Stream<IntStream> ways(String text) {
        var words = text.split(" ", -1);
        return Stream.of(
                beginningsOfLabels.beginning(text),
                beginningsOfSynonyms.beginning(text),
                wordsOfLabels.beginning(text),
                wordsOfSynonyms.beginning(text),
                within(labels, text, words),
                within(synonyms, text, words));
    }

    private IntStream within(int[] chosen, String text, String[] words) {
        return text.length() < SHORTEST_WITHIN
                ? IntStream.empty()
                : IntStream.of(chosen).filter(term -> containsAll(texts[term], words));
    }

    private static boolean containsAll(String text, String[] words) {
        for (var word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
