package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Value;
import se.samsas.api.Text;
import se.samsas.exchange.load.AccountReach;
import se.samsas.exchange.load.Errand;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.load.ImportScope;
import se.samsas.exchange.load.Load.Mode;
import se.samsas.exchange.load.Progress;
import se.samsas.exchange.load.Reach;
import se.samsas.exchange.staff.Missing;
import se.samsas.exchange.staff.StaffList;
import se.samsas.exchange.table.Column;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.DataSource;
import se.samsas.failure.Failure;
import se.samsas.person.erased.ErasedIds;

/// Lists of staff, and imports for some agencies only.
class StaffIT {

    private static final Map<String, String> TWO_AGENCIES = Map.of(
            "agencies.csv", """
                    agency,kind,name_sv,region,invented
                    one,state,Ett,01,true
                    two,region,Två,25,true
                    """,
            "units.csv", """
                    unit,agency,name_sv
                    one-it,one,It
                    two-it,two,It
                    """,
            "people.csv", "person,given_name,family_name,languages\none.1,Åsa,Ek,sv\ntwo.1,Bo,Al,sv\n",
            "employments.csv", """
                    person,unit,from,share,title
                    one.1,one-it,2020-01-01,80,Utvecklare
                    two.1,two-it,2020-01-01,100,Jurist
                    """,
            "accounts.csv", "account,person,roles\nbo,two.1,employee\n");

    private static final String LIST = """
            Anställningsnummer;Namn;Befattning;Enhet;Lön;Konto
            1;Ek, Åsa;Arkitekt;it;50000;asa
            2;Cia von Dal;Systemutvecklare;Drift & stöd;40000;
            3;Dan, ;Utan förnamn;It;1;
            4;Eva Gran;Testare;;1;bo
            2;Cia Dal;Igen;It;1;
            """;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    static Path folder;

    private static Desk desk;

    private final List<String> notes = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();

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
        desk.take(TWO_AGENCIES);
    }

    @Test
    void aListOfNamesAndTitlesBecomesUnitsPeopleAndEmployments() {
        var report = staff(LIST, "one", Mode.GENTLE);
        assertThat(report.counts())
                .containsExactly(
                        new Counts("units.csv", 2, 0, 0, 0, 0),
                        new Counts("people.csv", 2, 0, 1, 2, 0),
                        new Counts("employments.csv", 2, 1, 0, 0, 0),
                        new Counts("managers.csv", 0, 0, 0, 0, 0),
                        new Counts("accounts.csv", 1, 0, 0, 1, 0));
        assertThat(desk.complaints())
                .containsExactly(
                        "staff.csv:4: Namn: 'Dan,' is no name with one comma between its two parts",
                        "staff.csv:6: Anställningsnummer: '2' is called otherwise on line 3: one number is of one person",
                        "staff.csv:5: account: " + AccountReach.NOT_GIVEN.with("bo"));
        var given = Desk.contents(desk.give());
        assertThat(given.get("people.csv"))
                .contains("one.1,Åsa,Ek,,sv,false,false,", "one.2,Cia,von Dal,01,,false,false,true");
        assertThat(given.get("employments.csv"))
                .contains(
                        "one.1,one-it,2020-01-01,,80,Arkitekt",
                        "one.2,one.drift-stod,2026-11-21,,100,Systemutvecklare");
        assertThat(given.get("accounts.csv")).contains("asa,one.1,employee,,false", "bo,two.1,employee,,false");
    }

    @Test
    void theSameListAgainChangesNothing() {
        staff(LIST, "one", Mode.GENTLE);
        assertThat(staff(LIST, "one", Mode.GENTLE).changedNothing()).isTrue();
    }

    @Test
    void whoMovedLeavesTheOldUnitTheDayBefore() {
        staff("person,name,unit,title\n1,Åsa Ek,Nya enheten,Chef\n", "one", Mode.GENTLE);
        assertThat(Desk.contents(desk.give()).get("employments.csv"))
                .contains(
                        "one.1,one-it,2020-01-01,2026-11-20,80,Utvecklare",
                        "one.1,one.nya-enheten,2026-11-21,,100,Chef");
    }

    @Test
    void aFirstDayThatTheListCorrectsIsCorrected() {
        staff("person,name,unit,from,share\n1,Åsa Ek,It,2019-03-01,80\n", "one", Mode.GENTLE);
        assertThat(employments()).containsExactly("one.1,one-it,2019-03-01,,80,Utvecklare");
        staff("person,name,unit,from\n1,Åsa Ek,It,2021-02-28\n", "one", Mode.GENTLE);
        assertThat(employments()).containsExactly("one.1,one-it,2021-02-28,,80,Utvecklare");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void aFirstDayThatMayMeanSomethingElseIsNotTaken() {
        staff("person,name,unit,from\n1,Åsa Ek,It,2027-01-01\n", "one", Mode.GENTLE);
        assertThat(employments()).containsExactly("one.1,one-it,2020-01-01,,80,Utvecklare");
        assertThat(desk.complaints()).singleElement().asString().contains("2027-01-01");
        desk.take(Map.of(
                "units.csv", "unit,agency,name_sv\none-hr,one,Hr\n",
                "employments.csv", "person,unit,from,to,share\none.1,one-hr,2015-05-01,2019-12-31,100\n"));
        staff("person,name,unit,from\n1,Åsa Ek,It,2015-05-01\n", "one", Mode.GENTLE);
        staff("person,name,unit,from\n1,Åsa Ek,It,2016-01-01\n", "one", Mode.GENTLE);
        assertThat(employments())
                .containsExactly("one.1,one-hr,2015-05-01,2019-12-31,100,", "one.1,one-it,2020-01-01,,80,Utvecklare");
        assertThat(desk.complaints()).singleElement().asString().contains("2016-01-01");
    }

    @Test
    void theSameListCorrectedTheSameDayLeavesOneEmployment() {
        staff("person,name,unit\n1,Åsa Ek,Fel enhet\n9,Ny Person,Fel enhet\n", "one", Mode.GENTLE);
        staff("person,name,unit\n1,Åsa Ek,It\n9,Ny Person,It\n", "one", Mode.GENTLE);
        assertThat(employments())
                .containsExactly("one.1,one-it,2020-01-01,,80,Utvecklare", "one.9,one-it,2026-11-21,,100,");
        staff("person,name,unit\n1,Åsa Ek,Fel enhet\n", "one", Mode.GENTLE);
        staff("person,name,unit\n1,Åsa Ek,Annan enhet\n", "one", Mode.GENTLE);
        assertThat(employments())
                .containsExactly(
                        "one.1,one-it,2020-01-01,2026-11-20,80,Utvecklare",
                        "one.1,one.annan-enhet,2026-11-21,,100,",
                        "one.9,one-it,2026-11-21,,100,");
    }

    private List<String> employments() {
        return String.valueOf(Desk.contents(desk.give()).get("employments.csv"))
                .lines()
                .filter(line -> line.startsWith("one."))
                .toList();
    }

    @Test
    void aListThatDoesNotSpeakOfUnitsLeavesEverybodyInTheirs() {
        staff("person,name,unit,manager\n1,Åsa Ek,It,ja\n", "one", Mode.GENTLE);
        var before = Desk.contents(desk.give());
        staff("person,name,account\n1,Åsa Ek,asa\n", "one", Mode.GENTLE);
        var after = Desk.contents(desk.give());
        for (var file : List.of("units.csv", "employments.csv", "managers.csv")) {
            assertThat(after.get(file)).as(file).isEqualTo(before.get(file));
        }
        staff("person,name,title\n1,Åsa Ek,Chefsarkitekt\n9,Ny Person,Jurist\n", "one", Mode.GENTLE);
        assertThat(Desk.contents(desk.give()).get("employments.csv"))
                .contains("one.1,one-it,2020-01-01,,80,Chefsarkitekt", "Jurist")
                .doesNotContain("2026-11-20");
    }

    @Test
    void anEmptyCellAndARowThatCannotBeReadTakeNothingAway() {
        staff("person,name,unit,manager,share\n1,Åsa Ek,It,ja,80\n", "one", Mode.GENTLE);
        var before = Desk.contents(desk.give());
        staff("person,name,unit,manager,share\n1,Åsa Ek,,,\n", "one", Mode.GENTLE);
        staff("person,name,unit,manager,share\n1,Åsa Ek,Annan,nej,noll\n", "one", Mode.GENTLE);
        var after = Desk.contents(desk.give());
        for (var file : List.of("units.csv", "people.csv", "employments.csv", "managers.csv")) {
            assertThat(after.get(file)).as(file).isEqualTo(before.get(file));
        }
    }

    @Test
    void severalRowsOfANumberAreSeveralEmployments() {
        var list = "person,name,unit,share\n1,Åsa Ek,It,60\n1,Åsa Ek,Test och kvalitet,40\n";
        var report = staff(list, "one", Mode.GENTLE);
        assertThat(report.counts().get(1).created() + report.counts().get(1).changed())
                .isZero();
        assertThat(Desk.contents(desk.give()).get("employments.csv"))
                .contains("one.1,one-it,2020-01-01,,60,Utvecklare", "one.1,one.test-och-kvalitet,2026-11-21,,40,");
        assertThat(staff(list, "one", Mode.GENTLE).changedNothing()).isTrue();
        // One row of two cannot be read: the other says nothing of it.
        staff("person,name,unit,share\n1,Åsa Ek,It,60\n1,Åsa Ek,Test och kvalitet,x\n", "one", Mode.GENTLE);
        assertThat(Desk.contents(desk.give()).get("employments.csv"))
                .contains("one.1,one.test-och-kvalitet,2026-11-21,,40,");
        desk.complaints();
        staff("person,name,title\n1,Åsa Ek,Arkitekt\n", "one", Mode.GENTLE);
        assertThat(desk.complaints()).singleElement().asString().contains("has several employments");
        staff("person,name,unit\n1,Åsa Ek,It\n", "one", Mode.GENTLE);
        assertThat(Desk.contents(desk.give()).get("employments.csv")).contains("one.1,one-it,2020-01-01,,60");
    }

    @Test
    void whatIsOverOrToComeEndsNothingToday() {
        staff("person,name,unit,from,to,manager\n1,Åsa Ek,Annan,2010-01-01,2012-01-01,ja\n", "one", Mode.GENTLE);
        assertThat(Desk.contents(desk.give()).get("employments.csv"))
                .contains("one.1,one-it,2020-01-01,,80", "one.1,one.annan,2010-01-01,2012-01-01,100");
        assertThat(managers()).doesNotContain("one.annan");
        staff("person,name,unit,from\n1,Åsa Ek,Nya,2027-03-01\n", "one", Mode.GENTLE);
        assertThat(Desk.contents(desk.give()).get("employments.csv"))
                .contains("one.1,one-it,2020-01-01,2027-02-28,80", "one.1,one.nya,2027-03-01,,100");
        staff("person,name,unit,from\n1,Åsa Ek,Senare,2028-03-01\n", "one", Mode.GENTLE);
        assertThat(Desk.contents(desk.give()).get("employments.csv"))
                .as("an end that comes before stays")
                .contains("one.1,one-it,2020-01-01,2027-02-28,80", "one.1,one.nya,2027-03-01,2028-02-29,100");
    }

    @Test
    void protectedIsWhomAnyRowSaysIs() {
        staff("person,name,unit,protected\n7,Bo Ny,It,nej\n7,Bo Ny,Test,ja\n", "one", Mode.GENTLE);
        assertThat(Desk.contents(desk.give()).get("people.csv")).contains("one.7,Bo,Ny,01,,false,true");
        desk.complaints();
        staff("person,name,unit,protected,share\n8,Cia Ny,It,ja,noll\n8,Cia Ny,Test,,50\n", "one", Mode.GENTLE);
        assertThat(desk.complaints())
                .anyMatch(complaint -> complaint.contains("may say that the identity is protected"));
        assertThat(Desk.contents(desk.give()).get("people.csv")).doesNotContain("one.8");
    }

    @Test
    void anAccountForTwoStaysWithTheFirstAndBothAreMade() {
        staff("person,name,unit,account\n8,Lo Exempel,It,konto-ett\n9,My Exempel,It,konto-ett\n", "one", Mode.GENTLE);
        assertThat(desk.complaints())
                .containsExactly(
                        "staff.csv:3: account: the account 'konto-ett' is that of '8' on line 2, and stays so: the person"
                                + " gets none");
        assertThat(Desk.contents(desk.give()).get("people.csv")).contains("one.8,Lo,Exempel", "one.9,My,Exempel");
        assertThat(Desk.contents(desk.give()).get("accounts.csv")).contains("konto-ett,one.8,");
    }

    @Test
    void numbersThatDifferByZerosAloneAreWarnedOf() {
        staff("person,name\n001,Åsa Ek\n", "one", Mode.REHEARSAL);
        assertThat(desk.complaints())
                .singleElement()
                .asString()
                .contains("'001' differs from '1' only by zeros before it");
    }

    @Test
    void aLastDayIsReadAndOneThatIsAbsentStays() {
        staff("person,name,unit,to\n1,Åsa Ek,It,2027-02-28\n5,Bo Ny,It,2020-01-01\n", "one", Mode.GENTLE);
        assertThat(desk.complaints()).singleElement().asString().contains("who has left is not brought in");
        staff("person,name,unit,to\n1,Åsa Ek,It,\n", "one", Mode.GENTLE);
        staff("person,name,unit\n1,Åsa Ek,It\n", "one", Mode.GENTLE);
        assertThat(Desk.contents(desk.give()).get("employments.csv"))
                .contains("one.1,one-it,2020-01-01,2027-02-28,80,Utvecklare")
                .doesNotContain("one.5");
    }

    @Test
    void onePersonMayHaveOneName() {
        staff("person,name,unit\n6,Platon,It\n", "one", Mode.GENTLE);
        assertThat(Desk.contents(desk.give()).get("people.csv")).contains("one.6,,Platon,");
        assertThat(staff("person,name,unit\n6,Platon,It\n", "one", Mode.GENTLE).changedNothing())
                .isTrue();
    }

    @Test
    void whatIsLongerThanANameIsNone() {
        staff("person,name,title\n1,Åsa Ek,%s\n".formatted("x".repeat(5_000)), "one", Mode.GENTLE);
        assertThat(desk.complaints())
                .singleElement()
                .asString()
                .contains("title", "has more than 200 letters")
                .hasSizeLessThan(300);
    }

    @Test
    void whoComesBackToAUnitIsThereFromToday() {
        desk.take(Map.of("employments.csv", "person,unit,from,to\none.1,one-it,2020-01-01,2026-05-31\n"));
        desk.take(Map.of("units.csv", "unit,agency,name_sv\none-drift,one,Drift\n"));
        desk.take(Map.of("employments.csv", "person,unit,from\none.1,one-drift,2026-06-01\n"));
        staff("person,name,unit,from\n1,Åsa Ek,It,2020-01-01\n", "one", Mode.GENTLE);
        assertThat(employments())
                .anyMatch(row -> row.startsWith("one.1,one-it,2020-01-01,2026-05-31"))
                .anyMatch(row -> row.startsWith("one.1,one-drift,2026-06-01,2026-11-20"))
                .anyMatch(row -> row.startsWith("one.1,one-it,2026-11-21,,"));
    }

    @Test
    void aWrongListOfTodayTakesNoLastDayAway() {
        desk.take(Map.of("employments.csv", "person,unit,from,to\none.1,one-it,2020-01-01,2027-06-30\n"));
        var before = employments();
        staff("person,name,unit,from\n1,Åsa Ek,Drift,2020-01-01\n", "one", Mode.GENTLE);
        assertThat(employments()).isNotEqualTo(before);
        desk.graph().run("""
                        MATCH (p:Person {id: 'one.1'})
                        CREATE (:ImportedRow {import: 'x', run: 1, number: 1, file: 'employments.csv',
                          key: ['=one.1', '=one-it', '=2020-01-01'], columns: ['to'],
                          before: ['=2027-06-30'], after: ['=2026-11-20']})-[:OF]->(p)
                        """, Map.of());
        staff("person,name,unit,from\n1,Åsa Ek,It,2020-01-01\n", "one", Mode.GENTLE);
        assertThat(employments()).isEqualTo(before);
    }

    @Test
    void whoComesBackKeepsTheirLanguagesAndManagesFromToday() {
        desk.take(Map.of(
                "people.csv", "person,given_name,family_name,languages\none.2,Bo,Al,sv fi\n",
                "employments.csv", "person,unit,from,to\none.2,one-it,2018-01-01,2025-12-31\n",
                "managers.csv", """
                        unit,person,from,to
                        one-it,one.2,2018-01-01,2019-12-31
                        one-it,one.2,2021-01-01,2021-12-31
                        """));
        desk.graph().run("MATCH (a:Agency {id: 'one'}) SET a.listLanguages = ['sv']", Map.of());
        staff("person,name,unit,manager\n2,Bo Al,It,ja\n", "one", Mode.GENTLE);
        assertThat(languages()).containsEntry("one.2", "sv|fi");
        assertThat(notes).noneSatisfy(note -> assertThat(note).containsAnyOf("without a language", "no county"));
        assertThat(managers())
                .contains("one-it,one.2,2018-01-01,2019-12-31\n")
                .contains("one-it,one.2,2021-01-01,2021-12-31\n")
                .contains("one-it,one.2,2026-11-21,\n");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void whoHasNoLanguageGetsThoseOfTheAgencyAndIsCounted() {
        desk.graph().run("""
                        MATCH (a:Agency {id: 'one'}), (p:Person {id: 'one.1'})
                        SET a.listLanguages = ['en', 'sv'], p.languages = []
                        """, Map.of());
        staff("person,name,unit,languages\n1,Åsa Ek,It,\n2,Bo By,It,fi\n3,Cia Dal,It,\n", "one", Mode.GENTLE);
        assertThat(languages()).isEqualTo(Map.of("one.1", "en|sv", "one.2", "fi", "one.3", "en|sv"));
        assertThat(notes).anySatisfy(note -> assertThat(note).contains("without a language: 2", "English, Swedish"));

        desk.graph().run("MATCH (p:Person {id: 'one.3'}) SET p.languages = [], p.saidSelf = ['languages']", Map.of());
        notes.clear();
        staff("person,name,unit\n1,Åsa Ek,It\n2,Bo By,It\n3,Cia Dal,It\n", "one", Mode.GENTLE);
        assertThat(languages()).isEqualTo(Map.of("one.1", "en|sv", "one.2", "fi", "one.3", ""));
        assertThat(notes).noneSatisfy(note -> assertThat(note).contains("without a language"));
        assertThat(desk.complaints()).isEmpty();
    }

    /// A trial tells nothing of people who are not employed: they are counted as if they were new.
    @Test
    void ofThoseWhoComeBackWhoHasNoLanguageGetsThoseOfTheAgency() {
        desk.take(Map.of(
                "people.csv", """
                        person,given_name,family_name,languages,said_self
                        one.2,Bo,By,,
                        one.3,Cia,Dal,fi,
                        one.4,Dan,El,,languages
                        """,
                "employments.csv", """
                        person,unit,from,to
                        one.2,one-it,2018-01-01,2025-12-31
                        one.3,one-it,2018-01-01,2025-12-31
                        one.4,one-it,2018-01-01,2025-12-31
                        """));
        desk.graph().run("MATCH (a:Agency {id: 'one'}) SET a.listLanguages = ['sv']", Map.of());
        var list = "person,name,unit\n2,Bo By,It\n3,Cia Dal,It\n4,Dan El,It\n5,Eva Gran,It\n";
        staff(list, "one", Mode.REHEARSAL);
        assertThat(notes).anySatisfy(note -> assertThat(note).contains("without a language: 4", "comes back keeps"));

        notes.clear();
        staff(list, "one", Mode.GENTLE);
        assertThat(languages())
                .containsEntry("one.2", "sv")
                .containsEntry("one.3", "fi")
                .containsEntry("one.4", "")
                .containsEntry("one.5", "sv");
        assertThat(notes).anySatisfy(note -> assertThat(note).contains("without a language: 2"));
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void whoIsNewWorksWhereTheirUnitIs() {
        desk.take(Map.of("units.csv", "unit,agency,name_sv,region\none-norr,one,Norr,24\n"));
        staff("person,name,unit\n2,Bo By,Norr\n3,Cia Dal,It\n", "one", Mode.GENTLE);
        assertThat(places()).containsEntry("one.2", "24").containsEntry("one.3", "01");
        assertThat(notes).anySatisfy(note -> assertThat(note).contains("no county: 2"));
    }

    private static Map<String, String> languages() {
        return ofPeople("languages");
    }

    private static Map<String, String> places() {
        return ofPeople("places");
    }

    private static Map<String, String> ofPeople(String property) {
        return desk
                .graph()
                .list(
                        "MATCH (p:Person) WHERE p.id STARTS WITH 'one.' RETURN p.id AS id, p[$property] AS said",
                        Map.of("property", property),
                        row -> Map.entry(
                                row.get("id").asString(),
                                String.join("|", row.get("said").asList(Value::asString))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What a list calls the first day is that at the agency as often as that in the unit.
    @Test
    void whoMovesIsInTheNewUnitFromTodayWhereTheDayIsThatAtTheAgency() {
        var moved = List.of(
                "one.1,one-it,2020-01-01,2026-11-20,80,Utvecklare", "one.1,one.drift,2026-11-21,,100,Utvecklare");
        staff("person,name,unit,title,from\n1,Åsa Ek,Drift,Utvecklare,2020-01-01\n", "one", Mode.GENTLE);
        assertThat(employments()).containsExactlyElementsOf(moved);
        assertThat(desk.complaints()).singleElement().asString().contains("2020-01-01", "2026-11-21");

        staff("person,name,unit,title,from\n1,Åsa Ek,Drift,Utvecklare,2020-01-01\n", "one", Mode.GENTLE);
        assertThat(employments()).containsExactlyElementsOf(moved);
    }

    @Test
    void whoMovedLeftTheOldUnitTheDayBeforeTheFirstInTheNewOne() {
        staff("person,name,unit,title,from\n1,Åsa Ek,Drift,Utvecklare,2026-10-01\n", "one", Mode.GENTLE);
        assertThat(employments())
                .containsExactly(
                        "one.1,one-it,2020-01-01,2026-09-30,80,Utvecklare",
                        "one.1,one.drift,2026-10-01,,100,Utvecklare");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void aListSpeaksOfManagersAndNotOfDeputies() {
        staff("person,name,unit,manager\n1,Åsa Ek,It,ja\n2,Bo By,It,nej\n3,Cia Dal,It,nej\n", "one", Mode.GENTLE);
        desk.take(Map.of("managers.csv", "unit,person,from,to\none-it,one.2,2026-11-01,2026-12-31\n"));
        assertThat(managers()).contains("one-it,one.1,,\none-it,one.2,2026-11-01,2026-12-31\n");

        staff("person,name,unit,manager\n2,Bo By,It,ja\n", "one", Mode.GENTLE);
        assertThat(managers()).contains("one-it,one.1,,\none-it,one.2,2026-11-01,2026-12-31\n");

        staff("person,name,unit,manager\n3,Cia Dal,It,ja\n", "one", Mode.GENTLE);
        assertThat(managers())
                .contains("one-it,one.1,,2026-11-20\none-it,one.2,2026-11-01,2026-12-31\none-it,one.3,,\n");

        staff("person,name,unit,manager\n1,Åsa Ek,It,ja\n3,Cia Dal,It,\n", "one", Mode.GENTLE);
        assertThat(managers()).contains("one-it,one.1,,\n").contains("one-it,one.3,,2026-11-20\n");

        staff("person,name,unit\n1,Åsa Ek,Nya enheten\n", "one", Mode.GENTLE);
        assertThat(managers()).contains("one-it,one.1,,2026-11-20\n");
    }

    @Test
    void whoManagedAUnitOnceManagesItAgainFromToday() {
        desk.take(Map.of("managers.csv", "unit,person,from,to\none-it,one.1,2020-01-01,2021-12-31\n"));
        staff("person,name,unit,manager\n1,Åsa Ek,It,ja\n", "one", Mode.GENTLE);
        assertThat(managers()).contains("one-it,one.1,2020-01-01,2021-12-31\n").contains("one-it,one.1,2026-11-21,\n");

        staff("person,name,unit,manager\n1,Åsa Ek,It,nej\n", "one", Mode.GENTLE);
        assertThat(managers()).contains("one-it,one.1,2020-01-01,2021-12-31\n").doesNotContain("2026-11-21");
    }

    /// A head who manages a unit besides, in which they worked once.
    @Test
    void aListEndsTheManagingOfNoUnitThatItDoesNotSpeakOf() {
        desk.take(Map.of(
                "units.csv", "unit,agency,name_sv\none-top,one,Ledning\n",
                "employments.csv", """
                        person,unit,from,to
                        one.1,one-it,2020-01-01,2022-12-31
                        one.1,one-top,2023-01-01,
                        """,
                "managers.csv", "unit,person,from\none-it,one.1,2020-01-01\none-top,one.1,2023-01-01\n"));
        staff("person,name,unit,manager\n1,Åsa Ek,Ledning,ja\n2,Bo By,It,nej\n", "one", Mode.GENTLE);
        assertThat(managers()).contains("one-it,one.1,2020-01-01,\none-top,one.1,2023-01-01,\n");

        staff("person,name,unit,manager\n1,Åsa Ek,Ledning,nej\n", "one", Mode.GENTLE);
        assertThat(managers()).contains("one-it,one.1,2020-01-01,\none-top,one.1,2023-01-01,2026-11-20\n");

        staff("person,name,unit,manager\n2,Bo By,It,ja\n", "one", Mode.GENTLE);
        assertThat(managers()).contains("one-it,one.1,2020-01-01,2026-11-20\n", "one-it,one.2,,\n");
    }

    private static String managers() {
        return Desk.contents(desk.give()).getOrDefault("managers.csv", "");
    }

    @Test
    void whoIsMissingStaysAndIsNamed() {
        staff("person,name\n7,Ny Person\n", "one", Mode.GENTLE);
        assertThat(missing).extracting(Missing::person, Missing::name).containsExactly(tuple("one.1", "Åsa Ek"));
        assertThat(Desk.contents(desk.give()).get("employments.csv")).contains("one.1,one-it,2020-01-01,,80");
    }

    @Test
    void aRehearsalOfAListWritesNothing() {
        var before = Desk.contents(desk.give());
        var report = staff(LIST, "one", Mode.REHEARSAL);
        // The account that is somebody's elsewhere is none that a trial knows.
        assertThat(report.sum(Counts::created)).isEqualTo(8);
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
    }

    @Test
    void anAgencysAdministratorTouchesNobodyElsesPeopleOrUnits() {
        var before = Desk.contents(desk.give());
        scoped(Map.of(
                "units.csv", "unit,agency,name_sv\ntwo-it,one,Stulen\nnew,two,Ny\n",
                "people.csv", "person,given_name,family_name\ntwo.1,Annan,Annan\n",
                "employments.csv", "person,unit,from\ntwo.1,one-it,2026-01-01\none.1,two-it,2026-01-01\n"));
        assertThat(desk.complaints())
                .containsExactly(
                        "units.csv:2: unit: 'two-it' is of another agency",
                        "units.csv:3: agency: there is no Agency 'two'",
                        "people.csv:2: person: " + Reach.BEYOND.with("two.1"),
                        "employments.csv:2: person: " + Reach.BEYOND.with("two.1"),
                        "employments.csv:3: unit: there is no Unit 'two-it'");
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
    }

    @Test
    void anAgencysAdministratorChoosesForNobody() {
        for (var file : List.of("visibility.csv", "accounts.csv", "sharing.csv", "skills.csv")) {
            var header = AllTables.ALL.list().stream()
                    .filter(table -> table.file().equals(file))
                    .findFirst()
                    .orElseThrow()
                    .columns()
                    .stream()
                    .map(Column::name)
                    .toList();
            assertThatThrownBy(() -> scoped(Map.of(file, String.join(",", header) + "\n")))
                    .isInstanceOf(Failure.NotAllowed.class)
                    .hasMessageContaining(file);
        }
    }

    @Test
    void whoAskedToBeErasedIsNotBroughtBack() {
        desk.graph()
                .run(
                        "MATCH (p:Person {id: 'one.1'})-[e:EMPLOYED]->() DELETE e SET p = {id: p.id, erased:"
                                + " date('2026-11-20')}",
                        Map.of());
        var before = Desk.contents(desk.give());
        assertThat(before.get("erased-people.csv")).isEqualTo("person,on,salt\none.1,2026-11-20,\n");
        assertThat(before.get("people.csv")).doesNotContain("one.1");

        staff("person,name,unit,account,manager\n1,Åsa Ek,It,asa,ja\n", "one", Mode.GENTLE);
        assertThat(desk.complaints()).containsExactly("staff.csv:2: person: " + Reach.BEYOND.with("1"));
        desk.take(Map.of(
                "people.csv", "person,given_name,family_name\none.1,Åsa,Ek\n",
                "employments.csv", "person,unit,from\none.1,one-it,2020-01-01\n",
                "managers.csv", "unit,person\none-it,one.1\n",
                "capacity.csv", "person,month,lendable\none.1,2027-01,50\n",
                "visibility.csv", "person,purpose,choice\none.1,loan,visible\n",
                "accounts.csv", "account,person,roles\nasa,one.1,employee\n"));
        assertThat(desk.complaints())
                .hasSize(6)
                .allSatisfy(complaint -> assertThat(complaint).contains("'one.1' asked to be erased"));
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
        assertThat(desk.take(Map.of("erased-people.csv", before.get("erased-people.csv")))
                        .changedNothing())
                .isTrue();
    }

    /// What is left of them does not say who they were, here and where it is brought in.
    @Test
    void whoAskedToBeErasedIsKnownByADigest() {
        var left = ErasedIds.of("one.1", "salt");
        desk.graph()
                .run(
                        "MATCH (p:Person {id: 'one.1'})-[e:EMPLOYED]->() DELETE e SET p = {id: $left, salt: 'salt', erased:"
                                + " date('2026-11-20')}",
                        Map.of("left", left));
        var before = Desk.contents(desk.give());
        assertThat(before.get("erased-people.csv")).isEqualTo("person,on,salt\n%s,2026-11-20,salt\n".formatted(left));

        staff("person,name,unit,account,manager\n1,Åsa Ek,It,asa,ja\n", "one", Mode.GENTLE);
        assertThat(desk.complaints()).containsExactly("staff.csv:2: person: " + Reach.BEYOND.with("1"));
        desk.take(Map.of(
                "people.csv", "person,given_name,family_name\none.1,Åsa,Ek\n",
                "employments.csv", "person,unit,from\none.1,one-it,2020-01-01\n"));
        assertThat(desk.complaints())
                .containsExactly(
                        "people.csv:2: person: 'one.1' asked to be erased, and was on 2026-11-20; nothing of them is brought in",
                        "employments.csv:2: person: there is no Person 'one.1'");
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
        assertThat(desk.take(Map.of("erased-people.csv", before.get("erased-people.csv")))
                        .changedNothing())
                .isTrue();

        var two = ErasedIds.of("two.1", "pepper");
        desk.take(Map.of("erased-people.csv", "person,on,salt\n%s,2026-11-20,pepper\n".formatted(two)));
        assertThat(desk.complaints())
                .containsExactly("erased-people.csv:2: person: '%s' is not erased here; people ask for it themselves"
                        .formatted(two));
    }

    /// Erasure is for people to ask for; an import may only tell an installation that does not have them.
    @Test
    void anImportErasesNobody() {
        desk.take(Map.of("erased-people.csv", "person,on\ntwo.1,2026-11-20\nthree.1,2026-11-20\n"));
        assertThat(desk.complaints())
                .containsExactly(
                        "erased-people.csv:2: person: 'two.1' is not erased here; people ask for it themselves");
        assertThat(Desk.contents(desk.give()).get("erased-people.csv"))
                .isEqualTo("person,on,salt\nthree.1,2026-11-20,\n");
        assertThat(Desk.contents(desk.give()).get("people.csv")).contains("two.1,Bo,Al");
    }

    @Test
    void asTwoImportsMeetTheSecondIsToldAboutTheFirst() {
        var refusals = new ArrayList<String>();
        desk.imports()
                .data(
                        new DataSource.Folder(desk.write(Map.of("people.csv", "person\nmet\n"))),
                        Mode.GENTLE,
                        ImportScope.everything(),
                        Errand.here("hr-list.csv"),
                        new ImportListener() {
                            @Override
                            public void progress(Progress progress) {
                                try {
                                    desk.take(Map.of("people.csv", "person\nother\n"));
                                } catch (Failure.Conflict e) {
                                    refusals.add(e.getMessage());
                                }
                            }
                        });
        assertThat(refusals)
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal).startsWith("hr-list.csv is being imported, since "));
        assertThat(desk.take(Map.of("people.csv", "person\nother\n")).sum(Counts::created))
                .isEqualTo(1);
    }

    private ImportReport staff(String list, String agency, Mode mode) {
        var path = desk.write(Map.of("staff.csv", list)).resolve("staff.csv");
        var opened = StaffList.open("staff.csv", path, Map.of(), TODAY);
        var listener = desk.listener();
        return desk.imports()
                .staff(
                        opened,
                        agency,
                        null,
                        mode,
                        Errand.here("the list"),
                        new ImportListener() {
                            @Override
                            public void complaint(Complaint complaint) {
                                listener.complaint(complaint);
                            }

                            @Override
                            public void note(String file, Text note) {
                                notes.add("%s: %s".formatted(file, note));
                            }
                        },
                        staff -> {
                            missing.clear();
                            missing.addAll(staff.missing());
                        });
    }

    private void scoped(Map<String, String> files) {
        desk.imports()
                .data(
                        new DataSource.Folder(desk.write(files)),
                        Mode.GENTLE,
                        ImportScope.of(desk.graph(), "one"),
                        Errand.here("the test"),
                        desk.listener());
    }
}
