package se.samsas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsas.agency.Region;
import se.samsas.api.Language;
import se.samsas.document.Block;
import se.samsas.document.Paper;
import se.samsas.document.PdfCheck;

class MyDataPaperTests {

    private static final List<Region> COUNTIES = List.of(new Region("01", "Stockholms län"));
    private static final String WORDS = MyDataPaper.class.getPackageName() + ".my-data";

    @Test
    void whatIsHeldIsSaidInWords() {
        var paper = MyDataPaper.of(extract(1), Language.SV, COUNTIES);
        assertThat(paper.markdown())
                .contains("# Allt om dig i Samsas", "Sammanställt 2026-11-21 12:00.", "## Kompetenser")
                .contains("| Kompetens | Nivå | Underlag |", "| Java | självständig | egen bedömning | 2026-10 |")
                .contains(
                        "| 2026-01-02 13:30 | Påhittverket, Andra verket | HR-planerare | Utvecklare | 2 av 7 | 80 % |")
                .contains("Java (självständig, 100 %)", "## Chef för\n\nInget.", "| nej |");
        assertThat(MyDataPaper.of(extract(1), Language.EN, COUNTIES).markdown())
                .contains("| Java in English | independent | own statement |", "| no |");
    }

    @Test
    void aCountyIsNamedAndOneThatIsUnknownKeepsItsCode() {
        assertThat(MyDataPaper.of(extract(1), Language.SV, COUNTIES).markdown())
                .contains("| Ann | Påhitt | Stockholms län |")
                .contains("| Placering | Täckning | Underlag (styrka) |");
        assertThat(MyDataPaper.of(extract(1), Language.SV, List.of()).markdown())
                .contains("| Ann | Påhitt | 01 |");
    }

    @Test
    void aPartThatNobodyWordedIsThereAsItIs() {
        var extract = extract(1);
        extract.put("somethingNew", List.of(row("matter", "this", "when", "2026-01-01")));
        assertThat(MyDataPaper.of(extract, Language.SV, COUNTIES).markdown())
                .contains("## somethingNew\n\n| matter | when |\n|---|---|\n| this | 2026-01-01 |");
    }

    @Test
    void ofManyRowsTheFirstAreShownAndThatIsSaid() {
        var paper = MyDataPaper.of(extract(MyDataPaper.MOST_ROWS + 1), Language.SV, COUNTIES);
        assertThat(paper.markdown()).contains("de första 200 av 201 rader");
        assertThat(rows(paper)).contains(MyDataPaper.MOST_ROWS).doesNotContain(MyDataPaper.MOST_ROWS + 1);
    }

    @ParameterizedTest
    @EnumSource
    void asPdfItIsForArchivesAndForEverybody(Language language) {
        assertThat(PdfCheck.faults(
                        MyDataPaper.of(extract(120), language, COUNTIES).pdf()))
                .isEmpty();
    }

    @Test
    void bothLanguagesWordTheSame() {
        assertThat(words("sv").keySet()).isEqualTo(words("en").keySet());
        assertThat(words("sv").getString("title")).isNotEqualTo(words("en").getString("title"));
    }

    private static List<Integer> rows(Paper paper) {
        return paper.blocks().stream()
                .filter(Block.Rows.class::isInstance)
                .map(block -> ((Block.Rows) block).rows().size())
                .toList();
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(
                WORDS,
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Map<String, Object> extract(int looks) {
        Map<String, Object> extract = new LinkedHashMap<>();
        extract.put("made", "2026-11-21T11:00:00Z");
        extract.put(
                "person",
                List.of(row("givenName", "Ann", "familyName", "Påhitt", "places", List.of("01"), "remote", false)));
        extract.put("managedUnits", List.of());
        var java = row(
                "skill", "urn:java", "skillSv", "Java", "skillEn", "Java in English", "level", 3L, "evidence", "self");
        java.put("lastUsed", "2026-10");
        extract.put("skills", List.of(java));
        var search = row("at", "2026-01-02T12:30:00Z", "agencies", List.of("Påhittverket", "Andra verket"));
        search.putAll(
                row("roles", List.of("hr-planner"), "as", "match", "needSv", "Utvecklare", "rank", 2, "matches", 7));
        Map<String, @Nullable Object> counted = new LinkedHashMap<>(java);
        counted.put("part", 100);
        search.putAll(row("fit", 80, "certainty", 60, "counted", List.of(counted)));
        extract.put("searches", List.of(search));
        extract.put(
                "recordedAboutMe",
                new ArrayList<>(
                        Collections.nCopies(looks, row("number", 1L, "at", "2026-01-02T12:30:00.5Z", "kind", "view"))));
        return extract;
    }

    private static Map<String, @Nullable Object> row(Object... pairs) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i].toString(), pairs[i + 1]);
        }
        return row;
    }
}
