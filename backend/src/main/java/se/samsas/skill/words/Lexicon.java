package se.samsas.skill.words;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Label;
import se.samsas.api.Language;
import se.samsas.skill.words.TextTokens.Token;

/// Finds the terms of the taxonomy in a text: at each place the longest that stands there in any of its inflections.
/// Immutable.
///
/// What stands alone and could as well mean something else (*C*, *Go*, *Access*) counts only where it is written as
/// the name is and the words around say that it is one.
public final class Lexicon {

    /// A term that more concepts share says nothing of any.
    private static final int MOST_SHARING = 3;

    private static final Pattern EXPLANATION = Pattern.compile("(?<=\\S)\\s*\\([^)]*\\)\\s*$");

    /// What a term of the taxonomy looks like where it stands in a text.
    ///
    /// @param concepts who is called so; those whose preferred label it is, else those who have it besides
    /// @param written  how the label is written
    private record Entry(Set<String> concepts, boolean preferred, String written, double weight) {}

    private record Tongue(Map<String, Entry> terms, Map<String, Integer> longest, Map<String, Entry> nouns) {}

    private final Map<Language, Tongue> tongues = new EnumMap<>(Language.class);

    /// @param terms those of groups are left out
    public Lexicon(Collection<Term> terms) {
        var stems = new Stems();
        for (var language : Language.values()) {
            var spoken = terms.stream()
                    .filter(term -> term.label().language() == language && !term.group())
                    .toList();
            tongues.put(language, tongue(spoken, language, stems));
        }
    }

    private static Tongue tongue(List<Term> terms, Language language, Stems stems) {
        Map<String, List<Term>> byKey = new LinkedHashMap<>();
        Map<String, List<Term>> byNoun = new LinkedHashMap<>();
        Map<String, Integer> frequency = new HashMap<>();
        Map<String, Integer> longest = new HashMap<>();
        for (var term : terms) {
            for (var form : forms(term.label().text())) {
                var words = TextTokens.of(form);
                if (words.isEmpty()) {
                    continue;
                }
                words.stream()
                        .map(word -> stems.stem(word.lower(), language))
                        .distinct()
                        .forEach(stem -> frequency.merge(stem, 1, Integer::sum));
                if (words.size() == 1) {
                    byNoun.computeIfAbsent(noun(words.getFirst(), language, stems), _ -> new ArrayList<>())
                            .add(term);
                } else {
                    byKey.computeIfAbsent(key(words, 0, words.size(), language, stems), _ -> new ArrayList<>())
                            .add(term);
                    longest.merge(stems.stem(words.getFirst().lower(), language), words.size(), Math::max);
                }
            }
        }
        Map<String, Entry> entries = new HashMap<>();
        byKey.forEach((key, own) -> putEntry(entries, key, own, weight(key, frequency, terms.size())));
        Map<String, Entry> nouns = new HashMap<>();
        byNoun.forEach((noun, own) -> putEntry(
                nouns,
                noun,
                own,
                weight(
                        stems.stem(
                                withoutExplanation(own.getFirst().label().text())
                                        .toLowerCase(Locale.ROOT),
                                language),
                        frequency,
                        terms.size())));
        return new Tongue(Map.copyOf(entries), Map.copyOf(longest), Map.copyOf(nouns));
    }

    private static void putEntry(Map<String, Entry> entries, String key, List<Term> terms, double weight) {
        boolean preferred = terms.stream().anyMatch(Term::preferred);
        var concepts = new LinkedHashSet<String>();
        terms.stream()
                .filter(term -> term.preferred() == preferred)
                .map(Term::concept)
                .forEach(concepts::add);
        if (concepts.size() <= MOST_SHARING) {
            var written = withoutExplanation(terms.getFirst().label().text());
            entries.put(key, new Entry(Set.copyOf(concepts), preferred, written, weight));
        }
    }

    /// The label, and without the explanation in brackets at its end.
    private static Set<String> forms(String label) {
        var forms = new LinkedHashSet<String>();
        forms.add(label);
        forms.add(withoutExplanation(label));
        return forms;
    }

    private static String withoutExplanation(String label) {
        return EXPLANATION.matcher(label).replaceFirst("");
    }

    private static double weight(String key, Map<String, Integer> frequency, int terms) {
        double weight = 0;
        for (var stem : key.split(" ", -1)) {
            weight += Math.log(1 + (double) terms / Objects.requireNonNullElse(frequency.get(stem), 1));
        }
        return weight;
    }

    /// What the text speaks of, what tells most first.
    public List<Mention> find(String text) {
        return new Reading(text).mentions();
    }

    /// One text, as it is read.
    private final class Reading {

        private record Place(int at, int words, Language language, Entry entry) {}

        private final String text;
        private final List<Token> words;
        private final Stems stems = new Stems();
        private final List<Place> places = new ArrayList<>();
        private final List<Place> doubtful = new ArrayList<>();
        private final Surroundings surroundings;

        Reading(String text) {
            this.text = text;
            this.words = TextTokens.of(text);
            this.surroundings = new Surroundings(words);
        }

        List<Mention> mentions() {
            for (int at = 0; at < words.size(); ) {
                at += words.get(at).isBreak() ? 1 : read(at);
            }
            decide();
            return counted();
        }

        /// Takes the longest term that begins here, and says how many words it has; one where there is none.
        private int read(int at) {
            List<Place> best = new ArrayList<>();
            int length = 1;
            for (var language : Language.values()) {
                var tongue = Objects.requireNonNull(tongues.get(language));
                int most = Math.min(
                        tongue.longest().getOrDefault(stems.stem(words.get(at).lower(), language), 0),
                        words.size() - at);
                for (int n = most; n > 1 && n >= length; n--) {
                    var entry = tongue.terms().get(key(words, at, n, language, stems));
                    if (entry != null) {
                        if (n > length) {
                            best.clear();
                        }
                        length = n;
                        best.add(new Place(at, n, language, entry));
                        break;
                    }
                }
            }
            if (best.isEmpty() && isHyphenated(at)) {
                best.addAll(joined(at));
                length = best.isEmpty() ? 1 : 2;
            }
            if (best.isEmpty()) {
                alone(at);
            }
            places.addAll(best);
            return length;
        }

        private boolean isHyphenated(int at) {
            return at + 1 < words.size()
                    && words.get(at + 1).from() == words.get(at).to() + 1
                    && text.charAt(words.get(at).to()) == '-';
        }

        /// *data-analys* is *dataanalys*.
        private List<Place> joined(int at) {
            var word = words.get(at).lower() + words.get(at + 1).lower();
            return Arrays.stream(Language.values())
                    .flatMap(language -> Optional.ofNullable(Objects.requireNonNull(tongues.get(language))
                                    .nouns()
                                    .get(stems.noun(word, language)))
                            .map(entry -> new Place(at, 2, language, entry))
                            .stream())
                    .toList();
        }

        private void alone(int at) {
            var word = words.get(at);
            for (var language : Language.values()) {
                var nouns = Objects.requireNonNull(tongues.get(language)).nouns();
                var entry = nouns.get(noun(word, language, stems));
                if (entry == null) {
                    entry = partOfCompound(word, language, nouns);
                }
                if (entry == null) {
                    continue;
                }
                switch (Ambiguity.of(entry.written(), entry.preferred(), word.in(text))) {
                    case CLEAR -> places.add(new Place(at, 1, language, entry));
                    case DOUBTFUL -> doubtful.add(new Place(at, 1, language, entry));
                    case OTHER -> {
                        // another word that happens to be spelt alike
                    }
                }
            }
        }

        private @Nullable Entry partOfCompound(Token word, Language language, Map<String, Entry> nouns) {
            return Compounds.heads(word.lower()).stream()
                    .map(head -> nouns.get(stems.noun(head, language)))
                    .filter(Objects::nonNull)
                    .filter(entry ->
                            Ambiguity.of(entry.written(), entry.preferred(), entry.written()) == Ambiguity.CLEAR)
                    .findFirst()
                    .orElse(null);
        }

        /// A name that could mean something else counts beside a word that says what it is, or in a row with names
        /// that count.
        private void decide() {
            Set<Integer> sure = new LinkedHashSet<>();
            places.stream().filter(place -> place.words() == 1).forEach(place -> sure.add(place.at()));
            // Whatever is sure makes the whole of its row sure: to its right, then to its left.
            doubtful.stream().filter(place -> isSure(place, sure)).forEach(place -> sure.add(place.at()));
            doubtful.reversed().stream().filter(place -> isSure(place, sure)).forEach(place -> sure.add(place.at()));
            doubtful.stream().filter(place -> isSure(place, sure)).forEach(places::add);
        }

        private boolean isSure(Place place, Set<Integer> sure) {
            return surroundings.sayWhatItIs(place.at()) || surroundings.inARow(place.at(), sure);
        }

        private List<Mention> counted() {
            Map<String, Map<Integer, Place>> byConcept = new LinkedHashMap<>();
            places.stream()
                    .sorted(comparingInt(Place::at))
                    .forEach(place -> place.entry()
                            .concepts()
                            .forEach(concept -> byConcept
                                    .computeIfAbsent(concept, _ -> new LinkedHashMap<>())
                                    .merge(
                                            place.at(),
                                            place,
                                            (a, b) -> a.entry().preferred()
                                                            || !b.entry().preferred()
                                                    ? a
                                                    : b)));
            List<Mention> mentions = new ArrayList<>();
            byConcept.forEach((concept, at) -> {
                var first = at.values().iterator().next();
                double heaviest = at.values().stream()
                        .mapToDouble(place -> place.entry().weight()
                                / place.entry().concepts().size())
                        .max()
                        .orElseThrow();
                mentions.add(new Mention(
                        concept,
                        new Label(words(first), first.language()),
                        at.values().stream().map(this::spot).toList(),
                        heaviest * (1 + Math.log(at.size()))));
            });
            mentions.sort(
                    comparingDouble((Mention mention) -> -mention.weight()).thenComparing(comparing(Mention::concept)));
            return mentions;
        }

        private Spot spot(Place place) {
            return new Spot(
                    words.get(place.at()).from(),
                    words.get(place.at() + place.words() - 1).to());
        }

        private String words(Place place) {
            var spot = spot(place);
            return text.substring(spot.from(), spot.to()).replaceAll("\\s+", " ");
        }
    }

    private static String key(List<Token> words, int from, int count, Language language, Stems stems) {
        var key = new StringBuilder();
        for (int at = from; at < from + count; at++) {
            key.append(at > from ? " " : "").append(stems.stem(words.get(at).lower(), language));
        }
        return key.toString();
    }

    private static String noun(Token word, Language language, Stems stems) {
        return stems.noun(word.lower(), language);
    }
}
