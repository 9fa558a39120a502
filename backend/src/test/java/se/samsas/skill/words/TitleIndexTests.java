package se.samsas.skill.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.api.Label;
import se.samsas.api.Language;

class TitleIndexTests {

    private final TitleIndex index = new TitleIndex(List.of(
            swedish("developer", "systemutvecklare"),
            swedish("developer", "programmerare"),
            english("developer", "software developer"),
            swedish("nurse", "sjuksköterska"),
            swedish("midwife", "barnmorska"),
            swedish("store", "lagerchef"),
            swedish("manager", "chef"),
            swedish("flight", "flygtekniker"),
            swedish("station", "drifttekniker, förbränningsstation"),
            swedish("teacher", "lärare, grundskola"),
            swedish("archivist", "arkivarie"),
            english("archivist", "archivist")));

    @ParameterizedTest
    @CsvSource({
        "systemutvecklare, developer",
        "Systemutvecklaren, developer",
        "Senior systemutvecklare, developer",
        "systemutveklare, developer",
        "'Systemutvecklare/programmerare', developer",
        "'1:e sjuksköterska', nurse",
        "'Sjuksköterska (deltid)', nurse",
        "'sjuksköterska, 80 %', nurse",
        "'t.f. lagerchef', store",
        "'Chef', manager",
        "'Chef vid Arkivet i Exempelby', manager",
        "'tekniker, flyg', flight",
        "grundskolelärare, teacher",
        "Senior Software Developer, developer",
        "'arkivarie/informationsförvaltare', archivist"
    })
    void aTitleFindsWhatIsMeant(String title, String expected) {
        assertThat(index.find(title, 1)).extracting(TitleMatch::of).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Systemutvecklare",
                "senior systemutvecklare",
                "SYSTEMUTVECKLARE (vikariat)",
                "1:e systemutvecklare"
            })
    void whatSaysHowFarOrHowMuchTakesNothingAway(String title) {
        assertThat(index.find(title, 1).getFirst().likeness()).isEqualTo(100);
    }

    @Test
    void theLabelThatIsMostAlikeIsNamedWithItsLanguage() {
        assertThat(index.find("software developer", 1).getFirst().label())
                .isEqualTo(new Label("software developer", Language.EN));
        assertThat(index.find("programmerare", 1).getFirst().label())
                .isEqualTo(new Label("programmerare", Language.SV));
    }

    @Test
    void aWordThatNothingIsCalledMakesItLessAlike() {
        assertThat(index.find("systemutvecklare", 1).getFirst().likeness()).isEqualTo(100);
        assertThat(index.find("systemutvecklare qwxzpf", 1).getFirst().likeness())
                .isBetween(40, 90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "!!", "/", "80 %", "qqq www"})
    void nothingIsFoundForNothing(String title) {
        assertThat(index.find(title, 5)).isEmpty();
    }

    @Test
    void noMoreAreGivenThanAskedFor() {
        assertThat(index.find("chef", 1)).hasSize(1);
        assertThat(index.find("chef", 10)).extracting(TitleMatch::of).startsWith("manager", "store");
    }

    @Test
    void anIndexOfNothingFindsNothing() {
        assertThat(new TitleIndex(List.of()).find("chef", 5)).isEmpty();
    }

    private static Title swedish(String of, String name) {
        return new Title(of, new Label(name, Language.SV));
    }

    private static Title english(String of, String name) {
        return new Title(of, new Label(name, Language.EN));
    }
}
