package se.samsas.exchange.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sets names of Swedish authorities that stand in capitals in ordinary letters.
///
/// How a word is written is learnt from the names around it that are not in capitals; of what these do not show, the
/// words of courts are known here. A name with a word that is known from neither is left as it is.
final class AgencyNames {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern HYPHEN = Pattern.compile("-");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]");
    private static final int LONGEST_ACRONYM = 4;

    private static final Set<String> ORDINARY = Set.of(
            "och",
            "i",
            "för",
            "till",
            "vid",
            "över",
            "stöd",
            "tingsrätt",
            "hovrätt",
            "förvaltningsrätt",
            "domstolen",
            "kammarrätt",
            "migrationsdomstol",
            "migrationsöverdomstol",
            "mark",
            "miljödomstol",
            "patent",
            "marknadsdomstol",
            "hyres",
            "arrendenämnden",
            "säkerhetsnämnden",
            "kreditinstitut",
            "riksbank");

    private static final Set<String> PROPER =
            Set.of("barsebäck", "blekinge", "norrland", "skåne", "studsvik", "sverige");

    /// Part of a proper name where one follows.
    private static final Set<String> BEFORE_PROPER = Set.of("nedre", "norra", "södra", "västra", "övre", "östra");

    private static final Map<String, String> HALF_WORDS = Map.of(
            "hyres och arrende", "hyres- och arrende",
            "mark och miljö", "mark- och miljö",
            "patent och marknads", "patent- och marknads");

    private final Map<String, String> learnt = new HashMap<>();
    private final Set<String> unsure = new HashSet<>();

    /// @param names as they are written elsewhere, in capitals or not
    /// @param places names of places
    AgencyNames(List<String> names, List<String> places) {
        names.stream().filter(name -> !isInCapitals(name)).forEach(this::learn);
        places.forEach(
                place -> BLANK.splitAsStream(place).forEach(word -> learnt.put(word.toLowerCase(SWEDISH), word)));
    }

    /// Whether all letters are capitals, and too many for an acronym.
    static boolean isInCapitals(String name) {
        return name.equals(name.toUpperCase(SWEDISH))
                && LETTERS.matcher(name).replaceAll("").length() > LONGEST_ACRONYM;
    }

    /// The name in ordinary letters; empty where it has a word of which nobody knows how it is written.
    Optional<String> sentence(String name) {
        var words = BLANK.split(name.toLowerCase(SWEDISH), -1);
        var written = new @Nullable String[words.length];
        for (int i = words.length - 1; i >= 0; i--) {
            written[i] = i == 0 ? first(words[0]) : word(words[i], i + 1 < words.length ? written[i + 1] : null);
        }
        if (Arrays.stream(written).anyMatch(word -> word == null)) {
            return Optional.empty();
        }
        return Optional.of(capital(withHyphens(String.join(" ", Arrays.asList(written)))));
    }

    private void learn(String name) {
        var words = BLANK.split(name, -1);
        for (int i = 1; i < words.length; i++) {
            for (var part : HYPHEN.split(words[i], -1)) {
                var key = part.toLowerCase(SWEDISH);
                var before = learnt.putIfAbsent(key, part);
                if (before != null && !before.equals(part)) {
                    unsure.add(key);
                }
            }
        }
    }

    /// The first word is written with a capital whatever it is; only a part before a hyphen may be an acronym.
    private String first(String word) {
        var hyphen = word.indexOf('-');
        var acronym = hyphen < 0 ? null : learnt.get(word.substring(0, hyphen));
        return acronym == null ? capital(word) : acronym + word.substring(hyphen);
    }

    private @Nullable String word(String word, @Nullable String next) {
        if (BEFORE_PROPER.contains(word) && next != null && Character.isUpperCase(next.charAt(0))) {
            return capital(word);
        }
        if (PROPER.contains(word)) {
            return capital(word);
        }
        if (ORDINARY.contains(word)) {
            return word;
        }
        return unsure.contains(word) ? null : learnt.get(word);
    }

    private static String withHyphens(String name) {
        var written = name.toLowerCase(SWEDISH);
        var result = name;
        for (var half : HALF_WORDS.entrySet()) {
            var at = written.indexOf(half.getKey());
            if (at >= 0) {
                result = result.substring(0, at)
                        + half.getValue()
                        + result.substring(at + half.getKey().length());
                written = result.toLowerCase(SWEDISH);
            }
        }
        return result;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(SWEDISH) + word.substring(1);
    }
}
