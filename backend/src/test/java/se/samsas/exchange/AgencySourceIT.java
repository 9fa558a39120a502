package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.load.ImportReport;
import se.samsas.failure.Failure;

class AgencySourceIT {

    private static final Map<String, String> FILES = Map.of(
            "agencies.csv", """
            org_number,name_sv,name_en,short_name,group,city,employees,employees_year,dissolved
            202100-2742,ALINGSÅS TINGSRÄTT,,,Sveriges domstolar,Alingsås,,,
            202100-2742,FÖRVALTNINGSRÄTTEN I FALUN,,,Sveriges domstolar,Falun,,,
            202100-2742,SVEA HOVRÄTT O MARK,,,Sveriges domstolar,Stockholm,,,
            ,Domänverket,,,,,,,1994-01-01
            202100-2148,Arbetsmiljöverket,Swedish Work Environment Authority,AV,Statliga,Solna,678,2026,1987-07-01
            202100-5687,Rådet för barn,Office for Children?s Rights,RB,Statliga,Solna,many,2026,
            ,Svenska unescorådet,?,,,,,,
            ,Svenska Unescorådet,Svenska Unescorådet,,,,,,1990-01-01
            ,,,,,,,,
            """,
            "counties.csv", "code,name,letter\n9,Gotlands län,I\n14,Västra Götalands län,O\n",
            "municipalities.csv", """
            code,name,county,population
            0980,Gotlands kommun,Gotlands län,1
            1489,Alingsås kommun,Västra Götalands län,1
            1480,Göteborgs kommun,Gotlands län,1
            12,Fel kommun,Gotlands län,1
            """);

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void startWithNothing() {
        desk.empty();
    }

    @Test
    void authoritiesRegionsAndMunicipalitiesAreAgenciesWithStableIds() {
        take(FILES);
        assertThat(agencies())
                .containsExactly(
                        "se-alingsas-tingsratt,state,Alingsås tingsrätt,,,202100-2742,,,false,,,",
                        "se-arbetsmiljoverket,state,Arbetsmiljöverket,Swedish Work Environment Authority,AV,"
                                + "202100-2148,,678,false,,,2026",
                        "se-domanverket,state,Domänverket,,,,,,false,1994-01-01,,",
                        "se-forvaltningsratten-i-falun,state,Förvaltningsrätten i Falun,,,202100-2742,,,false,,,",
                        "se-kommun-0980,municipality,Gotlands kommun,,,,09,,false,,,",
                        "se-kommun-1480,municipality,Göteborgs kommun,,,,14,,false,,,",
                        "se-kommun-1489,municipality,Alingsås kommun,,,,14,,false,,,",
                        "se-radet-for-barn,state,Rådet för barn,Office for Children’s Rights,RB,202100-5687,,,false,,,"
                                + "2026",
                        "se-region-09,region,Region Gotland,Region Gotland,,,09,,false,,,",
                        "se-region-14,region,Västra Götalandsregionen,Region Västra Götaland,,,14,,false,,,",
                        "se-svea-hovratt-o-mark,state,SVEA HOVRÄTT O MARK,,,202100-2742,,,false,,,",
                        "se-svenska-unescoradet,state,Svenska unescorådet,,,,,,false,,,");
    }

    @Test
    void flawsAreSaidAndFailNothing() {
        var report = take(FILES);
        assertThat(desk.complaints())
                .containsExactlyInAnyOrder(
                        "agencies.csv:4: name_sv: 'SVEA HOVRÄTT O MARK' is left in capitals: a word is unknown or cut",
                        "agencies.csv:6: dissolved: '1987-07-01' is passed over, since the authority is in the group"
                                + " 'Statliga' of today",
                        "agencies.csv:7: employees: 'many' is no number, passed over",
                        "agencies.csv:9: name_sv: 'Svenska Unescorådet' is there twice, kept once",
                        "agencies.csv:10: name_sv is empty",
                        "municipalities.csv:4: county: 'Gotlands län' has the code 09, the municipality is in 14",
                        "municipalities.csv:5: code: '12' is no code of four digits, or name is empty");
        assertThat(report.sum(ImportReport.Counts::leftOut)).isEqualTo(2);
    }

    @Test
    void theSameAgainChangesNothing() {
        take(FILES);
        var before = Desk.contents(desk.give());
        assertThat(take(FILES).changedNothing()).isTrue();
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
    }

    @Test
    void aNewNameWithANumberOfItsOwnIsARenameAndTheOldOneIsKept() {
        take(FILES);
        var renamed = edited("Arbetsmiljöverket", "Verket för arbetsmiljö");
        take(renamed);
        assertThat(agencies())
                .contains("se-arbetsmiljoverket,state,Verket för arbetsmiljö,Swedish Work Environment Authority,AV,"
                        + "202100-2148,,678,false,,Arbetsmiljöverket,2026")
                .hasSize(12);
        assertThat(take(renamed).changedNothing()).isTrue();
        // An older edition afterwards does not take the new name away.
        assertThat(take(FILES).changedNothing()).isTrue();
    }

    @Test
    void aNewNameWithASharedNumberIsAnotherAgency() {
        take(FILES);
        take(edited("ALINGSÅS TINGSRÄTT", "Vårgårda tingsrätt"));
        assertThat(agencies())
                .contains(
                        "se-alingsas-tingsratt,state,Alingsås tingsrätt,,,202100-2742,,,false,,,",
                        "se-vargarda-tingsratt,state,Vårgårda tingsrätt,,,202100-2742,,,false,,,")
                .hasSize(13);
    }

    @Test
    void whatTheListDoesNotSayStaysAndTheInventedAgenciesAreUntouched() {
        take(FILES);
        desk.take(Map.of("agencies.csv", """
                        agency,kind,name_sv,name_en,employees,invented,dissolved
                        se-domanverket,state,Domänverket,Forest Service,12,false,1994-01-01
                        dromby,municipality,Drömby kommun,,,true,
                        """));
        assertThat(take(FILES).changedNothing()).isTrue();
        assertThat(agencies())
                .contains(
                        "se-domanverket,state,Domänverket,Forest Service,,,,12,false,1994-01-01,,",
                        "dromby,municipality,Drömby kommun,,,,,,true,,,");
    }

    @Test
    void oneOfTheFilesIsEnoughAndAnotherFileIsRefused() {
        var data = desk.write(FILES);
        desk.imports().agencies(List.of(data.resolve("municipalities.csv")), desk.listener());
        assertThat(agencies()).hasSize(3);
        assertThatThrownBy(() -> desk.imports().agencies(List.of(data.resolve("other.csv")), desk.listener()))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("other.csv");
        assertThatThrownBy(() -> desk.imports().agencies(List.of(folder), desk.listener()))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("none of the three files");
    }

    private static Map<String, String> edited(String from, String to) {
        var files = new HashMap<>(FILES);
        files.computeIfPresent("agencies.csv", (file, text) -> text.replace(from, to));
        return files;
    }

    private static ImportReport take(Map<String, String> files) {
        return desk.imports().agencies(List.of(desk.write(files)), desk.listener());
    }

    private static Stream<String> agencies() {
        return Objects.requireNonNull(Desk.contents(desk.give()).get("agencies.csv"))
                .lines()
                .skip(1);
    }
}
