package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/// What planners may send wrong of a need and of those who match it, and what these may send wrong of their place, is
/// refused at its field, in Swedish, with what they wrote still there; nothing of it is stored.
@IntegrationTest
@ExtendWith(Journeys.class)
class RefusedNeedJourneyIT {

    private static final String ANN = Workplace.id("ann");
    private static final String ANN_ID = GlobalId.encode("Person", ANN);
    private static final String PLANNER = "workplace-planner";

    private final Graph graph;
    private final Workplace workplace;
    private final int port;

    RefusedNeedJourneyIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
        this.port = port;
    }

    @BeforeEach
    void begin() {
        workplace.person("ann", Workplace.BELOW, "jurist");
    }

    @AfterEach
    void close() {
        graph.run("""
                MATCH (s:Search {account: $planner})
                OPTIONAL MATCH (s)<-[:ABOUT]-(c:RankContest)
                DETACH DELETE s, c
                """, Map.of("planner", PLANNER));
        graph.run("""
                MATCH (:Agency {id: $agency})-[:ASKS]->(n:Need)
                OPTIONAL MATCH (n)-[:HAS]->(e:NeedEvent)
                OPTIONAL MATCH (n)<-[:FOR]-(kept:ShortlistEntry|RankOverride)
                DETACH DELETE n, e, kept
                """, Map.of("agency", Workplace.AGENCY));
        workplace.close();
    }

    @Test
    void whatANeedAsksFor(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var refused = new RefusedFields(visit);
            visit.signIn(PLANNER);
            var page = new NeedPage(visit).open();
            for (var save : List.of("Spara behovet", "Spara som utkast")) {
                visit.button(save).click();
                refused.listed();
                refused.at(visit.field("Rubrik"), "Skriv en rubrik, så att ni känner igen behovet.");
                refused.at(page.search(), "Lägg till minst en kompetens.");
            }
            refused.cut(visit.field("Rubrik"), 200);

            var share = visit.field("Andel av heltid");
            for (var wrong : RefusedFields.NO_SHARES) {
                share.fill(wrong);
                refused.atFocused(
                        share, wrong, "Andelen kan inte vara ”%s”. Skriv ett heltal mellan 1 och 100".formatted(wrong));
            }
            share.fill("x".repeat(100_000));
            refused.at(share, "Andelen kan inte vara ”%s …”.".formatted("x".repeat(40)));
            share.fill("");
            refused.at(share, "Skriv hur stor andel av heltid ni behöver, till exempel 40.");
            visit.button("Hitta specialister").click();
            refused.listed();

            share.fill("50");
            visit.page().getByLabel("Andelen får delas").check();
            var part = visit.field("Minsta del per person");
            for (var wrong : List.of("0", "51", "NaN", "4O")) {
                part.fill(wrong);
                refused.atFocused(
                        part,
                        wrong,
                        "Minsta delen kan inte vara ”%s”. Skriv ett heltal mellan 1 och 50.".formatted(wrong));
            }
            part.fill("");
            refused.at(part, "Skriv hur stor del en person minst ska ta, mellan 1 och 50.");

            var people = visit.field("Antal personer");
            for (var wrong : List.of("0", "1001", "NaN", "två")) {
                people.fill(wrong);
                refused.atFocused(
                        people,
                        wrong,
                        "Antalet kan inte vara ”%s”. Skriv ett heltal mellan 1 och 1 000.".formatted(wrong));
            }
            people.fill("");
            refused.at(people, "Skriv hur många personer ni behöver.");

            for (var field : List.of("Län", "Språk som krävs")) {
                visit.field(field).fill("Klingonska");
                visit.press("Tab");
                refused.at(visit.field(field), "Inget heter ”Klingonska”");
                assertThat(visit.field(field)).hasValue("Klingonska");
            }

            visit.button("Klistra in en text").click();
            var text = visit.field("Text om behovet");
            visit.button("Läs texten").click();
            refused.atFocused(text, "", "Klistra in eller skriv en text först.");
            var tooLong = "x".repeat(100_001);
            text.fill(tooLong);
            visit.button("Läs texten").click();
            refused.atFocused(
                    text,
                    tooLong,
                    "Texten har 100 001 tecken. Högst 100 000 tecken kan läsas åt gången: ta bort det som inte handlar");
            visit.assertNoFaults();
        }
        assertThat(needs()).isZero();
    }

    @Test
    void whatIsSaidOfARank(Browser browser) {
        var need = needThatAnnMatches();
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var refused = new RefusedFields(visit);
            visit.signIn(ANN);
            visit.go("/me/data");
            visit.button("Bestrid placering 1 för Robotar").click();
            refused.press("Skicka");
            refused.atFocused(refused.ofDialog("Vad stämmer inte?"), "", "Skriv några ord.");
            refused.cutAndSaid(refused.ofDialog("Vad stämmer inte?"), 1000);
            visit.assertNoFaults();
        }
        assertThat(contests()).isZero();
        workplace.contest("ann");
        workplace.ask(PLANNER, """
                mutation ($need: ID!, $ann: ID!) {
                  addToShortlist(input: {need: $need, specialist: {person: $ann}}) { entry { id } }
                }
                """, Map.of("need", need, "ann", ANN_ID));
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var refused = new RefusedFields(visit);
            visit.signIn(PLANNER);
            visit.go("/needs/" + need + "/matches");
            visit.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Svara den som bestrider"))
                    .click();
            refused.press("Skicka svaret");
            refused.atFocused(refused.ofDialog("Ditt svar"), "", "Skriv några ord.");
            refused.cutAndSaid(refused.ofDialog("Ditt svar"), 1000);
            refused.leave();

            visit.link("Ann Prov").click();
            visit.button("Sätt åt sidan Ann Prov").click();
            refused.press("Sätt åt sidan");
            refused.atFocused(refused.ofDialog("Varför?"), "", "Skriv några ord.");
            refused.cutAndSaid(refused.ofDialog("Varför?"), 1000);
            refused.leave();

            visit.button("Ändra placeringen").click();
            refused.press("Spara");
            refused.atFocused(refused.ofDialog("Varför?"), "", "Skriv några ord.");
            refused.ofDialog("Varför?").fill("Behövs på plats.");
            var place = refused.ofDialog("Placering (1 till 100)");
            for (var wrong : List.of("", "0", "101", "NaN", "fyrtio", "4O")) {
                place.fill(wrong);
                refused.press("Spara");
                refused.atFocused(place, wrong, "Skriv ett heltal från 1 till 100.");
            }
            assertThat(refused.ofDialog("Varför?")).hasValue("Behövs på plats.");
            refused.leave();

            visit.go("/needs/" + need + "/shortlist");
            visit.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skriv en anteckning"))
                    .click();
            refused.cutAndSaid(visit.field("Anteckning"), 2000);
            visit.assertNoFaults();
        }
        assertThat(answeredOrOverridden()).isZero();
    }

    /// Stored, and searched for once, so that she reads of it.
    private String needThatAnnMatches() {
        workplace.findable("ann", 4, "2026-10", 1);
        var asked = Map.of(
                "agency",
                GlobalId.encode("Agency", Workplace.AGENCY),
                "title",
                "Robotar",
                "purpose",
                "INTERNAL",
                "skills",
                List.of(Map.of("skill", Workplace.RPA, "level", 2, "must", true)),
                "share",
                50,
                "from",
                "2027-01",
                "to",
                "2027-06");
        var need = workplace
                .ask(
                        PLANNER,
                        "mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { need { id } } }",
                        Map.of("input", Map.of("need", asked)))
                .at("/saveNeed/need/id")
                .asString();
        workplace.ask(PLANNER, """
                mutation ($need: ID!) { matchNeed(input: {id: $need}) { answer { matches { edges { node { rank } } } } } }
                """, Map.of("need", need));
        return need;
    }

    private int needs() {
        return count("MATCH (:Agency {id: $agency})-[:ASKS]->(:Need) RETURN count(*) AS n");
    }

    private int contests() {
        return count("MATCH (:Agency {id: $agency})-[:ASKS]->(:Need)<-[:FOR]-(:RankContest) RETURN count(*) AS n");
    }

    private int answeredOrOverridden() {
        return count("""
                MATCH (:Agency {id: $agency})-[:ASKS]->(:Need)<-[:FOR]-(said:RankContest|RankOverride)
                WHERE said:RankOverride OR said.answer IS NOT NULL
                RETURN count(*) AS n
                """);
    }

    private int count(String cypher) {
        return graph.get(
                cypher, Map.of("agency", Workplace.AGENCY), row -> row.get("n").asInt());
    }
}
