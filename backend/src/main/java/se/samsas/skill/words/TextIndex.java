package se.samsas.skill.words;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import se.samsas.api.Language;
import se.samsas.skill.words.KnownWords.Fit;
import se.samsas.text.Composed;

/// Finds terms by a text as it is typed: by whole words in any inflection, then by how words begin, then by
/// what words have within. Immutable.
public final class TextIndex {

    /// What shares less than this with the text is not near it.
    private static final double NEAR = 0.34;

    private final List<Term> terms;
    private final String[] texts;
    /// The words of each without its explanation, the first first.
    private final List<List<String>> names;

    private final KnownWords vocabulary;
    private final Map<String, List<Term>> byConcept;

    /// Those terms, one concept may have many.
    public TextIndex(List<Term> terms) {
        this.terms = List.copyOf(terms);
        texts = terms.stream()
                .map(term ->
                        SearchWords.withoutExplanation(Term.normal(term.label().text())))
                .toArray(String[]::new);
        names = Stream.of(texts).map(SearchWords::of).toList();
        vocabulary = new KnownWords(
                terms.stream().map(TextIndex::words).toList(),
                terms.stream().map(term -> term.label().language()).toList(),
                terms.stream()
                        .flatMap(term -> SearchWords.inSmallLetters(
                                Composed.of(term.label().text()))
                                .stream())
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .collect(toSet()));
        byConcept = terms.stream().collect(groupingBy(Term::concept));
    }

    private static Collection<String> words(Term term) {
        var text = Term.normal(term.label().text());
        var words = new HashSet<>(SearchWords.of(text));
        words.addAll(SearchWords.joined(text));
        return words;
    }

    /// The best term of each concept that has all of the words, best first: what is called just so, then what
    /// has the words whole, then what has a word that begins so, then what has them within words. Among those
    /// that fit alike the very words come before others of their kin, synonyms of the other language last,
    /// what begins so before what goes on so, labels before synonyms, the language that is wanted before the
    /// other, the shorter before the longer. Where no word is written so, letters with and without marks are
    /// the same.
    ///
    /// What is called just so keeps out what only begins alike by chance: whoever writes *Excel* does not mean
    /// *excellence*.
    public List<Term> find(String typed, Language language, boolean groups, int most) {
        var found = find(typed, language, groups, most, vocabulary::fitting);
        return found.isEmpty() ? find(typed, language, groups, most, vocabulary::fittingUnmarked) : found;
    }

    private List<Term> find(
            String typed, Language language, boolean groups, int most, BiFunction<String, Fit, BitSet> fitting) {
        var text = Term.normal(typed);
        var sought = SearchWords.of(text);
        if (sought.isEmpty()) {
            return List.of();
        }
        var fits = sought.stream().map(_ -> new BitSet(terms.size())).toList();
        Map<String, Integer> found = new LinkedHashMap<>();
        var wholes = sought.stream().map(word -> fitting.apply(word, Fit.WHOLE)).toList();
        boolean called = false;
        for (var fit : Fit.values()) {
            for (int i = 0; i < sought.size(); i++) {
                var word = sought.get(i);
                var words = fit == Fit.WHOLE ? wholes.get(i) : fitting.apply(word, fit);
                for (int one = words.nextSetBit(0); one >= 0; one = words.nextSetBit(one + 1)) {
                    if (!called || vocabulary.isCompound(one, word)) {
                        for (int term : vocabulary.having(one)) {
                            fits.get(i).set(term);
                        }
                    }
                }
            }
            var all = (BitSet) fits.getFirst().clone();
            fits.forEach(all::and);
            var reading = new Reading(text, sought, language, fit, wholes);
            var now = new HashMap<String, Fitting>();
            for (int term = all.nextSetBit(0); term >= 0; term = all.nextSetBit(term + 1)) {
                var concept = terms.get(term).concept();
                if ((groups || !terms.get(term).group()) && !found.containsKey(concept)) {
                    now.merge(
                            concept, reading.of(term), (a, b) -> reading.order().compare(a, b) <= 0 ? a : b);
                }
            }
            // What is not typed to its end may be alike to a word and go on to another.
            called = called
                    || (vocabulary.areWords(sought)
                            && now.values().stream().anyMatch(one -> one.way() <= Fitting.CALLED_ALIKE));
            now.values().stream()
                    .sorted(reading.order())
                    .forEach(one -> found.put(terms.get(one.term()).concept(), one.term()));
            if (found.size() >= most) {
                break;
            }
        }
        return found.values().stream().limit(most).map(terms::get).toList();
    }

    /// A term that fits, and how.
    ///
    /// @param way the less, the better
    private record Fitting(int term, int way) {
        static final int CALLED_SO = 0;
        static final int CALLED_ALIKE = 1;
        static final int HAS = 2;

        /// What has the words themselves comes before what has others of their kin.
        static final int KIN = 8;
        static final int OTHER_TONGUE = 4;
        static final int GOES_ON = 2;
        static final int SYNONYM = 1;
    }

    /// What was typed, and how terms are looked at for it.
    private final class Reading {

        private final String text;
        private final List<String> sought;
        private final Language language;
        private final Fit fit;
        private final List<BitSet> wholes;

        Reading(String text, List<String> sought, Language language, Fit fit, List<BitSet> wholes) {
            this.text = text;
            this.sought = sought;
            this.language = language;
            this.fit = fit;
            this.wholes = wholes;
        }

        Fitting of(int term) {
            boolean synonym = !terms.get(term).preferred();
            boolean strange = synonym && terms.get(term).label().language() != language;
            if (texts[term].equals(text)) {
                return new Fitting(term, strange ? Fitting.CALLED_ALIKE : Fitting.CALLED_SO);
            }
            var name = names.get(term);
            if (fit == Fit.WHOLE
                    && name.size() == sought.size()
                    && name.stream().allMatch(this::isMeant)) {
                return new Fitting(term, Fitting.CALLED_ALIKE);
            }
            boolean begins = !name.isEmpty() && (fit == Fit.WHOLE ? isMeant(name.getFirst()) : begins(name.getFirst()));
            return new Fitting(
                    term,
                    Fitting.HAS
                            + (name.containsAll(sought) ? 0 : Fitting.KIN)
                            + (strange ? Fitting.OTHER_TONGUE : 0)
                            + (begins ? 0 : Fitting.GOES_ON)
                            + (synonym ? Fitting.SYNONYM : 0));
        }

        private boolean isMeant(String word) {
            return wholes.stream().anyMatch(whole -> vocabulary.has(whole, word));
        }

        private boolean begins(String word) {
            return sought.stream().anyMatch(word::startsWith);
        }

        Comparator<Fitting> order() {
            return comparingInt(Fitting::way)
                    .thenComparing(one -> !terms.get(one.term()).preferred())
                    .thenComparing(one -> terms.get(one.term()).label().language() != language)
                    .thenComparingInt(one -> texts[one.term()].length())
                    .thenComparing(one -> texts[one.term()])
                    .thenComparing(one -> terms.get(one.term()).concept());
        }
    }

    /// The best term of each concept that has some of the words, or words of which theirs are made, nearest
    /// first.
    public List<Term> nearest(String typed, Language language, boolean groups, int most) {
        var sought = SearchWords.of(Term.normal(typed));
        var nearness = new double[terms.size()];
        double all = 0;
        for (var word : sought) {
            var near = near(word);
            double rarity = near.isEmpty() ? Math.log(1 + (double) terms.size()) : 0;
            var best = new HashMap<Integer, Double>();
            for (var one : near.entrySet()) {
                double rare = Math.log(1 + (double) terms.size() / vocabulary.having(one.getKey()).length);
                rarity = Math.max(rarity, rare);
                for (int term : vocabulary.having(one.getKey())) {
                    best.merge(term, rare * one.getValue(), Math::max);
                }
            }
            best.forEach((term, much) -> nearness[term] += much);
            all += rarity;
        }
        record Near(Term term, double much) {}
        Map<String, Near> found = new HashMap<>();
        for (int term = 0; term < nearness.length; term++) {
            var one = terms.get(term);
            // Of two that share as much, the one that has less besides is the nearer.
            double much = nearness[term] / all - names.get(term).size() * 1e-4;
            if (much >= NEAR && (groups || !one.group())) {
                found.merge(one.concept(), new Near(one, much), (a, b) -> a.much() >= b.much() ? a : b);
            }
        }
        return found.values().stream()
                .sorted(comparingDouble((Near one) -> -one.much())
                        .thenComparing(one -> one.term().label().language() != language)
                        .thenComparing(one -> one.term().label().text())
                        .thenComparing(comparing(one -> one.term().concept())))
                .map(Near::term)
                .limit(most)
                .toList();
    }

    private Map<Integer, Double> near(String word) {
        var near = new HashMap<Integer, Double>();
        for (var fit : Fit.values()) {
            vocabulary.fitting(word, fit).stream().forEach(one -> near.putIfAbsent(one, fit.nearness()));
            if (!near.isEmpty()) {
                return near;
            }
        }
        return vocabulary.parts(word);
    }

    /// Whether each word of the text is one of these or how one begins, so that none is typed wrong.
    public boolean knows(String typed) {
        return SearchWords.of(Term.normal(typed)).stream()
                .allMatch(word -> !vocabulary.fitting(word, Fit.WHOLE).isEmpty()
                        || !vocabulary.fitting(word, Fit.BEGINNING).isEmpty());
    }

    /// The terms of a concept; none where it has none here.
    public List<Term> of(String concept) {
        return byConcept.getOrDefault(concept, List.of());
    }
}
