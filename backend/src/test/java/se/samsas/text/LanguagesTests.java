package se.samsas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTests {

    private static final Path NAMES = Path.of("..", "web", "src", "kit", "languageNames.ts");
    private static final Pattern NAMED = Pattern.compile("(?m)^  ([a-z]{2,3}): \\[");

    @ParameterizedTest
    @CsvSource({"sv, sv", "SV, sv", "sv-SE, sv", "en-Latn-GB, en", "zh-Hant, zh", "no, no", "fit-SE, fit"})
    void ofATagTheLanguageCounts(String tag, String language) {
        assertThat(Languages.of(tag)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s v", "svenska", "xx-SE", "und", "mul", "zxx", "swe", "x-sv"})
    void whatIsNoLanguageIsNone(String tag) {
        assertThat(Languages.of(tag)).isEmpty();
    }

    /// National minority languages and sign language among them.
    @Test
    void thoseThatTheClientNamesAreThere() throws IOException {
        var named = NAMED.matcher(Files.readString(NAMES))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named)
                .contains("sv", "fi", "fit", "rom", "se", "sma", "smj", "swl", "yi")
                .allSatisfy(code -> assertThat(Languages.of(code)).contains(code));
    }

    /// Those of Sweden as the client names them.
    @Test
    void aLanguageIsCalledByItsNameInSwedishAndEnglish() throws IOException {
        var swedish = Locale.of("sv");
        assertThat(Languages.names(List.of("en", "sv", "sv-SE"), swedish))
                .isEqualTo("engelska, svenska, svenska (Sverige)");
        assertThat(Languages.names(List.of("en", "sv"), Locale.ENGLISH)).isEqualTo("English, Swedish");
        assertThat(Languages.names(List.of(), swedish)).isEmpty();
        assertThat(Languages.name("no code", swedish)).isEqualTo("no code");
        var client = Files.readString(NAMES);
        assertThat(List.of("fit", "rmf", "rmn", "rmu", "rmy", "sje", "sju", "swl"))
                .allSatisfy(code -> assertThat(client)
                        .contains("  %s: ['%s', '%s'],"
                                .formatted(code, Languages.name(code, swedish), Languages.name(code, Locale.ENGLISH))));
    }
}
