package se.samsas.text;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which languages there are, by their codes in BCP 47: two letters where a language has such a code, else three.
public final class Languages {

    /// Of Sweden's national minorities and its sign language, those that the lists of Unicode and Java lack: Meänkieli,
    /// four kinds of Romani, Pite and Ume Sámi, Swedish Sign Language.
    private static final Set<String> OF_SWEDEN = Set.of("fit", "rmf", "rmn", "rmu", "rmy", "sje", "sju", "swl");

    /// Codes which say that it is none, several, or not known which.
    private static final Set<String> NONE = Set.of("mis", "mul", "und", "zxx");

    private static final Set<String> ALL = all();

    private Languages() {}

    /// The language of a tag, alone: nobody is registered by the region as in which they speak it.
    ///
    /// @return its code in small letters; empty where the tag is none, or of no language
    public static Optional<String> of(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build().getLanguage())
                    .filter(ALL::contains);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Set<String> all() {
        var all = new HashSet<>(OF_SWEDEN);
        all.addAll(Arrays.asList(Locale.getISOLanguages()));
        all.addAll(Arrays.asList(ULocale.getISOLanguages()));
        all.removeAll(NONE);
        return Set.copyOf(all);
    }
}
