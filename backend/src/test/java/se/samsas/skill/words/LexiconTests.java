package se.samsas.skill.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.api.Label;
import se.samsas.api.Language;

class LexiconTests {

    private final Lexicon lexicon = new Lexicon(List.of(
            preferred("java", "Java (datorprogrammering)", Language.SV),
            preferred("python", "Python (computer programming)", Language.EN),
            preferred("c", "C", Language.EN),
            preferred("r", "R", Language.EN),
            preferred("go", "Go", Language.EN),
            preferred("c++", "C++", Language.EN),
            preferred("c#", "C#", Language.EN),
            preferred("net", ".NET", Language.EN),
            alternative("ict", "IT", Language.EN),
            alternative("config", "Chef", Language.EN),
            alternative("database-tool", "Access", Language.EN),
            preferred("sql", "SQL", Language.EN),
            preferred("rest", "REST", Language.EN),
            preferred("gis", "GIS", Language.EN),
            preferred("data", "dataanalys", Language.SV),
            preferred("projects", "leda projekt", Language.SV),
            preferred("project", "projekt", Language.SV),
            preferred("manage-budgets", "manage budgets", Language.EN),
            preferred("procurement", "upphandling", Language.SV),
            preferred("agreement", "avtal", Language.SV),
            preferred("goals", "mål, planer och uppföljning", Language.SV),
            preferred("english", "engelska", Language.SV),
            new Term("group", new Label("kommunikation", Language.SV), true, true),
            alternative("a1", "styrning", Language.SV),
            alternative("a2", "styrning", Language.SV),
            alternative("a3", "styrning", Language.SV),
            alternative("a4", "styrning", Language.SV),
            alternative("b1", "granskning", Language.SV),
            preferred("b2", "granskning", Language.SV)));

    @ParameterizedTest
    @CsvSource({
        "Jag har arbetat med java i tio år, java",
        "Javautvecklare, java",
        "Java-utvecklare, java",
        "goda Pythonkunskaper, python",
        "Har lett flera upphandlingar, procurement",
        "ansvarig för upphandlingen, procurement",
        "upphandlingskompetens, procurement",
        "Leder projekt, projects",
        "har lett projektet, projects",
        "'Managing the budgets of three units', manage-budgets",
        "data-analys, data",
        "dataanalysen, data",
        "'utveckling i C#', c#",
        "C++ och annat, c++",
        "'En .NET-plattform.', net",
        "sql-frågor, sql",
        "'REST', rest",
        "'Mål, planer och uppföljning', goals",
        "granskning, b2"
    })
    void whatTheTextSpeaksOfIsFound(String text, String expected) {
        assertThat(find(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vitamin C är nyttigt",
                "Let it go, and go on",
                "IT-avdelningen",
                "it is fine",
                "Chef för enheten",
                "I was head chef",
                "Access to the building",
                "resten av tiden vill jag rest",
                "gist of it",
                "avtalslös och javanesisk",
                "kommunikation",
                "styrning",
                "Plan B och plan C",
                "projekt. Leda",
                "",
                " \n\t ",
                "…,,;"
            })
    void whatOnlyLooksAlikeIsNot(String text) {
        assertThat(find(text)).isSubsetOf("project");
    }

    @ParameterizedTest
    @CsvSource({
        "'Programmerar i R och Python', r",
        "'R-programmering', r",
        "'Java, C, Python', c",
        "'Java, C och Go', go",
        "'Go developer', go",
        "'Microsoft Access', database-tool",
        "'verktyget Chef', config"
    })
    void aNameThatCouldBeAnotherWordCountsWhereTheWordsAroundSaySo(String text, String expected) {
        assertThat(find(text)).contains(expected);
    }

    @Test
    void theLongestTermThatStandsThereIsTaken() {
        assertThat(find("leda projekt")).containsExactly("projects");
        assertThat(find("projekt, leda")).containsExactly("project");
    }

    @Test
    void whatIsRareAndSaidOftenComesFirst() {
        assertThat(find("Avtal. Upphandling. Avtal igen.")).containsExactly("agreement", "procurement");
        assertThat(lexicon.find("Avtal. Upphandling. Avtal igen.").getFirst().spots())
                .containsExactly(new Spot(0, 5), new Spot(20, 25));
    }

    @Test
    void theWordsAreThoseOfTheText() {
        assertThat(lexicon.find("Jag har\n lett  projektet väl").getFirst().words())
                .isEqualTo(new Label("lett projektet", Language.SV));
    }

    @Test
    void aTextAsLongAsIsAllowedIsReadAtOnce() {
        var text = "Jag har lett projekt och upphandlingar i Java, C och SQL. ".repeat(1700);
        assertThat(text.length()).isBetween(95_000, 100_000);
        assertThat(lexicon.find(text)).hasSizeGreaterThanOrEqualTo(5);
    }

    private List<String> find(String text) {
        return lexicon.find(text).stream().map(Mention::concept).toList();
    }

    /// One word without end, an ending that never ends, a row of names that could all mean something else, lines of
    /// nothing, letters made of marks.
    @ParameterizedTest
    @CsvSource({
        "x, 99990, ', java', java",
        "s, 99990, 'x, java', java",
        "'Go, ', 24990, C++, 'c++,go'",
        "'Go och ', 14000, C++, 'c++,go'",
        "'och ', 24990, java, java",
        "'\n ', 49990, java, java",
        "' -', 49990, ' java', java",
        "a\u0301, 49990, ' java', java"
    })
    void whateverIsPastedIsReadInNoTime(String piece, int times, String end, String concepts) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(lexicon.find(piece.repeat(times) + end))
                        .extracting(Mention::concept)
                        .containsExactlyInAnyOrder(concepts.split(",")));
    }

    private static Term preferred(String concept, String label, Language language) {
        return new Term(concept, new Label(label, language), true, false);
    }

    private static Term alternative(String concept, String label, Language language) {
        return new Term(concept, new Label(label, language), false, false);
    }
}
