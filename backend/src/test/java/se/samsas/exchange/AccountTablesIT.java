package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.load.Errand;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportScope;
import se.samsas.exchange.load.Load;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.DataSource;
import se.samsas.job.Jobs;

class AccountTablesIT {

    private static final String HEADER = "account,person,roles,agencies,everywhere\n";

    @TempDir
    Path folder;

    @Test
    void whatIsRecordedOfALinkStaysWhileThePersonDoes() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of("people.csv", "person,given_name\np1,Åsa\np2,Bo\n"));
            desk.graph().run("""
                    MATCH (p:Person {id: 'p1'})
                    CREATE (:Account {trail: randomUUID(),
                      id: 'a', roles: ['employee'], everywhere: false})-[:IS {by: 'a'}]->(p)
                    """, Map.of());

            desk.take(Map.of("accounts.csv", HEADER + "a,p1,employee admin,,false\n"));
            assertThat(links(desk)).containsExactly("p1 by a");

            desk.take(Map.of("accounts.csv", HEADER + "a,p2,employee admin,,false\n"));
            assertThat(links(desk)).containsExactly("p2 brought in");

            desk.take(Map.of("accounts.csv", HEADER + "a,,employee,,false\n"));
            assertThat(links(desk)).isEmpty();
        }
    }

    @Test
    void anotherAccountOfThePersonReplacesTheOneBefore() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of(
                    "agencies.csv", "agency,kind,name_sv\ng,state,Verket\n",
                    "people.csv", "person,given_name\np1,Åsa\np2,Bo\n",
                    "accounts.csv", HEADER + "a,p1,employee hr-planner,g,false\nother,p2,employee admin,g,false\n"));

            desk.take(Map.of("accounts.csv", HEADER + "b,p1,employee,,false\n"));

            assertThat(replaced(desk)).containsExactly("b for a");
            assertThat(Desk.contents(desk.give()).get("accounts.csv"))
                    .contains("\na,,,,false,,,", "\nb,p1,employee,,false,,,", "\nother,p2,employee admin,g,false,,,");
        }
    }

    @Test
    void anAccountThatIsSomebodyElsesReplacesNothingAndIsNotReplaced() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of(
                    "people.csv",
                    "person,given_name\np1,Åsa\np2,Bo\n",
                    "accounts.csv",
                    HEADER + "a,p1,employee,,false\n"));
            desk.take(Map.of("accounts.csv", HEADER + "b,p1,employee,,false\n"));
            desk.take(Map.of("accounts.csv", HEADER + "a,p1,employee,,false\n"));
            assertThat(replaced(desk)).as("back again").containsExactly("a for b");
            desk.take(Map.of("accounts.csv", HEADER + "b,p2,employee,,false\n"));
            assertThat(replaced(desk)).isEmpty();
            desk.take(Map.of("accounts.csv", HEADER + "c,p1,employee,,false\n"));
            desk.take(Map.of("accounts.csv", HEADER + "c,,employee,,false\n"));
            assertThat(replaced(desk)).isEmpty();
        }
    }

    @Test
    void anAccountBetweenOthersLeavesWhatItReplacedToItsFormerPerson() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of(
                    "people.csv",
                    "person,given_name\np1,Åsa\np2,Bo\n",
                    "accounts.csv",
                    HEADER + "a,p1,employee,,false\n"));
            desk.take(Map.of("accounts.csv", HEADER + "b,p1,employee,,false\n"));
            desk.take(Map.of("accounts.csv", HEADER + "c,p1,employee,,false\n"));
            assertThat(replaced(desk)).containsExactly("b for a", "c for b");
            desk.take(Map.of("accounts.csv", HEADER + "b,p2,employee,,false\n"));
            assertThat(replaced(desk)).containsExactly("c for a");
            desk.take(Map.of("accounts.csv", HEADER + "d,p1,employee,,false\n"));
            desk.take(Map.of("accounts.csv", HEADER + "c,p1,employee,,false\n"));
            assertThat(replaced(desk)).as("back again").containsExactly("c for a", "c for d");
        }
    }

    @Test
    void anAccountThatComesBackAsAMachinesIsNobodysAnyMore() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of(
                    "agencies.csv", "agency,kind,name_sv\ng,state,Verket\n",
                    "people.csv", "person,given_name\np1,Åsa\np2,Bo\n",
                    "accounts.csv", HEADER + "a,p1,employee,,false\n"));
            desk.take(Map.of("accounts.csv", HEADER + "b,p1,employee,,false\n"));
            desk.take(Map.of("accounts.csv", HEADER + "c,p1,employee,,false\n"));
            desk.take(Map.of("accounts.csv", HEADER + "b,,employee,,false\n"));
            assertThat(replaced(desk)).as("of nobody's it is nothing").containsExactly("b for a", "c for b");
            desk.take(Map.of(
                    "accounts.csv",
                    "account,person,roles,agencies,until,responsible\nb,,hr-planner,g,2027-06-30,p2\n"));
            assertThat(replaced(desk)).containsExactly("c for a");
        }
    }

    @Test
    void anAccountThatPassesFromSomebodyToAMachineInOneFileKeepsItsRoles() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of(
                    "agencies.csv", "agency,kind,name_sv\ng,state,Verket\n",
                    "people.csv", "person,given_name\np1,Åsa\np2,Bo\n",
                    "accounts.csv", HEADER + "a,p1,employee,,false\n"));
            desk.take(Map.of("accounts.csv", """
                    account,person,roles,agencies,until,responsible
                    a,,hr-planner,g,2027-06-30,p2
                    b,p1,employee,,,
                    """));
            assertThat(replaced(desk)).isEmpty();
            assertThat(Desk.contents(desk.give()).get("accounts.csv"))
                    .contains("\na,,hr-planner,g,false,2027-06-30,p2", "\nb,p1,employee,,false,,,");
        }
    }

    @Test
    void anAccountThatBecomesAnothersReplacesWhatThatOneHad() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of(
                    "people.csv",
                    "person,given_name\np1,Åsa\np2,Bo\n",
                    "accounts.csv",
                    HEADER + "a,p1,employee,,false\nb,p2,employee,,false\n"));
            desk.take(Map.of("accounts.csv", HEADER + "a,p2,employee,,false\n"));
            assertThat(replaced(desk)).containsExactly("a for b");
        }
    }

    @Test
    void peopleWhoseAccountsAreExchangedKeepWhatTheRowsGiveThem() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of(
                    "agencies.csv", "agency,kind,name_sv\ng,state,Verket\n",
                    "people.csv", "person,given_name\np1,Åsa\np2,Bo\n",
                    "accounts.csv", HEADER + "a,p1,employee,,false\nb,p2,employee,,false\n"));
            desk.take(Map.of("accounts.csv", HEADER + "a,p2,employee,,false\nb,p1,employee hr-planner,g,false\n"));
            assertThat(replaced(desk)).isEmpty();
            assertThat(Desk.contents(desk.give()).get("accounts.csv"))
                    .contains("\na,p2,employee,,false,,,", "\nb,p1,employee hr-planner,g,false,,,");
        }
    }

    private static List<String> replaced(Desk desk) {
        return desk.graph()
                .list(
                        "MATCH (a:Account)-[:REPLACES]->(b:Account) RETURN a.id + ' for ' + b.id AS text ORDER BY text",
                        Map.of(),
                        row -> row.get("text").asString());
    }

    @Test
    void rolesThatStandOnNoEmploymentHaveALastDayAndSomebodyWhoAnswers() {
        try (var desk = new Desk(folder)) {
            var rows = """
                    account,person,roles,agencies,everywhere,until,responsible
                    machine,,hr-planner,g,false,2027-06-30,
                    other-machine,,hr-planner,g,false,2027-06-30,p1
                    top,p1,admin,,true,,
                    """;
            desk.take(Map.of(
                    "agencies.csv", "agency,kind,name_sv\ng,state,Verket\n",
                    "people.csv", "person,given_name\np1,Åsa\n",
                    "accounts.csv", rows));

            assertThat(desk.complaints())
                    .hasSize(2)
                    .allSatisfy(
                            complaint -> assertThat(complaint).contains("need until (their last day) and responsible"));
            assertThat(Desk.contents(desk.give()).get("accounts.csv"))
                    .contains("other-machine,,hr-planner,g,false,2027-06-30,p1")
                    .doesNotContain("top");
            assertThat(desk.take(Map.of("accounts.csv", rows)).changedNothing()).isTrue();
        }
    }

    @Test
    void aRowTakesNothingAwayOfWhichItDoesNotSpeak() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of(
                    "agencies.csv", "agency,kind,name_sv\none,state,Ett\n",
                    "people.csv", "person,given_name\np1,Åsa\n",
                    "accounts.csv", HEADER + "a,p1,employee,,false\n"));
            // Given in the client since the list was made.
            desk.graph().run("""
                    MATCH (a:Account {id: 'a'}), (g:Agency {id: 'one'})
                    SET a.roles = ['employee', 'hr-planner']
                    CREATE (a)-[:ACTS_FOR]->(g)
                    """, Map.of());
            var given = Desk.contents(desk.give()).get("accounts.csv");
            for (var row : List.of("account,person\na,p1\n", "account\na\n", HEADER + "a,p1,,,\n")) {
                assertThat(desk.take(Map.of("accounts.csv", row)).changedNothing())
                        .as(row)
                        .isTrue();
            }
            assertThat(Desk.contents(desk.give()).get("accounts.csv")).isEqualTo(given);
            assertThat(grants(desk)).isEmpty();
        }
    }

    @Test
    void aRowThatGivesOtherRolesLeavesARecordOfIt() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of(
                    "agencies.csv", "agency,kind,name_sv\none,state,Ett\n",
                    "people.csv", "person,given_name\np1,Åsa\n",
                    "accounts.csv", HEADER + "a,p1,employee procurement,one,false\n"));
            desk.take(Map.of("accounts.csv", HEADER + "a,p1,employee hr-planner,,\n"));
            assertThat(Desk.contents(desk.give()).get("accounts.csv")).contains("a,p1,employee hr-planner,one,false");
            assertThat(grants(desk)).containsExactly("samsas: procurement for one, now hr-planner for one");
            assertThat(desk.graph()
                            .list(
                                    "MATCH (e:AuditEntry {kind: 'grant'}) RETURN e.account AS by",
                                    Map.of(),
                                    row -> row.get("by").asString()))
                    .containsExactly("samsas");

            desk.take(Map.of("accounts.csv", HEADER + "a,p1,employee manager hr-planner,,\n"));
            assertThat(grants(desk))
                    .as("a role that comes with an employment is not given")
                    .hasSize(1);
        }
    }

    @Test
    void whatIsGivenToANewAccountAndTakenFromAReplacedOneLeavesARecord() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of(
                    "agencies.csv", "agency,kind,name_sv\none,state,Ett\n",
                    "people.csv", "person,given_name\np1,Åsa\np2,Bo\n",
                    "accounts.csv", HEADER + "a,p1,employee procurement,one,false\n"));
            var rows = HEADER + "b,p1,employee hr-planner,one,false\nc,p2,employee,,false\n";
            var tried = new ArrayList<String>();
            desk.imports().rehearse(desk.write(Map.of("accounts.csv", rows)), new ImportListener() {
                @Override
                public void complaint(Complaint complaint) {
                    tried.add(complaint.toString());
                }
            });
            assertThat(tried)
                    .containsExactly("accounts.csv:2: 'b' takes the place of the account that 'p1' had, which leads"
                            + " nowhere from now on; roles that were given to that one: procurement for one");
            desk.take(Map.of("accounts.csv", rows));
            assertThat(desk.complaints()).isEqualTo(tried);
            assertThat(desk.graph().list("""
                            MATCH (g:Grant)-[:TO]->(a:Account)
                            RETURN a.id + ': ' + coalesce(g.rolesBefore[0], '-') + ', now ' + coalesce(g.roles[0], '-')
                              AS text ORDER BY text
                            """, Map.of(), row -> row.get("text").asString()))
                    .containsExactly("a: procurement, now -", "b: -, now hr-planner");
            assertThat(desk.graph()
                            .list("MATCH (e:AuditEntry {kind: 'grant'}) RETURN e.about AS about", Map.of(), row -> row))
                    .hasSize(2);
        }
    }

    @Test
    void whoAnswersForTheRolesFromNowOnEndsWhatWentOnWithoutAnybody() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of(
                    "agencies.csv", "agency,kind,name_sv\none,state,Ett\n",
                    "people.csv", "person,given_name\np1,Åsa\np2,Bo\n",
                    "accounts.csv", HEADER + "a,p1,hr-planner,one,false\n"));
            desk.graph().run("MATCH (a:Account {id: 'a'}) SET a.unansweredUntil = date('2027-02-01')", Map.of());
            desk.take(Map.of("accounts.csv", "account,person,agencies\na,p1,\n"));
            desk.take(Map.of("accounts.csv", "account,person,roles\na,p1,employee hr-planner\n"));
            assertThat(unanswered(desk)).as("of which nothing is said").isOne();
            desk.take(Map.of("accounts.csv", "account,person,until,responsible\na,p1,2027-06-30,p2\n"));
            assertThat(unanswered(desk)).isZero();
        }
    }

    /// Of an import that goes on for somebody who was erased since it began.
    @Test
    void whatIsRecordedOfAnImportNamesWhatIsLeftOfWhoBeganIt() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of("people.csv", "person,given_name\np1,Åsa\n", "accounts.csv", HEADER + "a,p1,,,\n"));
            desk.graph().run("""
                    CREATE (:Job {id: 'job', run: 1})-[:HAS]->(:JobEvent {to: 'waiting', at: datetime(), by: 'left'})
                    """, Map.of());
            desk.imports()
                    .data(
                            new DataSource.Folder(
                                    desk.write(Map.of("accounts.csv", HEADER + "a,p1,employee hr-planner,,\n"))),
                            Load.Mode.GENTLE,
                            ImportScope.everything(),
                            new Errand(
                                    "the list",
                                    "job",
                                    1,
                                    queries -> Jobs.begunBy(queries, "job").orElse("was"),
                                    false),
                            desk.listener());
            assertThat(desk.graph()
                            .list(
                                    "MATCH (g:Grant) RETURN g.by AS by",
                                    Map.of(),
                                    row -> row.get("by").asString()))
                    .containsExactly("left");
        }
    }

    private static int unanswered(Desk desk) {
        return desk.graph()
                .list("MATCH (a:Account) WHERE a.unansweredUntil IS NOT NULL RETURN a.id AS id", Map.of(), row -> row)
                .size();
    }

    private static List<String> grants(Desk desk) {
        return desk.graph().list("""
                        MATCH (g:Grant)-[:TO]->(:Account {id: 'a'})
                        RETURN g.by + ': ' + g.rolesBefore[0] + ' for ' + g.agenciesBefore[0] + ', now '
                          + g.roles[0] + ' for ' + g.agencies[0] AS text
                        """, Map.of(), row -> row.get("text").asString());
    }

    private static List<String> links(Desk desk) {
        return desk.graph().list("""
                        MATCH (:Account {id: 'a'})-[is:IS]->(p)
                        RETURN p.id + coalesce(' by ' + is.by, ' brought in') AS link
                        """, Map.of(), row -> row.get("link").asString());
    }
}
