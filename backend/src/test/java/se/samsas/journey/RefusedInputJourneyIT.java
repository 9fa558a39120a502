package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.YearMonth;
import java.time.ZoneId;
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

/// What employees and managers may send wrong in their forms is refused at its field, in Swedish, with what they wrote
/// still there; nothing of it is stored.
@IntegrationTest
@ExtendWith(Journeys.class)
class RefusedInputJourneyIT {

    private static final String ANN = Workplace.id("ann");
    private static final String BOSS = Workplace.id("boss");
    private static final String ANN_ID = GlobalId.encode("Person", ANN);

    /// What is no whole percent from 0 to 100, of so few letters as the fields of months take.
    private static final List<String> NO_PERCENT = List.of("101", "-1", "NaN", "femti", "4O");

    private static final String NAME_ON_THE_PAGE = "Skriv Ann Prov, ditt namn som det står här.";

    private final Graph graph;
    private final Workplace workplace;
    private final int port;

    RefusedInputJourneyIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
        this.port = port;
    }

    @BeforeEach
    void begin() {
        workplace.manager("boss", Workplace.TOP);
        workplace.person("ann", Workplace.BELOW, "jurist");
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    @Test
    void whatSomebodySaysOfThemselves(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var refused = new RefusedFields(visit);
            visit.signIn(ANN);

            visit.go("/me/visibility");
            var loans = visit.page().locator("fieldset").filter(new Locator.FilterOptions().setHasText("Personallån"));
            loans.getByLabel("Synlig").check();
            visit.field("Sista dag (valfritt)").fill("2026-01-31");
            visit.button("Spara").click();
            refused.atFocused(
                    visit.field("Sista dag (valfritt)"),
                    "2026-01-31",
                    "31 jan. 2026 har passerat. Välj",
                    "eller en senare dag, eller ingen.");

            visit.go("/me/details");
            for (var field : List.of("Län", "Språk")) {
                visit.field(field).fill("Klingonska");
                visit.press("Tab");
                refused.at(visit.field(field), "Inget heter ”Klingonska”");
            }
            visit.button("Spara").click();
            refused.atFocused(visit.field("Språk"), "Klingonska", "Inget heter ”Klingonska”");

            visit.go("/me/skills?step=1");
            refused.cut(visit.field("Din titel"), 200);
            refused.cutAndSaid(visit.field("Klistra in en text (valfritt)"), 100_000);

            visit.go("/me/data/erase");
            var name = visit.field("Skriv ditt namn, Ann Prov, för att bekräfta");
            for (var wrong : List.of("", "Ann Fel", "x".repeat(100_000))) {
                name.fill(wrong);
                visit.button("Radera mina uppgifter").click();
                refused.atFocused(name, wrong, NAME_ON_THE_PAGE);
            }
            visit.assertNoFaultsButRefusals();
        }
        assertThat(choices()).isZero();
        assertThat(spoken()).containsExactly("sv");
    }

    @Test
    void whatSomebodyProposes(Browser browser) {
        int proposals = skillProposals();
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var refused = new RefusedFields(visit);
            visit.signIn(ANN);
            visit.go("/me/months");
            monthsAreRefused(visit, "Skicka förslaget");
            refused.cutAndSaid(visit.field("Några ord till din chef (valfritt)"), 500);

            visit.go("/taxonomy/new");
            visit.button("Skicka förslaget").click();
            refused.listed();
            refused.at(visit.field("Namn på svenska"), "Skriv ett namn på svenska.");
            refused.at(visit.field("Varför?"), "Skriv varför.");
            refused.cut(visit.field("Namn på svenska"), 200);
            refused.cut(visit.field("Namn på engelska"), 200);
            refused.cutAndSaid(visit.field("Varför?"), 1000);

            visit.go("/taxonomy/synonym");
            visit.button("Skicka förslaget").click();
            refused.listed();
            refused.at(visit.field("Kompetens"), "Välj en kompetens.");
            refused.at(visit.field("Synonym"), "Skriv en synonym.");

            visit.go("/taxonomy/merge");
            visit.button("Skicka förslaget").click();
            refused.listed();
            refused.at(visit.field("Kompetens som tas ur bruk"), "Välj en kompetens.");
            refused.at(visit.field("Kompetens som finns kvar"), "Välj vilken kompetens som finns kvar.");

            visit.go("/search?q=" + "x".repeat(101));
            var words = visit.field("Vad söker du?");
            refused.at(words, "Sökningen har 101 tecken, men högst 100 går att söka på. Korta den.");
            words.fill("?!");
            words.press("Enter");
            refused.atFocused(words, "?!", "”?!” är för kort. Skriv minst två tecken");
            visit.assertNoFaults();
        }
        assertThat(skillProposals()).isEqualTo(proposals);
        assertThat(monthsProposals()).isZero();
    }

    @Test
    void whatAManagerProposesAndDecides(Browser browser) {
        workplace.person("cleo", Workplace.TOP, "jurist");
        propose();
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var refused = new RefusedFields(visit);
            visit.signIn(BOSS);
            visit.go("/team");
            assertThat(visit.button("Skicka förslagen")).isDisabled();
            assertThat(visit.page().locator("form.team-send"))
                    .containsText("Välj minst en person och en kompetens under någon titel.");
            refused.cutAndSaid(visit.field("Några ord till medarbetarna (valfritt)"), 500);

            visit.go("/team/" + ANN_ID + "/months");
            visit.button("Avböj").click();
            refused.cutAndSaid(refused.ofDialog("Några ord till Ann Prov (valfritt)"), 500);
            refused.leave();
            monthsAreRefused(visit, "Bestäm månaderna");
            visit.assertNoFaults();
        }
        assertThat(monthsProposals()).isEqualTo(1);
        assertThat(capacities()).isZero();
    }

    /// The same form, whether it is proposed or decided.
    private static void monthsAreRefused(Visit visit, String send) {
        var refused = new RefusedFields(visit);
        visit.button(send).click();
        refused.atFocused(visit.field("Från och med"), "", "Välj den första månaden.");
        refused.at(visit.field("Till och med"), "Välj den sista månaden.");
        var absence = visit.field("Frånvaro, procent av heltid");
        refused.at(absence, "Fyll i frånvaron, eller välj hur mycket som kan lånas ut.");
        for (var wrong : NO_PERCENT) {
            absence.fill(wrong);
            refused.atFocused(absence, wrong, "Skriv ett helt tal från 0 till 100.");
        }
        visit.page().getByLabel("En viss andel av heltid").check();
        var share = visit.field("Kan lånas ut, procent av heltid");
        refused.at(share, "Skriv ett helt tal från 0 till 100.");
        for (var wrong : NO_PERCENT) {
            share.fill(wrong);
            refused.atFocused(share, wrong, "Skriv ett helt tal från 0 till 100.");
        }
        visit.page().getByLabel("Som det är nu").check();
        visit.field("Från och med").selectOption(month(2));
        absence.fill("0");
        visit.button(send).click();
        assertThat(visit.button("Lägg till en period"))
                .hasAccessibleDescription("Månaderna är redan så. Ändra något innan du skickar.");
        assertThat(visit.button("Lägg till en period")).isFocused();
        assertThat(absence).hasValue("0");
    }

    /// So many months after the one that it is for the browser.
    private static String month(int later) {
        return YearMonth.now(ZoneId.of("Europe/Stockholm")).plusMonths(later).toString();
    }

    /// Ann proposes another month.
    private void propose() {
        var version = workplace
                .ask(
                        ANN,
                        "query ($from: Month!, $to: Month!) { viewer { months(from: $from, to: $to) { version } } }",
                        Map.of("from", month(0), "to", month(35)))
                .at("/viewer/months/version")
                .asString();
        workplace.ask(
                ANN,
                "mutation ($input: ProposeMonthsInput!) { proposeMonths(input: $input) { viewer { roles } } }",
                Map.of(
                        "input",
                        Map.of(
                                "months",
                                List.of(Map.of("month", month(3), "lendable", 50, "absence", 0)),
                                "version",
                                version)));
    }

    private int choices() {
        return count("MATCH (:Person {id: $ann})-[:CHOSE]->() RETURN count(*) AS n");
    }

    private int skillProposals() {
        return count("MATCH (:SkillProposal) RETURN count(*) AS n");
    }

    private int monthsProposals() {
        return count("MATCH (:Person {id: $ann})<-[:OF]-(:MonthsProposal) RETURN count(*) AS n");
    }

    private int capacities() {
        return count("MATCH (:Person {id: $ann})-[:HAS]->(:Capacity) RETURN count(*) AS n");
    }

    private int count(String cypher) {
        return graph.get(cypher, Map.of("ann", ANN), row -> row.get("n").asInt());
    }

    private List<String> spoken() {
        return graph.list(
                "MATCH (p:Person {id: $ann}) UNWIND p.languages AS language RETURN language",
                Map.of("ann", ANN),
                row -> row.get("language").asString());
    }
}
