package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsas.exchange.load.AccountReach;
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

/// Whom an agency's import reaches, in each table and in both ways, and which accounts it gives: of all others each
/// answer is the same, and nothing of them changes.
class AgencyImportIT {

    private static final String REACHED = "one.now";
    private static final String COMING = "one.coming";

    /// Nobody whom an import of the agency `one` reaches.
    private static final List<String> BEYOND = List.of(
            "one.former",
            "one.gone",
            "moved",
            "two.now",
            "two.hidden",
            "one.erased",
            "two.erased",
            "one.missing",
            "one.a.7",
            "two.missing",
            "missing");

    /// Who would be taken back, or made, by a row that employs them.
    private static final Set<String> OWN_NUMBERS = Set.of("one.former", "one.gone", "one.missing");

    private static final Map<String, String> WORLD = Map.of(
            "skills.csv", "skill,scheme,kind\nurn:java,esco,knowledge\n",
            "agencies.csv", """
                    agency,kind,name_sv,region,invented
                    one,state,Ett,01,true
                    one.a,state,Ett a,01,true
                    two,region,Två,25,true
                    """,
            "units.csv", """
                    unit,agency,name_sv
                    one-it,one,It
                    two-it,two,It
                    """,
            "people.csv", """
                    person,given_name,family_name,languages,protected
                    moved,Mia,Mård,sv,false
                    one.coming,Cia,Cell,sv,true
                    one.former,Fia,Frisk,sv,true
                    one.gone,Gia,Gran,sv,true
                    one.now,Nia,Näs,sv,true
                    two.hidden,Hia,Hed,sv,true
                    two.now,Tia,Tall,sv,false
                    """,
            "employments.csv", """
                    person,unit,from,to,share,title
                    moved,one-it,2001-01-01,2008-12-31,100,Jurist
                    one.coming,one-it,2027-03-01,,100,Jurist
                    one.former,one-it,2001-01-01,2008-12-31,100,Jurist
                    one.former,two-it,2009-01-01,,100,Chef
                    one.gone,one-it,2001-01-01,2008-12-31,100,Jurist
                    one.now,one-it,2020-01-01,,50,Jurist
                    one.now,two-it,2020-01-01,,50,Rådgivare
                    two.hidden,two-it,2020-01-01,,100,Jurist
                    two.now,two-it,2020-01-01,,100,Jurist
                    """,
            "erased-people.csv", "person,on\none.erased,2026-01-01\ntwo.erased,2026-01-01\n");

    /// A row about `%s` in each table that an agency may bring in.
    private static final Map<String, String> ROWS = Map.of(
            "people.csv", "person,given_name,family_name,protected\n%s,Ny,Namn,false\n",
            "employments.csv", "person,unit,from,to\n%s,one-it,2002-01-01,2002-12-31\n",
            "managers.csv", "unit,person\none-it,%s\n",
            "assertions.csv", "person,skill,evidence,level\n%s,urn:java,certified,5\n",
            "past-assertions.csv", "person,skill,evidence,from,to,level\n%s,urn:java,self,2020-01-01,2021-01-01,3\n",
            "capacity.csv", "person,month,lendable\n%s,2026-12,50\n");

    private static final String EMPLOYS = "person,unit,from\n%s,one-it,2026-11-01\n";

    /// An employment that is stored with a last day, of those who were employed once.
    private static final String OVER = "person,unit,from\n%s,one-it,2001-01-01\n";

    @TempDir
    static Path folder;

    private static Desk desk;

    private final List<Change> changes = new ArrayList<>();

    /// What somebody hears who imports.
    private record Answer(List<String> complaints, List<Counts> counts, List<String> changes) {}

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
        desk.take(WORLD);
        assertThat(desk.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"REHEARSAL", "GENTLE"})
    void whoIsNotOfItsStaffIsAnsweredForAlikeInEachTableAndStaysAsTheyAre(Mode mode) {
        var before = Desk.contents(desk.give());
        ROWS.forEach((file, row) -> assertAlike(mode, BEYOND, Map.of(file, row)));
        assertAlike(
                mode,
                BEYOND.stream().filter(id -> !OWN_NUMBERS.contains(id)).toList(),
                Map.of("people.csv", Objects.requireNonNull(ROWS.get("people.csv")), "employments.csv", EMPLOYS));
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
    }

    private void assertAlike(Mode mode, List<String> people, Map<String, String> files) {
        var answers = new LinkedHashMap<String, Answer>();
        people.forEach(id -> answers.put(id, about(id, mode, files)));
        var first = answers.values().iterator().next();
        assertThat(first.complaints()).isNotEmpty();
        assertThat(first.changes()).isEmpty();
        assertThat(answers.values())
                .as("%s %s", mode, files.keySet())
                .allSatisfy(answer -> assertThat(answer).isEqualTo(first));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"REHEARSAL", "GENTLE"})
    void itsStaffOfTodayAndOfTomorrowIsReached(Mode mode) {
        for (var id : List.of(REACHED, COMING)) {
            ROWS.forEach((file, row) -> {
                var answer = about(id, mode, Map.of(file, row));
                assertThat(answer.counts().getFirst().leftOut())
                        .as("%s %s", file, id)
                        .isZero();
            });
        }
    }

    @Test
    void aRowThatEmploysTakesSomebodyOfItsOwnNumberBackAndATrialTellsNothingOfThem() {
        Map<String, String> files = Map.of(
                "people.csv", Objects.requireNonNull(ROWS.get("people.csv")),
                "employments.csv", EMPLOYS,
                "capacity.csv", Objects.requireNonNull(ROWS.get("capacity.csv")));
        var before = Desk.contents(desk.give());
        assertAlikeAndTold(files, "one.missing", "one.gone", "one.former");
        assertAlikeAndTold(
                Map.of("people.csv", Objects.requireNonNull(ROWS.get("people.csv")), "employments.csv", OVER),
                "one.missing",
                "one.gone",
                "one.former");
        assertThat(Desk.contents(desk.give())).isEqualTo(before);

        var taken = about("one.gone", Mode.GENTLE, files);
        assertThat(taken.complaints()).isEmpty();
        assertThat(taken.counts())
                .containsExactly(
                        new Counts("people.csv", 1, 0, 0, 0, 0),
                        new Counts("employments.csv", 1, 0, 0, 0, 0),
                        new Counts("capacity.csv", 1, 0, 0, 0, 0));
        var after = Desk.contents(desk.give());
        assertThat(after.get("people.csv")).contains("one.gone,Ny,Namn,,sv,false,false,");
        assertThat(after.get("employments.csv")).contains("one.gone,one-it,2026-11-01,,100,");
        assertThat(about("one.gone", Mode.GENTLE, files).counts())
                .containsExactly(
                        new Counts("people.csv", 0, 0, 1, 0, 0),
                        new Counts("employments.csv", 0, 0, 1, 0, 0),
                        new Counts("capacity.csv", 0, 0, 1, 0, 0));
        assertThat(about("one.missing", Mode.GENTLE, files).complaints()).isEmpty();
        assertThat(Desk.contents(desk.give()).get("people.csv")).contains("one.missing,Ny,Namn");
    }

    private void assertAlikeAndTold(Map<String, String> files, String... people) {
        var first = about(people[0], Mode.REHEARSAL, files);
        assertThat(first.changes()).isEmpty();
        for (var id : people) {
            assertThat(about(id, Mode.REHEARSAL, files)).as(id).isEqualTo(first);
        }
    }

    @Test
    void aRowThatCouldNotEmployTakesNobodyBack() {
        var before = Desk.contents(desk.give());
        for (var employs : List.of(
                "person,unit,from\n%s,two-it,2026-11-01\n",
                "person,unit,from\n%s,no-unit,2026-11-01\n",
                "person,unit,from,to\n%s,one-it,2020-01-01,2026-11-20\n",
                "person,unit,from,to\n%s,one-it,2027-01-01,2026-12-31\n",
                "person,unit,from,share\n%s,one-it,2026-11-01,0\n",
                OVER)) {
            // Whether an employment of the same first day is over, a trial does not tell.
            for (var mode : employs.equals(OVER) ? List.of(Mode.GENTLE) : List.of(Mode.REHEARSAL, Mode.GENTLE)) {
                var answer = about(
                        "one.gone",
                        mode,
                        Map.of(
                                "people.csv",
                                Objects.requireNonNull(ROWS.get("people.csv")),
                                "employments.csv",
                                employs));
                assertThat(answer.counts())
                        .as(employs)
                        .allSatisfy(counts -> assertThat(counts.leftOut()).isEqualTo(1));
            }
        }
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
    }

    @Test
    void whomAnotherAgencyEmploysTooIsNeitherRenamedNorLessProtected() {
        var answer = about(REACHED, Mode.GENTLE, Map.of("people.csv", """
                person,given_name,family_name,languages,protected
                %s,Ny,Namn,fi,false
                """));
        assertThat(answer.complaints()).singleElement().asString().contains("another agency too");
        assertThat(answer.counts()).containsExactly(new Counts("people.csv", 0, 1, 0, 0, 1));
        assertThat(Desk.contents(desk.give()).get("people.csv")).contains("one.now,Nia,Näs,,fi,false,true,");

        var taken = about(
                "one.former",
                Mode.GENTLE,
                Map.of("people.csv", Objects.requireNonNull(ROWS.get("people.csv")), "employments.csv", EMPLOYS));
        assertThat(taken.complaints()).singleElement().asString().contains("another agency too");
        assertThat(Desk.contents(desk.give()).get("people.csv")).contains("one.former,Fia,Frisk,,sv,false,true,");
    }

    @Test
    void whatIsNotSaidLowersNoProtectionAndTakesNothingAway() {
        var before = Desk.contents(desk.give());
        for (var people : List.of(
                "person,given_name,family_name\none.coming,Cia,Cell\n",
                "person,given_name,family_name,languages,protected\none.coming,Cia,Cell,sv,\n")) {
            desk.take(Map.of("people.csv", people));
            about(COMING, Mode.GENTLE, Map.of("people.csv", people));
        }
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
        about(
                COMING,
                Mode.GENTLE,
                Map.of("people.csv", "person,given_name,family_name,protected\n%s,Cia,Cell,false\n"));
        assertThat(Desk.contents(desk.give()).get("people.csv")).contains("one.coming,Cia,Cell,,sv,false,false,");
    }

    @Test
    void aListOfStaffTakesBackWithoutTellingAndBringsNobodyBackWhoIsErased() {
        var before = Desk.contents(desk.give());
        var tried = listed("gone", Mode.REHEARSAL);
        assertThat(tried.changes()).isEmpty();
        assertThat(listed("missing", Mode.REHEARSAL)).isEqualTo(tried);
        assertThat(listed("former", Mode.REHEARSAL)).isEqualTo(tried);
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
        var erased = listed("erased", Mode.GENTLE);
        assertThat(erased.complaints()).singleElement().asString().doesNotContain("2026-01-01");
        assertThat(Desk.contents(desk.give())).isEqualTo(before);

        listed("gone", Mode.GENTLE);
        assertThat(Desk.contents(desk.give()).get("people.csv")).contains("one.gone,Ny,Namn,,sv,false,true,");
        var former = listed("former", Mode.GENTLE);
        assertThat(former.complaints()).singleElement().asString().contains("another agency too");
        assertThat(Desk.contents(desk.give()).get("people.csv")).contains("one.former,Fia,Frisk,,sv,false,true,");
    }

    private Answer listed(String number, Mode mode) {
        return list(number, "person,name,unit,title\n%s,Ny Namn,It,Chef\n".formatted(number), mode);
    }

    private Answer listed(String number, String account, Mode mode) {
        return list(number, "person,name,unit,account\n%s,Ny Namn,It,%s\n".formatted(number, account), mode);
    }

    private Answer list(String number, String list, Mode mode) {
        changes.clear();
        desk.complaints();
        var path = desk.write(Map.of("staff.csv", list)).resolve("staff.csv");
        var opened = StaffList.open("staff.csv", path, Map.of(), LocalDate.of(2026, 11, 21));
        var report = desk.imports().staff(opened, "one", null, mode, Errand.here("the list"), listener(), staff -> {});
        return answer(report, number);
    }

    /// People and accounts on which a list must not lay hands, by whom it has: the number at the agency.
    enum Theirs {
        /// Works at another agency too.
        SHARED_WITHOUT("now", ""),
        SHARED_WITH("now", "theirs,one.now,employee,,false,,\n"),
        /// Left, works at another agency, and is taken back by the row.
        MOVED_WITHOUT("former", ""),
        MOVED_WITH("former", "theirs,one.former,employee,,false,,\n"),
        /// Left, works nowhere, and is taken back by the row.
        GONE_WITH("gone", "theirs,one.gone,employee,,false,,\n"),
        /// Is of its staff alone, with roles that others gave.
        OF_THE_INSTALLATION("coming", "theirs,one.coming,admin,,true,2027-06-30,two.now\n"),
        ACTING_ELSEWHERE("coming", "theirs,one.coming,hr-planner,two,false,2027-06-30,two.now\n"),
        ACTING_HERE_AND_ELSEWHERE("coming", "theirs,one.coming,hr-planner,one two,false,2027-06-30,two.now\n");

        private final String number;
        private final String account;

        Theirs(String number, String account) {
            this.number = number;
            this.account = account;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListTakesOverTheIdentityOfNobodyWhoIsNotItsAgencysAlone(Theirs theirs) {
        accounts(theirs.account);
        var before = Desk.contents(desk.give()).get("accounts.csv");
        listed(theirs.number, "x", Mode.REHEARSAL);
        var answer = listed(theirs.number, "x", Mode.GENTLE);

        assertThat(answer.complaints()).contains("staff.csv:2: account: " + AccountReach.NOT_GIVEN.with("x"));
        assertThat(Desk.contents(desk.give()).get("accounts.csv")).isEqualTo(before);
        assertThat(Desk.contents(desk.give()).get("employments.csv"))
                .as("the rest of the row")
                .containsPattern("one\\.%s,one-it,20(20|26|27)-..-..,,".formatted(theirs.number));
        assertThat(grants()).isEmpty();
        if (!theirs.account.isEmpty()) {
            assertThat(listed(theirs.number, "theirs", Mode.GENTLE).complaints())
                    .as("what is theirs already")
                    .noneMatch(complaint -> complaint.contains("account"));
            assertThat(Desk.contents(desk.give()).get("accounts.csv")).isEqualTo(before);
        }
    }

    /// Whoever guesses is told the same, whoever's the account is, or nobody's.
    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"REHEARSAL", "GENTLE"})
    void aListTellsNothingOfOthersAccounts(Mode mode) {
        for (var number : List.of("now", "coming", "gone", "missing")) {
            var answers = new LinkedHashMap<String, Answer>();
            var guesses = mode == Mode.REHEARSAL
                    ? List.of("far", "hidden", "left", "machine", "nobodys")
                    : List.of("far", "hidden", "left", "machine");
            for (var account : guesses) {
                fill();
                accounts("""
                        far,two.now,employee,,false,,
                        hidden,two.hidden,employee,,false,,
                        left,moved,employee,,false,,
                        machine,,hr-planner,two,false,2027-06-30,two.now
                        mine,one.now,employee,,false,,
                        """);
                answers.put(account, without(account, listed(number, account, mode)));
            }
            var first = answers.values().iterator().next();
            assertThat(answers.values())
                    .as(number)
                    .allSatisfy(answer -> assertThat(answer).isEqualTo(first));
            if (mode == Mode.GENTLE) {
                assertThat(first.complaints())
                        .as(number)
                        .contains("staff.csv:2: account: " + AccountReach.NOT_GIVEN.with("ACCOUNT"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"REHEARSAL", "GENTLE"})
    void anAccountOfTheOwnStaffIsGivenToNobodyElseAndATrialSaysSo(Mode mode) {
        for (var number : List.of("coming", "missing")) {
            fill();
            desk.graph().run("MATCH (p:Person {id: 'one.now'}) SET p.protected = false", Map.of());
            accounts("mine,one.now,employee,,false,,\n");
            assertThat(listed(number, "mine", mode).complaints())
                    .as(number)
                    .contains("staff.csv:2: account: " + AccountReach.NOT_GIVEN.with("mine"));
        }
    }

    private static Answer without(String account, Answer answer) {
        return new Answer(
                answer.complaints().stream()
                        .map(text -> text.replace("'%s'".formatted(account), "'ACCOUNT'"))
                        .toList(),
                answer.counts(),
                answer.changes());
    }

    @Test
    void anotherAccountForOnesOwnStaffIsRecordedAndTold() {
        desk.graph().run("MATCH (p:Person {id: 'one.coming'}) SET p.protected = false", Map.of());
        accounts("theirs,one.coming,employee hr-planner,one,false,,\n");
        var told =
                "staff.csv:2: 'x' takes the place of the account that 'ID' had, which leads nowhere from now on; roles"
                        + " that were given to that one: hr-planner for one";
        var before = Desk.contents(desk.give());
        assertThat(listed("coming", "x", Mode.REHEARSAL).complaints()).containsExactly(told.replace("ID", "one.ID"));
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
        assertThat(listed("coming", "x", Mode.GENTLE).complaints()).containsExactly(told.replace("ID", "one.ID"));
        assertThat(Desk.contents(desk.give()).get("accounts.csv"))
                .contains("\ntheirs,,,,false,", "\nx,one.coming,employee,,false,");
        assertThat(grants()).containsExactly("theirs: hr-planner for one, now nothing");
    }

    private void accounts(String rows) {
        if (!rows.isEmpty()) {
            desk.take(Map.of("accounts.csv", "account,person,roles,agencies,everywhere,until,responsible\n" + rows));
            assertThat(desk.complaints()).isEmpty();
        }
        desk.graph().run("MATCH (g:Grant) DETACH DELETE g", Map.of());
    }

    private static List<String> grants() {
        return desk.graph().list("""
                        MATCH (g:Grant)-[:TO]->(a:Account)
                        RETURN a.id + ': ' + g.rolesBefore[0] + ' for ' + coalesce(g.agenciesBefore[0], '-') + ', now '
                          + coalesce(g.roles[0], 'nothing') AS text ORDER BY text
                        """, Map.of(), row -> row.get("text").asString());
    }

    private Answer about(String id, Mode mode, Map<String, String> files) {
        changes.clear();
        desk.complaints();
        var named = new LinkedHashMap<String, String>();
        files.forEach((file, text) -> named.put(file, text.formatted(id)));
        var report = desk.imports()
                .data(
                        new DataSource.Folder(desk.write(named)),
                        mode,
                        ImportScope.of(desk.graph(), "one"),
                        Errand.here("the test"),
                        listener());
        return answer(report, id);
    }

    private Answer answer(ImportReport report, String id) {
        return new Answer(
                desk.complaints().stream().map(text -> text.replace(id, "ID")).toList(),
                report.counts(),
                changes.stream()
                        .map(change -> change.toString().replace(id, "ID"))
                        .toList());
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
                changes.add(change);
            }
        };
    }
}
