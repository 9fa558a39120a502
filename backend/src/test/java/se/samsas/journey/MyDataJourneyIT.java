package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.journey.Visit.Window;

/// Somebody who wants to know who has looked, reads all that is held on them, and has it erased.
@IntegrationTest
@ExtendWith(Journeys.class)
class MyDataJourneyIT {

    private static final String ANN = Workplace.id("ann");
    private static final String PLANNER = "workplace-planner";

    private final Graph graph;
    private final Workplace workplace;
    private final int port;

    MyDataJourneyIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
        this.port = port;
    }

    @BeforeEach
    void beFound() {
        workplace.person("ann", Workplace.TOP, "Utvecklare");
        workplace.manager("boss", Workplace.TOP);
        workplace.ask(ANN, """
                mutation ($rpa: ID!, $procurement: ID!) {
                  describeMySkills(input: {skills: [{skill: $rpa, level: 4, lastUsed: "2026-10"}, {skill: $procurement, level: 2}]}) {
                    person { id }
                  }
                  chooseVisibility(input: {choices: [
                    {purpose: INTERNAL, visibility: VISIBLE}, {purpose: LOAN, visibility: SKILLS_ONLY, until: "2027-06-30"}]}) {
                    viewer { roles }
                  }
                }
                """, Map.of("rpa", Workplace.RPA, "procurement", Workplace.PROCUREMENT));
        while (workplace.found(Workplace.RPA) == 0) {
            Thread.onSpinWait();
        }
        var need = workplace
                .ask(
                        PLANNER,
                        "mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { need { id } } }",
                        Map.of("input", Map.of("need", need("Robot för löneunderlag", 3, 50))))
                .at("/saveNeed/need/id")
                .asString();
        match(Map.of("id", need));
        match(Map.of("need", need("", 2, 100)));
        workplace.ask(
                Workplace.id("boss"),
                "query ($id: ID!) { person(id: $id) { name } }",
                Map.of("id", GlobalId.encode("Person", ANN)));
    }

    @AfterEach
    void close() {
        graph.run("""
                MATCH (s:Search {account: $planner}) DETACH DELETE s
                WITH DISTINCT 1 AS one
                MATCH (:Agency {id: $agency})-[:ASKS]->(n:Need)-[:HAS]->(e:NeedEvent) DETACH DELETE n, e
                """, Map.of("planner", PLANNER, "agency", Workplace.AGENCY));
        workplace.close();
    }

    @Test
    void whoLookedIsSeenAndEverythingIsErased(Browser browser) {
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn(ANN);
            visit.go("/me");
            visit.link("Visa mina uppgifter").click();
            assertThat(visit.heading("Mina uppgifter").first()).isVisible();
            assertThat(visit.page().getByText("Behov: Robot för löneunderlag.")).isVisible();
            assertThat(visit.page()
                            .getByText("Du kom på plats 1 av 1 som passade.")
                            .first())
                    .isVisible();
            visit.page().getByText("Varför den platsen?").first().click();
            assertThat(visit.page().locator(".looks-why[open], .looks-why").first())
                    .isVisible();
            look(visit, "my-data");

            visit.link("Läs eller skriv ut").click();
            assertThat(visit.heading("Sökningar som gav dig")).isVisible();
            look(visit, "my-data-all");
            visit.link("Tillbaka till mina uppgifter").click();

            visit.link("Se vad som skulle raderas").click();
            assertThat(visit.heading("Det här blir kvar")).isVisible();
            visit.button("Radera mina uppgifter").click();
            assertThat(visit.page().getByText("Skriv Ann Prov, precis som det står."))
                    .isVisible();
            look(visit, "my-data-erase");
            visit.field("Skriv ditt namn, Ann Prov, för att bekräfta").fill("Ann Prov");
            visit.button("Radera mina uppgifter").click();
            assertThat(visit.heading("Dina uppgifter är raderade")).isVisible();
            look(visit, "my-data-erased");
            visit.assertNoFaults();
        }
        assertThat(graph.list(
                        "MATCH (p:Person {id: $ann}) UNWIND keys(p) AS key RETURN key ORDER BY key",
                        Map.of("ann", ANN),
                        row -> row.get("key").asString()))
                .isEqualTo(List.of("erased", "id", "revision"));
    }

    /// On a wide screen, in light and in dark.
    @Test
    void theSamePageOnADesk(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn(ANN);
            visit.go("/me/data");
            assertThat(visit.page().getByText("Behov: Robot för löneunderlag.")).isVisible();
            visit.page().getByText("Varför den platsen?").first().click();
            visit.look("my-data");
            visit.go("/me/data/all");
            assertThat(visit.heading("Sökningar som gav dig")).isVisible();
            visit.look("my-data-all");
            visit.assertNoFaults();
        }
    }

    private void match(Map<String, ?> input) {
        workplace.ask(PLANNER, """
                mutation ($input: MatchNeedInput!) {
                  matchNeed(input: $input) { answer { matches { totalCount edges { node { rank } } } nearMisses { match { rank } } } }
                }
                """, Map.of("input", input));
    }

    private static Map<String, ?> need(String title, int level, int share) {
        return Map.of(
                "agency",
                GlobalId.encode("Agency", Workplace.AGENCY),
                "title",
                title,
                "purpose",
                "INTERNAL",
                "skills",
                List.of(
                        Map.of("skill", Workplace.RPA, "level", level, "must", true),
                        Map.of("skill", Workplace.PROCUREMENT, "level", 3)),
                "share",
                share,
                "from",
                "2027-01",
                "to",
                "2027-06");
    }

    private static void look(Visit visit, String name) {
        visit.look(name);
        visit.assertFitsAHand();
    }
}
