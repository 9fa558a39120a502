package se.samsas.skill;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Label;
import se.samsas.api.Language;

/// What a concept is called.
///
/// @param swedish the preferred label in Swedish; absent where only English has one
/// @param english the preferred label in English; absent where only Swedish has one
/// @param alternativesSv other labels and synonyms in Swedish
/// @param alternativesEn other labels and synonyms in English
public record Names(
        @Nullable String swedish, @Nullable String english, List<String> alternativesSv, List<String> alternativesEn) {

    public Names {
        if (swedish == null && english == null) {
            throw new IllegalArgumentException("A concept has no label: give it one in Swedish or English.");
        }
        alternativesSv = List.copyOf(alternativesSv);
        alternativesEn = List.copyOf(alternativesEn);
    }

    /// The preferred label in the language that is wanted, else in the other.
    public Label label(Language wanted) {
        return Label.of(wanted, swedish, english);
    }

    /// All labels and synonyms in all languages, preferred labels first.
    Stream<Label> all() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.concat(
                        Stream.of(label(language)).filter(label -> label.language() == language),
                        alternatives(language).stream().map(text -> new Label(text, language))));
    }

    /// The other labels and synonyms in a language.
    public List<String> alternatives(Language language) {
        return switch (language) {
            case SV -> alternativesSv;
            case EN -> alternativesEn;
        };
    }
}
