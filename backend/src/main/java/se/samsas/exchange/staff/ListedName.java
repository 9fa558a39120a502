package se.samsas.exchange.staff;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parts of a name: as given, or out of *Ek, Anna* or *Anna Ek*. A person may have one name; it is the
/// family name.
///
/// @param given null where there is one name alone
record ListedName(@Nullable String given, String family) implements Serializable {

    private static final Set<String> VACANCIES = Set.of(
            "n/d",
            "n/a",
            "nn",
            "n.n.",
            "nn nn",
            "?",
            "okänd",
            "tillsätts",
            "ej tillsatt",
            "obesatt",
            "tba",
            "tbd",
            "namn saknas",
            "saknas",
            "rekrytering pågår",
            "ledig tjänst");
    private static final Pattern VACANT = Pattern.compile("\\b(vakan|vacan)[a-zåäö]*\\b");
    private static final Set<String> BEFORE_FAMILY_NAMES = Set.of(
            "von", "af", "av", "de", "da", "di", "du", "del", "della", "der", "den", "la", "le", "van", "ter", "zu");

    /// Whether a post is meant that nobody has.
    static boolean isVacancy(String name) {
        var words = name.toLowerCase(Locale.ROOT);
        return VACANCIES.contains(words) || VACANT.matcher(words).find();
    }

    /// Out of the whole name; empty where a part is missing beside a comma.
    static Optional<ListedName> of(String whole) {
        var comma = whole.indexOf(',');
        if (comma >= 0) {
            var family = whole.substring(0, comma).strip();
            var given = whole.substring(comma + 1).strip();
            return family.isEmpty() || given.isEmpty() || given.indexOf(',') >= 0
                    ? Optional.empty()
                    : Optional.of(new ListedName(given, family));
        }
        var words = List.of(whole.strip().split("[\\s\\p{Z}]+"));
        if (words.size() == 1) {
            return words.getFirst().isEmpty() ? Optional.empty() : Optional.of(new ListedName(null, words.getFirst()));
        }
        int first = words.size() - 1;
        while (first > 1 && BEFORE_FAMILY_NAMES.contains(words.get(first - 1).toLowerCase(Locale.ROOT))) {
            first--;
        }
        return Optional.of(new ListedName(
                String.join(" ", words.subList(0, first)), String.join(" ", words.subList(first, words.size()))));
    }

    /// Out of its parts, of which one may be missing.
    static Optional<ListedName> of(@Nullable String given, @Nullable String family) {
        if (family != null) {
            return Optional.of(new ListedName(given, family));
        }
        return given == null ? Optional.empty() : Optional.of(new ListedName(null, given));
    }

    /// As it is read.
    String shown() {
        var parts = new ArrayList<String>();
        if (given != null) {
            parts.add(given);
        }
        parts.add(family);
        return String.join(" ", parts);
    }
}
