package se.samsas.matching;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which languages somebody has (docs/matching.md): with or without a region, in any case. Whoever has one of the two
/// Norwegian written languages has Norwegian.
final class SpokenLanguages {

    private static final Pattern REGION = Pattern.compile("-([a-z]{2}|[0-9]{3})(?=-|$)");
    private static final Set<String> NORWEGIAN = Set.of("nb", "nn");

    private SpokenLanguages() {}

    /// Whether the languages said of somebody are all that are asked for.
    static boolean fulfil(Set<String> said, Set<String> asked) {
        Set<String> had = new HashSet<>();
        for (String language : said) {
            String alone = withoutRegion(language);
            had.add(alone);
            if (NORWEGIAN.contains(alone)) {
                had.add("no");
            }
        }
        return asked.stream().allMatch(language -> had.contains(withoutRegion(language)));
    }

    private static String withoutRegion(String language) {
        return REGION.matcher(language.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
