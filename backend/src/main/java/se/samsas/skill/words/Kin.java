package se.samsas.skill.words;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import se.samsas.api.Language;

/// What words have in common that people use for one another: inflections, and what one does and the doing of
/// it (*upphandla*, *upphandling*, *upphandlare*).
final class Kin {

    /// Of verbs: *manage*, *managing*.
    private static final Pattern ENGLISH_ENDING = Pattern.compile("(?<=.{3})(e|ing)$");

    /// Swedish makes nouns of verbs by them.
    private static final String DOING = "ing";
    private static final String DOING_AFTER_A_CONSONANT = "ning";

    private static final int SHORTEST_ROOT = 3;

    private final Stems stems = new Stems();

    /// The roots of a word; two words are kin where they share one.
    ///
    /// @param word in small letters
    Set<String> roots(String word, Language language) {
        return switch (language) {
            case SV -> swedish(stems.stem(word, language));
            // The stemmer that takes away more has *Excel* and *excellence* meet.
            case EN -> Set.of(ENGLISH_ENDING.matcher(stems.noun(word, language)).replaceFirst(""));
        };
    }

    private static Set<String> swedish(String stem) {
        var roots = new LinkedHashSet<String>();
        roots.add(stem);
        addWithout(DOING, stem, roots);
        addWithout(DOING_AFTER_A_CONSONANT, stem, roots);
        return roots;
    }

    private static void addWithout(String ending, String stem, Set<String> roots) {
        int length = stem.length() - ending.length();
        if (stem.endsWith(ending) && length >= SHORTEST_ROOT && !isVowel(stem.charAt(length - 1))) {
            roots.add(stem.substring(0, length));
        }
    }

    private static boolean isVowel(char letter) {
        return "aeiouyåäö".indexOf(letter) >= 0;
    }
}
