package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose roles an import changes is told, as when they are changed by hand.
class ImportedRolesIT {

    private static final String ACCOUNTS = "account,person,roles,agencies,everywhere\n";

    private final Path folder;

    ImportedRolesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whoIsGivenRolesOrLosesThemIsToldOnce() {
        try (var desk = workplace()) {
            assertThat(told(desk)).as("whatever comes into an empty graph").isEmpty();
            var given = ACCOUNTS + "a1,p1,employee procurement,one,false\na2,p2,employee,,false\n";
            desk.take(Map.of("accounts.csv", given));
            assertThat(told(desk)).containsExactly("p1");
            forget(desk);
            desk.take(Map.of("accounts.csv", given));
            assertThat(told(desk)).as("what stands").isEmpty();
            desk.take(Map.of("accounts.csv", ACCOUNTS + "a1,p1,employee,,false\n"));
            desk.take(Map.of("accounts.csv", ACCOUNTS + "a1,p1,employee hr-planner,one,false\n"));
            assertThat(told(desk)).containsExactly("p1");
        }
    }

    @Test
    void whoseAccountIsReplacedIsToldByTheNewOne() {
        try (var desk = workplace()) {
            desk.take(Map.of("accounts.csv", ACCOUNTS + "new,p3,employee,,false\n"));
            assertThat(told(desk)).containsExactly("p3");
            assertThat(desk.graph()
                            .list("MATCH (a:Account)<-[:TELLS]-(:Notice) RETURN a.id AS id", Map.of(), row -> row))
                    .isEmpty();
        }
    }

    @Test
    void whoseAccountGoesToSomebodyElseIsToldAndSoAreThey() {
        try (var desk = workplace()) {
            desk.take(Map.of("accounts.csv", "account,person\na2,\n"));
            desk.take(Map.of("accounts.csv", "account,person\na2,p2\n"));
            assertThat(told(desk)).as("of an account without roles").isEmpty();

            desk.take(Map.of("accounts.csv", "account,person\na3,p2\n"));
            assertThat(told(desk)).containsExactly("p2", "p3");
            assertThat(recorded(desk)).containsExactly("a3: hr-planner, now hr-planner");
            forget(desk);

            desk.take(Map.of("accounts.csv", "account,person,until,responsible\na3,,2027-06-30,p1\n"));
            assertThat(told(desk)).as("nobody's from now on").containsExactly("p2");
        }
    }

    private static List<String> recorded(Desk desk) {
        return desk.graph().list("""
                        MATCH (g:Grant)-[:TO]->(a:Account)
                        CALL () { MATCH (e:AuditEntry {kind: 'grant'}) RETURN count(e) AS entries }
                        RETURN a.id + ': ' + g.rolesBefore[0] + ', now ' + g.roles[0] AS text, entries
                        """, Map.of(), row -> {
            assertThat(row.get("entries").asInt()).isOne();
            return row.get("text").asString();
        });
    }

    @Test
    void whoManagesNoMoreOrIsEmployedNoMoreIsTold() {
        try (var desk = workplace()) {
            desk.take(Map.of("managers.csv", "unit,person,from,to\nu,p1,,\n"));
            assertThat(told(desk)).as("who manages from now on").containsExactly("p1");
            forget(desk);
            desk.take(Map.of("managers.csv", "unit,person,from,to\nu,p1,,2027-06-30\n"));
            assertThat(told(desk)).as("who manages still").isEmpty();
            desk.take(Map.of("managers.csv", "unit,person,from,to\nu,p1,,2026-11-20\n"));
            assertThat(told(desk)).containsExactly("p1");
            forget(desk);
            desk.take(Map.of(
                    "employments.csv",
                    "person,unit,from,to\np2,u,2020-01-01,2026-11-20\np3,u,2020-01-01,2026-11-20\n"));
            assertThat(told(desk))
                    .as("who was given roles for where they worked")
                    .containsExactly("p3");
        }
    }

    @Test
    void whoseRolesStoodOnSomebodyWhoIsEmployedNoMoreIsTold() {
        try (var desk = workplace()) {
            desk.take(Map.of("agencies.csv", "agency,kind,name_sv\ntwo,state,Två\n", "accounts.csv", """
                            account,person,roles,agencies,until,responsible
                            a1,p1,hr-planner,two,2027-06-30,p2
                            machine,,hr-planner,two,2027-06-30,p2
                            """));
            forget(desk);
            desk.take(Map.of("employments.csv", "person,unit,from,to\np2,u,2020-01-01,2027-01-31\n"));
            assertThat(told(desk)).as("who answers is employed still").isEmpty();
            desk.take(Map.of("employments.csv", "person,unit,from,to\np2,u,2020-01-01,2026-11-20\n"));
            assertThat(told(desk)).containsExactly("p1");
            assertThat(desk.graph()
                            .list(
                                    "MATCH (a:Account)<-[:TELLS]-(:Notice) RETURN a.id AS id",
                                    Map.of(),
                                    row -> row.get("id").asString()))
                    .as("an account that is nobody's")
                    .containsExactly("machine");
        }
    }

    @Test
    void thousandsAreToldByOneQueryABatch() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of(
                    "agencies.csv", "agency,kind,name_sv\none,state,Ett\n",
                    "people.csv", "person,given_name\n" + rows("p%d,Åsa\n"),
                    "accounts.csv", ACCOUNTS + rows("a%1$d,p%1$d,employee,,false\n")));
            desk.take(Map.of("accounts.csv", ACCOUNTS + rows("a%1$d,p%1$d,employee procurement,one,false\n")));
            assertThat(told(desk)).hasSize(3_000);
        }
    }

    private static String rows(String row) {
        return IntStream.range(0, 3_000).mapToObj(row::formatted).collect(Collectors.joining());
    }

    /// Three people who work in a unit, of whom the third is a planner.
    private Desk workplace() {
        var desk = new Desk(folder);
        desk.take(Map.of(
                "agencies.csv",
                "agency,kind,name_sv\none,state,Ett\n",
                "units.csv",
                "unit,agency,name_sv\nu,one,Enheten\n",
                "people.csv",
                "person,given_name\np1,Åsa\np2,Bo\np3,Cia\n",
                "employments.csv",
                "person,unit,from,to\np1,u,2020-01-01,\np2,u,2020-01-01,\np3,u,2020-01-01,\n",
                "accounts.csv",
                ACCOUNTS + "a1,p1,employee,,false\na2,p2,employee,,false\na3,p3,employee hr-planner,one,false\n"));
        return desk;
    }

    private static List<String> told(Desk desk) {
        return desk.graph()
                .list(
                        "MATCH (p:Person)<-[:TELLS]-(:Notice {kind: 'roles-changed'}) RETURN p.id AS id ORDER BY id",
                        Map.of(),
                        row -> row.get("id").asString());
    }

    private static void forget(Desk desk) {
        desk.graph().run("MATCH (n:Notice) DETACH DELETE n", Map.of());
    }
}
