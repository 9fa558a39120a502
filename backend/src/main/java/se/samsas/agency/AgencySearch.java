package se.samsas.agency;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.text.Unmarked;

/// Words that names of agencies are looked for by: each must begin a word of the names.
///
/// @param marks whether letters with marks are others than those without
record AgencySearch(List<String> words, boolean marks) {

    /// More words than this narrow nothing any more.
    private static final int MOST_WORDS = 20;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ORGANISATION_NUMBER = Pattern.compile("(\\d{6})(\\d{4})");

    /// Reads what was typed; nothing where it holds no word.
    static Optional<AgencySearch> of(@Nullable String typed) {
        var words = words(typed == null ? "" : typed).toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new AgencySearch(words, true));
    }

    /// The same without regard to marks, for what is not found otherwise.
    AgencySearch withoutMarks() {
        return new AgencySearch(
                words.stream().flatMap(word -> words(Unmarked.of(word))).toList(), false);
    }

    /// The index that holds the names.
    String index() {
        return marks ? "agency_names" : "agency_names_plain";
    }

    /// The query for the full-text index. An organisation number may be written with its hyphen or without.
    String query() {
        return words.stream()
                .map(word -> {
                    var number = ORGANISATION_NUMBER.matcher(word);
                    return number.matches()
                            ? "+(%s* (+%s* +%s*))".formatted(word, number.group(1), number.group(2))
                            : "+%s*".formatted(word);
                })
                .collect(Collectors.joining(" "));
    }

    /// The name of before by which an agency is found; nothing where it is found as it is called now.
    ///
    /// @param hits those that the index gave, of which the agency is one or came
    Optional<String> formerly(Agency agency, List<Agency> hits) {
        var itself = hits.stream().anyMatch(hit -> hit.id().equals(agency.id()));
        if (!itself) {
            return hits.stream().map(Agency::nameSv).findFirst();
        }
        return fits(Stream.of(agency.nameSv(), agency.nameEn(), agency.shortName(), agency.orgNumber()))
                ? Optional.empty()
                : agency.formerNames().stream()
                        .filter(name -> fits(Stream.of(name)))
                        .findFirst();
    }

    private boolean fits(Stream<@Nullable String> names) {
        var has = names.filter(Objects::nonNull)
                .flatMap(name -> words(marks ? name : Unmarked.of(name)))
                .toList();
        return words.stream()
                .allMatch(word -> has.stream().anyMatch(each -> each.startsWith(word))
                        || ORGANISATION_NUMBER.matcher(word).matches());
    }

    private static Stream<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS);
    }
}
