package se.samsas.text;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which languages there are, by their codes in BCP 47 (two letters where a language has such a code, else three),
/// and what they are called.
public final class Languages {

    /// Of Sweden's national minorities and its sign language, those that the lists of Unicode and Java lack: Meänkieli,
    /// four kinds of Romani, Pite and Ume Sámi, Swedish Sign Language. They are called as the client calls them.
    private static final Map<String, Named> OF_SWEDEN = Map.of(
            "fit", new Named("meänkieli", "Meänkieli"),
            "rmf", new Named("romani (kalo)", "Romani (Kalo)"),
            "rmn", new Named("romani (arli)", "Romani (Arli)"),
            "rmu", new Named("resanderomani", "Scandoromani"),
            "rmy", new Named("romani (kelderash)", "Romani (Kelderash)"),
            "sje", new Named("pitesamiska", "Pite Sámi"),
            "sju", new Named("umesamiska", "Ume Sámi"),
            "swl", new Named("svenskt teckenspråk", "Swedish Sign Language"));

    /// Codes which say that it is none, several, or not known which.
    private static final Set<String> NONE = Set.of("mis", "mul", "und", "zxx");

    private static final Set<String> ALL = known();

    private Languages() {}

    private record Named(String swedish, String english) {}

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

    /// The codes of all languages, in no order.
    public static Stream<String> all() {
        return ALL.stream();
    }

    /// What languages are called, as [#name(String, Locale)] has each, with commas between them.
    public static String names(Collection<String> codes, Locale in) {
        return codes.stream().map(code -> name(code, in)).collect(Collectors.joining(", "));
    }

    /// What a language is called; the code itself where it has no name.
    ///
    /// @param code in BCP 47, as people have it
    /// @param in   Swedish or English
    public static String name(String code, Locale in) {
        var ours = OF_SWEDEN.get(code);
        if (ours != null) {
            return in.getLanguage().equals("sv") ? ours.swedish : ours.english;
        }
        var name = Locale.forLanguageTag(code).getDisplayName(in);
        return name.isEmpty() ? code : name;
    }

    private static Set<String> known() {
        var all = new HashSet<>(OF_SWEDEN.keySet());
        all.addAll(Arrays.asList(Locale.getISOLanguages()));
        all.addAll(Arrays.asList(ULocale.getISOLanguages()));
        all.removeAll(NONE);
        // Such as iw, which is he today.
        all.removeIf(code -> !Locale.of(code).getLanguage().equals(code));
        return Set.copyOf(all);
    }
}
