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
    private String need = "";

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
        workplace.awaitFound(1);
        need = workplace
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
                MATCH (s:Search {account: $planner})
                OPTIONAL MATCH (s)<-[:ABOUT]-(c:RankContest)
                OPTIONAL MATCH (s)-[:FOR]->(:Need)<-[:FOR]-(o:RankOverride)
                DETACH DELETE s, c, o
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
            visit.page().getByText("Varför den placeringen?").first().click();
            assertThat(visit.page().locator(".looks-why[open], .looks-why").first())
                    .isVisible();
            look(visit, "my-data");

            visit.button("Bestrid placering 1 för Robot för löneunderlag").click();
            visit.button("Skicka").click();
            assertThat(visit.page().getByText("Skriv några ord.")).isVisible();
            look(visit, "my-data-contest");
            visit.field("Vad stämmer inte?").fill("Jag har certifikat som inte syns.");
            visit.button("Skicka").click();
            assertThat(visit.page().getByText("Väntar på svar.")).isVisible();

            visit.link("Läs eller skriv ut").click();
            assertThat(visit.heading("Sökningar som du har kommit med i")).isVisible();
            look(visit, "my-data-all");
            visit.link("Tillbaka till Mina uppgifter").click();

            visit.link("Se vad som skulle raderas").click();
            assertThat(visit.heading("Det här blir kvar")).isVisible();
            visit.button("Radera mina uppgifter").click();
            assertThat(visit.page().getByText("Skriv Ann Prov, ditt namn som det står här."))
                    .isVisible();
            look(visit, "my-data-erase");
            visit.field("Skriv ditt namn, Ann Prov, för att bekräfta").fill("Ann Prov");
            visit.button("Radera mina uppgifter").click();
            assertThat(visit.heading("Dina uppgifter är raderade")).isVisible();
            look(visit, "my-data-erased");
            visit.assertNoFaults();
        }
        assertThat(graph.list(
                        "MATCH (p:Person {id: $ann}) RETURN p.id AS id",
                        Map.of("ann", ANN),
                        row -> row.get("id").asString()))
                .isEmpty();
    }

    /// The planner does not learn who contests, answers, sets the match aside and takes it back; the computed
    /// rank stays.
    @Test
    void whoHasTheNeedAnswersAndSetsAnotherPlace(Browser browser) {
        workplace.contest("ann");
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn(PLANNER);
            visit.go("/needs/" + need + "/matches");
            assertThat(visit.heading("1 bestridd placering")).isVisible();
            visit.button("Svara den som bestrider: Placering 1 bland dem som passade 21 nov. 2026")
                    .click();
            visit.field("Ditt svar").fill("Vi lägger in certifikatet.");
            visit.look("need-contest");
            visit.button("Skicka svaret").click();
            assertThat(visit.page().getByText("Vi lägger in certifikatet.")).isVisible();
            visit.link("Ann Prov").click();
            visit.button("Sätt åt sidan Ann Prov").click();
            visit.field("Varför?").fill("Behövs i ett annat uppdrag.");
            visit.look("match-override-dialog");
            visit.button("Sätt åt sidan").click();
            assertThat(visit.page().getByText("Åt sidan i er lista.")).isVisible();
            visit.look("match-override");
            visit.go("/needs/" + need + "/matches");
            visit.page().getByText("Åt sidan (1)").click();
            assertThat(visit.page().getByText("Åt sidan i er lista.")).isVisible();
            visit.look("need-overridden");
            visit.button("Ta tillbaka Ann Prov").click();
            visit.field("Varför? (valfritt)").fill("Det andra uppdraget blev inte av.");
            visit.button("Ta tillbaka").click();
            assertThat(visit.page().getByText("Ann Prov är tillbaka i listan.")).isFocused();
            assertThat(visit.page().getByText("Åt sidan (1)")).hasCount(0);
            visit.assertNoFaults();
        }
    }

    /// On a wide screen, in light and in dark.
    @Test
    void theSamePageOnADesk(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn(ANN);
            visit.go("/me/data");
            assertThat(visit.page().getByText("Behov: Robot för löneunderlag.")).isVisible();
            visit.page().getByText("Varför den placeringen?").first().click();
            visit.look("my-data");
            visit.go("/me/data/all");
            assertThat(visit.heading("Sökningar som du har kommit med i")).isVisible();
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
