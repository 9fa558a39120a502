package se.samsas.skill.words;

import java.util.Locale;
import java.util.Set;

/// Whether a word that stands alone in a text is the name that is spelt alike.
enum Ambiguity {
    /// It is.
    CLEAR,
    /// It may be; the words around have to say.
    DOUBTFUL,
    /// It is another word.
    OTHER;

    /// Shorter ones are letters, pronouns and prepositions as often as names.
    private static final int SHORT = 2;
    /// So short a word is taken as it stands: what looks like an inflection of it is another word.
    private static final int NEVER_INFLECTED = 3;
    /// Longer ones are not taken for an abbreviation of words.
    private static final int LONGEST_ABBREVIATION = 5;

    /// Names that are words, first names or places, in Swedish or in English.
    private static final Set<String> WORDS = words("""
            absorb access ada angular apache assembly basic bash canvas ceylon chef cosmic crystal curl cypress
            dart delphi dylan eclipse elm excel express fantom flow forth freja git go google hack helm icon io
            julia less maple mercury millennium mocha myrtle ning node notes oracle oz outlook pascal pages
            playwright pure puppet rage react rest ruby rudder rust salt sass scratch self shiva simula slack snap
            source spark spring squirrel stata svelte sway swift tableau teams trojan turing unity vue word works
            zoom
            """);

    /// Words of everyday office life, which say nothing of any one skill where they stand alone.
    private static final Set<String> EVERYDAY = words("""
            administration avtal budget digitalisering infrastruktur infrastructure integration juridik kommunikation
            lön nätverk risk support utvärdering
            analysis analys business control data design development digital documentation environment general goal goals
            health information interview interviews kvalitet language languages management mål operations plan planning
            planering process processes quality report reports results security service statistics strategy system systems
            test tests text texts training verksamhet
            """);

    /// Names of products that hardly anybody takes for the word that they are, where they are written with a
    /// capital.
    private static final Set<String> CLEAR_WITH_CAPITAL =
            Set.of("angular", "excel", "oracle", "outlook", "ruby", "stata");

    /// @param written   how the name is written in the taxonomy
    /// @param preferred whether it is what the concept goes by
    /// @param found     how it stands in the text
    static Ambiguity of(String written, boolean preferred, String found) {
        var name = written.strip();
        if (!preferred && EVERYDAY.contains(name.toLowerCase(Locale.ROOT))) {
            return OTHER;
        }
        boolean same = found.equals(name);
        var lower = found.toLowerCase(Locale.ROOT);
        int letters = (int) name.chars().filter(Character::isLetterOrDigit).count();
        if (letters <= SHORT) {
            if (letters < name.length()) {
                return lower.equals(name.toLowerCase(Locale.ROOT)) ? CLEAR : OTHER; // C++, C#
            }
            return same ? DOUBTFUL : OTHER;
        }
        if (isAbbreviation(name) && hasVowel(name)) {
            return same ? CLEAR : OTHER;
        }
        if (WORDS.contains(name.toLowerCase(Locale.ROOT))) {
            if (!Character.isUpperCase(name.charAt(0))) {
                return CLEAR;
            }
            return !same ? OTHER : CLEAR_WITH_CAPITAL.contains(lower) ? CLEAR : DOUBTFUL;
        }
        return letters <= NEVER_INFLECTED && !lower.equals(name.toLowerCase(Locale.ROOT)) ? OTHER : CLEAR;
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }

    private static boolean isAbbreviation(String name) {
        return name.length() <= LONGEST_ABBREVIATION && name.equals(name.toUpperCase(Locale.ROOT));
    }

    /// What has none is no word, in whichever letters.
    private static boolean hasVowel(String name) {
        return name.toLowerCase(Locale.ROOT).chars().anyMatch(letter -> "aeiouyåäö".indexOf(letter) >= 0);
    }
}
