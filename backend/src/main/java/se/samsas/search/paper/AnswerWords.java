package se.samsas.search.paper;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.agency.Agency;
import se.samsas.api.Language;
import se.samsas.skill.Skill;
import se.samsas.text.Bundles;
import se.samsas.text.Languages;

/// The words of an answer in one language, as `answer_sv.properties` and `answer_en.properties` have them.
record AnswerWords(Language language, ResourceBundle words) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    static AnswerWords in(Language language) {
        return new AnswerWords(language, Bundles.of(AnswerWords.class, "answer", locale(language)));
    }

    String of(String key) {
        return words.getString(key);
    }

    /// With its places filled.
    String of(String key, Map<String, ?> values) {
        return PLACE.matcher(of(key))
                .replaceAll(place -> Matcher.quoteReplacement(String.valueOf(values.get(place.group(1)))));
    }

    /// What the value of an enum is called.
    String of(String group, Enum<?> value) {
        return of(group + "." + value.name());
    }

    String level(int level) {
        return of("level.%d.name".formatted(level));
    }

    String percent(int percent) {
        return of("file.percent", Map.of("n", percent));
    }

    String yes(boolean yes) {
        return of(yes ? "file.yes" : "file.no");
    }

    String skill(Skill skill) {
        return skill.label(language).text();
    }

    String agency(@Nullable Agency agency) {
        return agency == null ? "" : agency.name(language).text();
    }

    /// What a language is called.
    String language(String code) {
        return Languages.name(code, locale(language));
    }

    private static Locale locale(Language language) {
        return Locale.of(language.name().toLowerCase(Locale.ROOT));
    }
}
