package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.TableReader.Survey;
import se.samsas.failure.Failure;

class TableReaderTests {

    @TempDir
    Path folder;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void columnsMayStandInAnyOrderAndMayBeMissing() {
        assertThat(read("level,person,evidence,skill\n3,p,self,s\n"))
                .containsExactly(java.util.Arrays.asList("p", "s", "self", 3L, null, null, null));
    }

    @Test
    void aColumnThatIsNotListedIsRefused() {
        assertRefused("person,skill,evidence,level,salary\n", "assertions.csv has a column 'salary'.");
    }

    @Test
    void aNeededColumnThatIsMissingIsRefused() {
        assertRefused("person,skill,evidence\n", "assertions.csv lacks the column 'level'.");
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() {
        assertRefused("person,skill,evidence,level,level\n", "has a column twice");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() {
        assertRefused("person,skill,evidence,level\np,s,self,3\n\"p,s,peer,3\n", "cannot be read");
    }

    @Test
    void aBadRowCostsNothingElse() {
        assertThat(read("""
                        person,skill,evidence,level,last_used
                        p,s,self,3,2026-10
                        p,s,peer
                        p,s,peer,3,2026-10,x
                        p,,peer,3,
                        p,s,peer,6,
                        p,s,rumour,3,
                        p,s,course,3,
                        """)).hasSize(2);
        assertThat(complaints)
                .containsExactly(
                        "assertions.csv:3: the row has 3 cells, the header 5",
                        "assertions.csv:4: the row has 6 cells, the header 5",
                        "assertions.csv:5: skill is empty",
                        "assertions.csv:6: level: '6' is not a whole number from 1 to 5",
                        "assertions.csv:7: evidence: 'rumour' is not one of self, course, peer, manager, certified");
    }

    @Test
    void aByteOrderMarkIsPassedBy() {
        assertThat(read("\uFEFFperson,skill,evidence,level\np,s,self,3\n")).hasSize(1);
    }

    @Test
    void anotherEncodingIsNoticed() {
        write("unit,agency,name_sv\nu,a,Förvaltning\n", "units.csv", StandardCharsets.ISO_8859_1);
        var rows = new ArrayList<Row>();
        reader(AgencyTables.UNITS).read(rows::add, complaint -> complaints.add(complaint.toString()));
        assertThat(rows).isEmpty();
        assertThat(complaints).singleElement().asString().contains("units.csv:2", "UTF-8");
    }

    @Test
    void aMissingFileIsAnEmptyOne() {
        assertThat(reader(PeopleTables.ASSERTIONS).survey()).isEqualTo(new Survey(0, true));
    }

    @Test
    void theSurveyCountsRowsAndSeesWhetherTheyAreSorted() {
        write("person,skill,evidence,level\na,s,self,3\nb,s,peer,3\nb,s,self,3\n");
        assertThat(reader(PeopleTables.ASSERTIONS).survey()).isEqualTo(new Survey(3, true));
        write("person,skill,evidence,level\na,s,self,3\nb,s,self,3\nb,s,peer,3\n");
        assertThat(reader(PeopleTables.ASSERTIONS).survey()).isEqualTo(new Survey(3, false));
    }

    private void assertRefused(String text, String message) {
        write(text);
        assertThatThrownBy(() -> reader(PeopleTables.ASSERTIONS).survey())
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining(message);
    }

    private List<List<Object>> read(String text) {
        write(text);
        var rows = new ArrayList<List<Object>>();
        reader(PeopleTables.ASSERTIONS)
                .read(row -> rows.add(row.cells()), complaint -> complaints.add(complaint.toString()));
        return rows;
    }

    private TableReader reader(Table table) {
        return new TableReader(table, new DataSource.Folder(folder));
    }

    private void write(String text) {
        write(text, "assertions.csv", StandardCharsets.UTF_8);
    }

    private void write(String text, String file, Charset charset) {
        try {
            Files.writeString(folder.resolve(file), text, charset);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
