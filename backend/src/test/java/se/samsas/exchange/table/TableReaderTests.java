package se.samsas.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.agency.AgencyTables;
import se.samsas.exchange.load.Duplicates;
import se.samsas.exchange.table.TableReader.Survey;
import se.samsas.failure.Failure;
import se.samsas.person.PersonTables;

class TableReaderTests {

    @TempDir
    Path folder;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void columnsMayStandInAnyOrderAndMayBeMissing() {
        assertThat(read("level,person,evidence,skill\n3,p,self,s\n"))
                .containsExactly(Arrays.asList("p", "s", "self", 3L, null, null, null));
    }

    @Test
    void aColumnThatIsNotListedIsRefused() {
        assertRefused("person,skill,evidence,level,salary\n", "assertions.csv has a column 'salary', on line 1.");
    }

    @Test
    void aNeededColumnThatIsMissingIsRefused() {
        assertRefused(
                "person,skill,evidence\n",
                "assertions.csv lacks the column 'level'; line 1 has ”person”, ”skill”, ”evidence”.");
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
    void blanksAroundACellAreNoPartOfItWhateverTheirKind() {
        assertThat(read("\u00a0person ,skill,evidence,level\np,s,\u202fself\u200b, 3\u00a0\n"))
                .containsExactly(Arrays.asList("p", "s", "self", 3L, null, null, null));
        assertThat(complaints).isEmpty();
    }

    /// What is stored is found by its id as it is written.
    @Test
    void aHeadingIsTheSameHoweverItsLettersArePutTogetherAndAnIdIsNot() {
        assertThat(read("person,skill,underlag,niva\u030a\np,so\u0308k,self,3\n"))
                .containsExactly(Arrays.asList("p", "so\u0308k", "self", 3L, null, null, null));
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
                        "assertions.csv:5: skill: is empty",
                        "assertions.csv:6: level: '6' is not a whole number from 1 to 5",
                        "assertions.csv:7: evidence: 'rumour' is not one of self, course, peer, manager, certified");
    }

    @Test
    void aByteOrderMarkIsPassedBy() {
        assertThat(read("\uFEFFperson,skill,evidence,level\np,s,self,3\n")).hasSize(1);
    }

    @Test
    void swedishHeadersAndSemicolonsAreUnderstood() {
        assertThat(read("Nivå;Person;Underlag;Kompetens;Senast använd\n3;p;chef;s;2026-10\n"))
                .containsExactly(Arrays.asList("p", "s", "manager", 3L, "2026-10", null, null));
        assertThat(read("level\tperson\tevidence\tskill\n3\tp\tself\ts;1,2\n"))
                .containsExactly(Arrays.asList("p", "s;1,2", "self", 3L, null, null, null));
    }

    @Test
    void aSemicolonInsideACellIsNoSeparator() {
        write("unit,agency,name_sv\nu,a,\"Drift; förvaltning, stöd\"\n", "units.csv", StandardCharsets.UTF_8);
        assertThat(units()).singleElement().satisfies(cells -> assertThat(cells).contains("Drift; förvaltning, stöd"));
    }

    @Test
    void latin1IsRecognisedAndSaid() {
        write("enhet;myndighet;namn\nu;a;Förvaltning\n", "units.csv", StandardCharsets.ISO_8859_1);
        assertThat(units()).singleElement().satisfies(cells -> assertThat(cells).contains("Förvaltning"));
        assertThat(reader(AgencyTables.UNITS).survey().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.sv()).contains("Windows-1252"));
    }

    @Test
    void utf8WithABrokenPlaceStaysUtf8AndLosesThatRowOnly() throws IOException {
        var bytes = "unit,agency,name_sv\nu,a,Förvaltning å ä\nv,a,Förs\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xE4;
        Files.write(folder.resolve("units.csv"), bytes);
        assertThat(units()).hasSize(1);
        assertThat(complaints).singleElement().asString().contains("units.csv:3", "UTF-8");
    }

    @Test
    void utf16WithAMarkIsRead() {
        write("unit\tagency\tname_sv\nu\ta\tFörvaltning\n", "units.csv", StandardCharsets.UTF_16);
        assertThat(units()).singleElement().satisfies(cells -> assertThat(cells).contains("Förvaltning"));
    }

    @Test
    void aLineWithoutEndIsRefusedWithoutBeingKept() {
        var endless = new TableReader(PersonTables.ASSERTIONS, new Endless());
        assertThatThrownBy(endless::survey)
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("assertions.csv cannot be read");
    }

    /// A good header and then one line of five gigabytes, as far as anybody reads it.
    private record Endless() implements DataSource {

        @Override
        public Optional<InputStream> open(String file) {
            var header = new ByteArrayInputStream("person,skill,evidence,level\n".getBytes(StandardCharsets.UTF_8));
            return Optional.of(new SequenceInputStream(header, new InputStream() {
                private long left = 5L << 30;

                @Override
                public int read() {
                    return left-- > 0 ? 'x' : -1;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) {
                    var given = (int) Math.min(length, left);
                    Arrays.fill(bytes, offset, offset + given, (byte) 'x');
                    left -= given;
                    return given == 0 ? -1 : given;
                }
            }));
        }
    }

    private List<List<Object>> units() {
        var rows = new ArrayList<List<Object>>();
        reader(AgencyTables.UNITS)
                .read(row -> rows.add(row.cells()), complaint -> complaints.add(complaint.toString()));
        return rows;
    }

    @Test
    void aMissingFileIsAnEmptyOne() {
        assertThat(reader(PersonTables.ASSERTIONS).survey()).isEqualTo(new Survey(0, true, List.of(), List.of()));
    }

    @Test
    void theSurveyCountsRowsAndSeesWhetherTheyAreSorted() {
        write("person,skill,evidence,level\na,s,self,3\nb,s,peer,3\nb,s,self,3\n");
        assertThat(reader(PersonTables.ASSERTIONS).survey())
                .isEqualTo(new Survey(3, true, List.of(), List.of("person", "skill", "evidence", "level")));
        write("person,skill,evidence,level\na,s,self,3\nb,s,self,3\nb,s,peer,3\n");
        assertThat(reader(PersonTables.ASSERTIONS).survey().sorted()).isFalse();
    }

    /// Of sorted rows only the last is remembered: those that are read alike must be neighbours.
    @Test
    void aNumberOfAKeyIsSortedByWhatItCountsAndAWordByWhatItIsReadAs() {
        assertThat(isSorted("number", "1", "2", "9", "10")).isTrue();
        assertThat(isSorted("number", "", "01", "1", "02")).isTrue();
        assertThat(isSorted("number", "", "02", "1")).isFalse();
        assertThat(isSorted("number", "10", "2")).isFalse();
        assertThat(isSorted("to", "2026-11-22", "", "2026-11-21")).isTrue();
        write("person,skill,evidence,level\np,s,chef,3\np,s,self,3\n");
        assertThat(reader(PersonTables.ASSERTIONS).survey().sorted()).isTrue();
        write("person,skill,evidence,level\np,s,chef,3\np,s,course,3\np,s,manager,3\n");
        assertThat(reader(PersonTables.ASSERTIONS).survey().sorted()).isFalse();
    }

    /// Whether rows that differ in one column are in the order of their keys.
    private boolean isSorted(String column, String... cells) {
        var text = new StringBuilder("person,skill,evidence,from,%s,level\n".formatted(column));
        for (var cell : cells) {
            text.append("p,s,self,2026-11-21,%s,3\n".formatted(cell));
        }
        write(text.toString(), "past-assertions.csv", StandardCharsets.UTF_8);
        return reader(PersonTables.PAST_ASSERTIONS).survey().sorted();
    }

    @Test
    void rowsInAnyOrderThatRepeatOneAreFoundWithoutKeepingThemAll() {
        var text = new StringBuilder("person,skill,evidence,level\n");
        for (int i = 0; i < 3_000; i++) {
            text.append("p").append(i * 7_919 % 3_000).append(",s,self,3\n");
        }
        text.append("p17,s,self,4\n").append("p4,s,peer,4\n").append("p17,s,self,3\n");
        write(text.toString());
        var duplicates = Duplicates.of(
                PersonTables.ASSERTIONS, row -> reader(PersonTables.ASSERTIONS).read(row, complaint -> {}));
        var repeated = new ArrayList<Long>();
        reader(PersonTables.ASSERTIONS)
                .read(
                        row -> {
                            if (duplicates.before(row).isPresent()) {
                                repeated.add(row.origin().line());
                            }
                        },
                        complaint -> {});
        assertThat(repeated).containsExactly(3_002L, 3_004L);
    }

    private void assertRefused(String text, String message) {
        write(text);
        assertThatThrownBy(() -> reader(PersonTables.ASSERTIONS).survey())
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining(message);
    }

    private List<List<Object>> read(String text) {
        write(text);
        var rows = new ArrayList<List<Object>>();
        reader(PersonTables.ASSERTIONS)
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
