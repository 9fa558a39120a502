package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsas.exchange.load.Change;
import se.samsas.exchange.load.Errand;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.load.ImportScope;
import se.samsas.exchange.load.Load.Mode;
import se.samsas.exchange.staff.StaffList;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.DataSource;

/// What people say of themselves stays as they say it, whoever brings in what. Åsa says which languages she has and
/// where she works, Bo says nothing.
class SaidSelfIT {

    private static final String PEOPLE = "person,given_name,family_name,places,languages,remote,said_self\n";
    private static final String ASA = "one.1,Åsa,Ek,03,en sv,false,languages places\n";
    private static final Map<String, String> AGENCY = Map.of(
            "agencies.csv", "agency,kind,name_sv,region\none,state,Ett,01\n",
            "units.csv", "unit,agency,name_sv\none-it,one,It\n",
            "people.csv", PEOPLE + ASA + "one.2,Bo,Al,01,,false,\n",
            "employments.csv", "person,unit,from\none.1,one-it,2020-01-01\none.2,one-it,2020-01-01\n");

    private static final String LANGUAGES =
            "the person says themselves which languages they have: this import leaves them as they are";
    private static final String PLACES = "the person says themselves where they work: this import leaves it as it is";

    @TempDir
    static Path folder;

    private static Desk desk;

    private final List<String> changes = new ArrayList<>();

    @BeforeAll
    static void open() {
        desk = new Desk(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void fill() {
        desk.empty();
        desk.take(AGENCY);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void whatIsExportedSaysWhoSaysWhatAndComesBackAlike() {
        var export = desk.give();
        var before = Desk.contents(export);
        assertThat(before.get("people.csv"))
                .contains(
                        "one.1,Åsa,Ek,03,en sv,false,false,false,languages places,",
                        "one.2,Bo,Al,01,,false,false,false,,");
        assertThat(desk.take(new DataSource.Folder(export)).changedNothing()).isTrue();
        desk.empty();
        desk.take(new DataSource.Folder(export));
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"REHEARSAL", "GENTLE"})
    void aListOfStaffChangesNothingThatIsSaidAndSaysSo(Mode mode) {
        var list = """
                Anställningsnummer;Namn;Språk;Arbetsort;Distans
                1;Åsa Ek;finska;Stockholm;ja
                2;Bo Al;svenska;Stockholm;nej
                """;
        var report = staff(list, mode);
        assertThat(desk.complaints()).containsExactly("staff.csv:2: " + LANGUAGES, "staff.csv:2: " + PLACES);
        assertThat(report.counts()).contains(new Counts("people.csv", 0, 2, 0, 0, 2));
        if (mode == Mode.REHEARSAL) {
            assertThat(changes)
                    .containsExactly(
                            "staff.csv:2: one.1 remote: true, was false", "staff.csv:3: one.2 languages: sv, was ");
        } else {
            assertThat(people())
                    .contains("one.1,Åsa,Ek,03,en sv,true,false,false,languages places,", "one.2,Bo,Al,01,sv,false,");
            assertThat(staff(list, mode).changedNothing()).isTrue();
        }
    }

    @Test
    void aListThatSaysTheSameOrNothingIsNotComplainedAbout() {
        var report = staff("person,name,languages\n1,Åsa Ek,svenska och engelska\n2,Bo Al,\n", Mode.GENTLE);
        assertThat(desk.complaints()).isEmpty();
        assertThat(report.changedNothing()).isTrue();
    }

    /// Its own column, too, is passed over: an agency says of nobody what they say themselves.
    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"REHEARSAL", "GENTLE"})
    void noFileOfAnAgencyChangesWhatIsSaidOrWhoSaysIt(Mode mode) {
        var before = people();
        data(
                PEOPLE + "one.1,Åsa,Ek,03,fi,false,remote\n" + "one.2,Bo,Al,01,,false,languages\n",
                mode,
                ImportScope.of(desk.graph(), "one"));
        assertThat(desk.complaints()).containsExactly("people.csv:2: " + LANGUAGES);
        assertThat(changes).isEmpty();
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void aFileOfTheInstallationChangesItWhereItSaysWhoSaysIt() {
        var before = people();
        everything("person,given_name,family_name,places,languages\none.1,Åsa,Ek,01,fi\n");
        assertThat(desk.complaints()).containsExactly("people.csv:2: " + LANGUAGES, "people.csv:2: " + PLACES);
        everything(PEOPLE + "one.1,Åsa,Ek,03,fi,false,\n");
        assertThat(desk.complaints()).as("an empty cell says nothing").containsExactly("people.csv:2: " + LANGUAGES);
        assertThat(people()).isEqualTo(before);

        everything(PEOPLE + "one.1,Åsa,Ek,01,fi,false,languages\n");
        assertThat(desk.complaints()).isEmpty();
        assertThat(people()).contains("one.1,Åsa,Ek,01,fi,false,false,false,languages,");
        everything("person,given_name,family_name,places,languages\none.1,Åsa,Ek,25,sv\n");
        assertThat(people())
                .as("the place is the list's again")
                .contains("one.1,Åsa,Ek,25,fi,false,false,false,languages,");
    }

    @Test
    void whatIsNoneOfTheThreeIsRefused() {
        everything(PEOPLE + "one.1,Åsa,Ek,03,en sv,false,title\n");
        assertThat(desk.complaints())
                .containsExactly("people.csv:2: said_self: 'title' is not one of languages, places, remote");
    }

    @Test
    void whatIsGivenBackIsTheListsAgain() {
        desk.graph().run("MATCH (p:Person {id: 'one.1'}) SET p.saidSelf = ['places']", Map.of());
        staff("person,name,languages,place\n1,Åsa Ek,finska,Stockholm\n", Mode.GENTLE);
        assertThat(desk.complaints()).containsExactly("staff.csv:2: " + PLACES);
        assertThat(people()).contains("one.1,Åsa,Ek,03,fi,false,false,false,places,");
    }

    private static String people() {
        return Desk.contents(desk.give()).getOrDefault("people.csv", "");
    }

    private void everything(String people) {
        data(people, Mode.GENTLE, ImportScope.everything());
    }

    private void data(String people, Mode mode, ImportScope scope) {
        desk.imports()
                .data(
                        new DataSource.Folder(desk.write(Map.of("people.csv", people))),
                        mode,
                        scope,
                        Errand.here("the test"),
                        listener());
    }

    private ImportReport staff(String list, Mode mode) {
        var path = desk.write(Map.of("staff.csv", list)).resolve("staff.csv");
        var opened = StaffList.open("staff.csv", path, Map.of(), LocalDate.of(2026, 11, 21));
        return desk.imports().staff(opened, "one", null, mode, Errand.here("the list"), listener(), staff -> {});
    }

    private ImportListener listener() {
        var heard = desk.listener();
        return new ImportListener() {
            @Override
            public void complaint(Complaint complaint) {
                heard.complaint(complaint);
            }

            @Override
            public void change(Change change) {
                changes.add(change.toString());
            }
        };
    }
}
