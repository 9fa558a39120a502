package se.samsas.skill.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsas.api.Label;
import se.samsas.api.Language;

class TextIndexTests {

    private final TextIndex index = new TextIndex(List.of(
            label("sql", "SQL", Language.SV),
            label("sql", "SQL", Language.EN),
            label("server", "SQL Server", Language.EN),
            synonym("db", "SQL", Language.SV),
            label("db", "databaser", Language.SV),
            synonym("tuning", "SQL-optimering", Language.SV),
            label("tuning", "prestanda", Language.SV),
            label("write", "skriva SQL", Language.SV),
            synonym("report", "rapporter i SQL", Language.SV),
            label("report", "rapporter", Language.SV),
            label("mysql", "MySQL", Language.EN),
            group("queries", "SQL och frågespråk"),
            label("architecture", "systemarkitektur", Language.SV),
            label("c++", "C++", Language.EN)));

    @Test
    void theBetterItFitsTheEarlierItStands() {
        assertThat(find("sql")).containsExactly("sql", "db", "server", "tuning", "write", "report");
    }

    @Test
    void nothingOfThreeLettersIsFoundWithinAWord() {
        assertThat(find("sql")).doesNotContain("mysql");
        assertThat(find("mysq")).containsExactly("mysql");
        assertThat(find("ysql")).containsExactly("mysql");
    }

    @Test
    void wholeWordsComeBeforeBeginningsBeforePieces() {
        var index = new TextIndex(List.of(
                label("piece", "informationssäkerhet", Language.SV),
                label("beginning", "säkerhetsrisker", Language.SV),
                label("whole", "hantera säkerhet", Language.SV)));
        assertThat(concepts(index, "säkerhet")).containsExactly("whole", "beginning", "piece");
    }

    @Test
    void whatOneDoesAndTheDoingOfItAreTheSame() {
        var index = new TextIndex(List.of(
                label("one", "upphandling", Language.SV), label("other", "genomföra upphandlingar", Language.SV)));
        for (var typed : List.of("upphandla", "upphandling", "Upphandlingen", "upphandlare")) {
            assertThat(concepts(index, typed)).as(typed).containsExactly("one", "other");
        }
    }

    @Test
    void aNameHasNoInflectionsAndKeepsOutWhatOnlyBeginsAlike() {
        var index = new TextIndex(List.of(
                label("sheets", "kalkylblad", Language.SV),
                synonym("sheets", "Excel", Language.SV),
                synonym("lean", "process excellence", Language.EN),
                label("containers", "Docker", Language.SV),
                label("dolls", "designa dockor", Language.SV),
                label("script", "script", Language.EN),
                label("java", "Java (datorprogrammering)", Language.SV),
                label("javascript", "JavaScript", Language.SV)));
        assertThat(concepts(index, "excel")).containsExactly("sheets");
        assertThat(concepts(index, "docker")).containsExactly("containers");
        assertThat(concepts(index, "java")).containsExactly("java", "javascript");
    }

    @Test
    void lettersWithoutTheirMarksAreFoundWhereNothingIsWrittenSo() {
        var index = new TextIndex(
                List.of(label("marked", "kommunikationsförmåga", Language.SV), label("plain", "formage", Language.SV)));
        assertThat(concepts(index, "kommunikationsformaga")).containsExactly("marked");
        assertThat(concepts(index, "kommunikationsfo\u0308rma\u030aga")).containsExactly("marked");
        assertThat(concepts(index, "formage")).containsExactly("plain");
    }

    @Test
    void whatIsMadeOfKnownWordsHasNeighbours() {
        var index = new TextIndex(List.of(
                label("maintenance", "systemförvaltning", Language.SV),
                label("management", "ekonomisk förvaltning", Language.SV),
                label("else", "bokföring", Language.SV)));
        assertThat(concepts(index, "molnförvaltning")).isEmpty();
        assertThat(index.nearest("molnförvaltning", Language.SV, false, 5))
                .extracting(Term::concept)
                .containsExactly("management");
        assertThat(index.nearest("xyzzyplugh", Language.SV, false, 5)).isEmpty();
    }

    @Test
    void noMoreAreGivenThanAskedForAndThoseAreTheBest() {
        assertThat(index.find("sql", Language.SV, false, 2))
                .extracting(Term::concept)
                .containsExactly("sql", "db");
    }

    @Test
    void theLanguageThatIsWantedComesFirst() {
        assertThat(index.find("sql", Language.SV, false, 1).getFirst().label())
                .isEqualTo(new Label("SQL", Language.SV));
        assertThat(index.find("sql", Language.EN, false, 1).getFirst().label())
                .isEqualTo(new Label("SQL", Language.EN));
    }

    @Test
    void groupsComeOnlyWhereTheyAreWanted() {
        assertThat(index.find("sql", Language.SV, true, 10))
                .extracting(Term::concept)
                .contains("queries");
        assertThat(find("sql")).doesNotContain("queries");
    }

    @Test
    void severalWordsAreFoundWhereTheyFollowOneAnother() {
        assertThat(find("  SQL   serv ")).containsExactly("server");
    }

    @Test
    void whatStandsWithinACompoundIsFound() {
        assertThat(find("arkitektur")).containsExactly("architecture");
        assertThat(find("ar")).isEmpty();
    }

    @Test
    void wordsAreFoundInAnyOrderAndWithinCompounds() {
        assertThat(find("arkitektur system")).containsExactly("architecture");
        assertThat(find("arkitektur sql")).isEmpty();
    }

    @Test
    void signsAreReadAsTheyAreWritten() {
        assertThat(find("c+")).containsExactly("c++");
        assertThat(find("*")).isEmpty();
        assertThat(find(" ")).isEmpty();
    }

    private List<String> find(String text) {
        return concepts(index, text);
    }

    private static List<String> concepts(TextIndex index, String text) {
        return index.find(text, Language.SV, false, 10).stream()
                .map(Term::concept)
                .toList();
    }

    private static Term label(String concept, String text, Language language) {
        return new Term(concept, new Label(text, language), true, false);
    }

    private static Term synonym(String concept, String text, Language language) {
        return new Term(concept, new Label(text, language), false, false);
    }

    private static Term group(String concept, String text) {
        return new Term(concept, new Label(text, Language.SV), true, true);
    }
}
