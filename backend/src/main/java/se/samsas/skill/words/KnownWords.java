package se.samsas.skill.words;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.samsas.api.Language;
import se.samsas.text.Unmarked;

/// The words that terms are made of, in order, and which terms have each. Immutable.
final class KnownWords {

    /// Shorter ones are inside too many words by chance: *SAP* in *disappointment*.
    private static final int SHORTEST_PIECE = 4;

    /// A part of a compound has as many letters at least.
    private static final int SHORTEST_PART = 3;

    /// How a word may fit one that somebody typed.
    enum Fit {
        /// It is that word in any inflection.
        WHOLE(1),
        /// It begins so.
        BEGINNING(1.0 / 2),
        /// It has that within.
        PIECE(1.0 / 3);

        private final double nearness;

        Fit(double nearness) {
            this.nearness = nearness;
        }

        /// How much of a word it is, 0 to 1.
        double nearness() {
            return nearness;
        }
    }

    private final String[] words;
    private final String[] unmarked;
    /// The terms that have each word.
    private final int[][] having;
    private final BitSet names;
    private final Map<String, int[]> byRoot = new HashMap<>();

    /// @param ofTerms   the words of each term
    /// @param languages of each term
    /// @param common    those that are written with a small letter somewhere: all others are names, which
    ///                  have no kin (*Docker* and *dockor*)
    KnownWords(List<? extends Collection<String>> ofTerms, List<Language> languages, Set<String> common) {
        var terms = new TreeMap<String, IntStream.Builder>();
        var spoken = new HashMap<String, Set<Language>>();
        for (int term = 0; term < ofTerms.size(); term++) {
            for (var word : Set.copyOf(ofTerms.get(term))) {
                terms.computeIfAbsent(word, _ -> IntStream.builder()).add(term);
                spoken.computeIfAbsent(word, _ -> new HashSet<>()).add(languages.get(term));
            }
        }
        words = terms.keySet().toArray(String[]::new);
        unmarked = Arrays.stream(words).map(Unmarked::of).toArray(String[]::new);
        having = terms.values().stream().map(some -> some.build().toArray()).toArray(int[][]::new);
        var kin = new Kin();
        var roots = new HashMap<String, IntStream.Builder>();
        names = new BitSet(words.length);
        for (int word = 0; word < words.length; word++) {
            if (!common.contains(words[word])) {
                names.set(word);
                continue;
            }
            for (var language : spoken.getOrDefault(words[word], Set.of())) {
                for (var root : kin.roots(words[word], language)) {
                    roots.computeIfAbsent(key(root, language), _ -> IntStream.builder())
                            .add(word);
                }
            }
        }
        roots.forEach((root, some) -> byRoot.put(root, some.build().toArray()));
    }

    /// The words that fit like this, by number.
    BitSet fitting(String typed, Fit fit) {
        return switch (fit) {
            case WHOLE -> whole(typed);
            case BEGINNING -> beginning(typed);
            case PIECE -> typed.length() < SHORTEST_PIECE ? new BitSet() : those(words, word -> word.contains(typed));
        };
    }

    /// The words that fit like this but for marks on letters, by number.
    BitSet fittingUnmarked(String typed, Fit fit) {
        var plain = Unmarked.of(typed);
        return switch (fit) {
            case WHOLE -> those(unmarked, plain::equals);
            case BEGINNING -> those(unmarked, word -> word.startsWith(plain));
            case PIECE ->
                plain.length() < SHORTEST_PIECE ? new BitSet() : those(unmarked, word -> word.contains(plain));
        };
    }

    /// The words of which somebody made the one that was typed, the longer the better fitting: those that it
    /// begins or ends with.
    Map<Integer, Double> parts(String typed) {
        var parts = new HashMap<Integer, Double>();
        for (int word = 0; word < words.length; word++) {
            int length = words[word].length();
            if (length >= SHORTEST_PIECE && (typed.startsWith(words[word]) || typed.endsWith(words[word]))) {
                parts.put(word, (double) length / typed.length());
            }
        }
        return parts;
    }

    /// Whether the word is one of these.
    boolean has(BitSet some, String word) {
        int at = Arrays.binarySearch(words, word);
        return at >= 0 && some.get(at);
    }

    /// Whether each of them is a word, not only the beginning of one.
    boolean areWords(Collection<String> typed) {
        return typed.stream().allMatch(word -> Arrays.binarySearch(words, word) >= 0);
    }

    /// The terms that have the word.
    int[] having(int word) {
        return having[word];
    }

    /// Whether the word is made of that one and another: *informationssäkerhet* of *säkerhet*, but no
    /// *excellence* of *Excel*.
    boolean isCompound(int word, String part) {
        var whole = words[word];
        return (whole.startsWith(part) && isPart(whole.substring(part.length())))
                || (whole.endsWith(part) && isPart(whole.substring(0, whole.length() - part.length())));
    }

    private boolean isPart(String rest) {
        return isKnown(rest)
                || (rest.startsWith("s") && isKnown(rest.substring(1)))
                || (rest.endsWith("s") && isKnown(rest.substring(0, rest.length() - 1)));
    }

    private boolean isKnown(String word) {
        return word.length() >= SHORTEST_PART && Arrays.binarySearch(words, word) >= 0;
    }

    private BitSet whole(String typed) {
        var found = new BitSet();
        int itself = Arrays.binarySearch(words, typed);
        if (itself >= 0) {
            found.set(itself);
            if (names.get(itself)) {
                return found;
            }
        }
        var kin = new Kin();
        for (var language : Language.values()) {
            for (var root : kin.roots(typed, language)) {
                for (int word : byRoot.getOrDefault(key(root, language), new int[0])) {
                    found.set(word);
                }
            }
        }
        return found;
    }

    private BitSet beginning(String typed) {
        var found = new BitSet();
        int first = Arrays.binarySearch(words, typed);
        for (int word = first < 0 ? -first - 1 : first; word < words.length && words[word].startsWith(typed); word++) {
            found.set(word);
        }
        return found;
    }

    private static BitSet those(String[] words, Predicate<String> fits) {
        var found = new BitSet();
        for (int word = 0; word < words.length; word++) {
            if (fits.test(words[word])) {
                found.set(word);
            }
        }
        return found;
    }

    private static String key(String root, Language language) {
        return language + " " + root;
    }
}
