package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/// What can be lent of somebody month by month: they propose other months, their manager answers, or decides.
@IntegrationTest
@ExtendWith(Journeys.class)
class MonthsJourneyIT {

    private static final String ADA = Workplace.id("ada");
    private static final String BOSS = Workplace.id("boss");
    private static final String ADA_MONTHS = "/team/" + GlobalId.encode("Person", ADA) + "/months";
    private static final int MOST = 36;

    private final Graph graph;
    private final Workplace workplace;
    private final int port;

    MonthsJourneyIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
        this.port = port;
    }

    @BeforeEach
    void begin() {
        workplace.manager("boss", Workplace.TOP);
        workplace.person("ada", Workplace.BELOW, "jurist");
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    @Test
    void whatIsProposedHoldsOnceItIsAccepted(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn(ADA);
            visit.link("Min profil").click();
            visit.link("Visa mina månader").click();
            assertThat(visit.heading(1)).hasText("Mina månader");
            assertThat(visit.page().locator("section.chart figure svg").first()).isVisible();
            assertThat(monthRows(visit)).hasCount(12);
            visit.look("months");
            visit.field("Så många månader visas").selectOption("36");
            assertThat(monthRows(visit)).hasCount(MOST);

            visit.button("Föreslå andra månader").click();
            assertThat(visit.heading("Föreslå andra månader")).isFocused();
            visit.button("Skicka förslaget").click();
            assertThat(visit.page().getByText("Välj den första månaden.")).isVisible();
            assertThat(visit.field("Från och med")).isFocused();
            visit.look("months-wrong");

            visit.field("Från och med").selectOption(month(2));
            assertThat(visit.field("Till och med")).hasValue(month(2));
            visit.field("Till och med").selectOption(month(3));
            visit.page().getByLabel("En viss andel av heltid").check();
            visit.field("Kan lånas ut, procent av heltid").fill("40");
            visit.field("Frånvaro, procent av heltid").fill("20");
            visit.button("Lägg till en period").click();
            var second = group(visit, "Period 2");
            within(second, "Från och med").selectOption(month(6));
            within(second, "Frånvaro, procent av heltid").fill("100");
            visit.field("Några ord till din chef (valfritt)").fill("Halvtid under våren.");
            assertThat(visit.page().getByText("3 månader skulle ändras.")).isVisible();
            visit.look("months-written");
            visit.button("Skicka förslaget").click();
            assertThat(visit.page().getByText("Förslaget är skickat.")).isVisible();
            assertThat(visit.heading("Ditt förslag väntar på svar")).isVisible();
            visit.look("months-waiting");
            assertThat(capacity()).isEmpty();
            visit.assertNoFaults();
        }
        accept(browser);
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn(ADA);
            assertThat(visit.page().getByText("Ditt förslag om månader är godtaget."))
                    .isVisible();
            visit.link("Läs svaret om månaderna").click();
            assertThat(visit.heading("Svaret på ditt senaste förslag")).isVisible();
            assertThat(visit.heading("Ditt förslag väntar på svar")).hasCount(0);
            assertThat(monthRows(visit).nth(2)).containsText("Bestämt");
            visit.look("months-answered");
            visit.assertNoFaults();
        }
    }

    private void accept(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn(BOSS);
            visit.link("Svara på 1 förslag om månader").click();
            assertThat(visit.heading("1 förslag om månader väntar på ditt svar"))
                    .isVisible();
            visit.look("team-months-waiting");
            visit.link("Svara Ada Prov").click();
            assertThat(visit.heading(1)).hasText("Månader för Ada Prov");
            var proposal = visit.page().locator("section.months-proposal");
            assertThat(proposal).containsText("Halvtid under våren.");
            assertThat(proposal.locator("tbody tr")).hasCount(3);
            visit.look("team-months");
            visit.button("Godta").click();
            visit.look("team-months-accept");
            inDialog(visit, "Godta").click();
            assertThat(visit.page().getByText("Förslaget är godtaget")).isVisible();
            assertThat(proposal).hasCount(0);
            assertThat(capacity()).containsExactly(month(2) + " 40 20", month(3) + " 40 20", month(6) + " - 100");
            visit.link("Tillbaka till Min enhet").click();
            assertThat(visit.link("Månader för Ada Prov")).isVisible();
            assertThat(visit.link("Svara Ada Prov")).hasCount(0);
            visit.assertNoFaults();
        }
    }

    @Test
    void aManagerDeclinesWithWordsAndDecidesFromAPhone(Browser browser) {
        propose(3, 50);
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn(BOSS);
            visit.go("/team");
            look(visit, "team-months-waiting");
            visit.link("Svara Ada Prov").click();
            assertThat(visit.heading("Ada Prov föreslår andra månader")).isVisible();
            look(visit, "team-months");
            visit.button("Avböj").click();
            visit.field("Några ord till Ada Prov (valfritt)").fill("Vi behöver dig då.");
            look(visit, "team-months-decline");
            inDialog(visit, "Avböj").click();
            assertThat(visit.page().getByText("Förslaget är avböjt")).isVisible();
            assertThat(capacity()).isEmpty();

            visit.field("Från och med").selectOption(month(1));
            visit.page().getByLabel("En viss andel av heltid").check();
            visit.field("Kan lånas ut, procent av heltid").fill("80");
            look(visit, "team-months-written");
            visit.button("Bestäm månaderna").click();
            assertThat(visit.page().getByText("Månaderna är bestämda. Ada Prov får veta det."))
                    .isVisible();
            assertThat(capacity()).containsExactly(month(1) + " 80 0");
            visit.assertNoFaults();
        }
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn(ADA);
            assertThat(visit.page().getByText("Din chef har bestämt dina månader."))
                    .isVisible();
            visit.go("/me/months");
            assertThat(visit.page().getByText("Vi behöver dig då.")).isVisible();
            look(visit, "months-answered");
            visit.assertNoFaults();
        }
    }

    @Test
    void englishAndTheKeyboardAreEnough(Browser browser) {
        propose(3, 50);
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn(ADA);
            visit.button("English").click();
            visit.go("/me/months");
            assertThat(visit.heading("Your proposal waits for an answer")).isVisible();
            visit.look("months-waiting");
            // By the keyboard alone, with each stop on the way seen.
            visit.button("Take back").focus();
            visit.tabTo(visit.button("Start from the one that is waiting"));
            visit.press("Enter");
            assertThat(visit.field("Can be lent, percent of full time")).hasValue("50");
            assertThat(visit.page().getByText("1 month would change.")).isVisible();
            visit.look("months-written");
            visit.tabBackTo(visit.button("Take back"));
            visit.press("Enter");
            assertThat(visit.page().getByText("You have taken the proposal back."))
                    .isVisible();
            assertThat(visit.heading("Your proposal waits for an answer")).hasCount(0);
            visit.assertNoFaults();
        }
    }

    @Test
    void whoeverIsOvertakenReadsBoth(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn(ADA);
            visit.go("/me/months");
            visit.field("Från och med").selectOption(month(4));
            visit.field("Frånvaro, procent av heltid").fill("10");
            decide(4, 70);
            visit.button("Skicka förslaget").click();
            var panel = visit.page().locator(".overtaken");
            assertThat(panel).isFocused();
            assertThat(panel.locator("tbody tr")).hasCount(1);
            assertThat(panel).containsText("frånvaro 10");
            visit.look("months-overtaken");
            assertThat(visit.field("Frånvaro, procent av heltid")).hasValue("10");
            visit.button("Spara det du har skrivit").click();
            assertThat(visit.page().getByText("Förslaget är skickat.")).isVisible();
        }
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn(BOSS);
            visit.go(ADA_MONTHS);
            visit.button("Godta").click();
            withdraw();
            inDialog(visit, "Godta").click();
            assertThat(visit.page().getByRole(AriaRole.DIALOG)).containsText("går inte att besvara längre");
            visit.look("team-months-gone");
            inDialog(visit, "Avbryt").click();
            assertThat(visit.heading("Ada Prov föreslår andra månader")).hasCount(0);
        }
    }

    @Test
    void whereNobodyCanAnswerNothingIsProposed(Browser browser) {
        workplace.person("cleo", Workplace.BESIDE, "jurist");
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn(Workplace.id("cleo"));
            visit.go("/me/months");
            assertThat(visit.heading("Ingen i Samsas kan svara på ett förslag")).isVisible();
            assertThat(visit.page().locator("main")).containsText("vänd dig till HR på Arbetsplatsen");
            assertThat(visit.button("Skicka förslaget")).hasCount(0);
            visit.look("months-nobody");
            visit.assertNoFaults();
        }
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn(BOSS);
            visit.go("/team/" + GlobalId.encode("Person", Workplace.id("cleo")) + "/months");
            assertThat(visit.heading("Ingen sådan medarbetare i dina enheter")).isVisible();
            visit.look("team-months-missing");
        }
    }

    /// What is said of Ada's months: the month, what can be lent, the absence.
    private List<String> capacity() {
        return graph.list("""
                MATCH (:Person {id: $id})-[:HAS]->(c:Capacity)
                RETURN c.month + ' ' + coalesce(toString(c.lendable), '-') + ' ' + toString(coalesce(c.absence, 0)) AS text
                ORDER BY text
                """, Map.of("id", ADA), row -> row.get("text").asString());
    }

    private void propose(int in, int lendable) {
        var version = workplace
                .ask(
                        ADA,
                        "query ($from: Month!, $to: Month!) { viewer { months(from: $from, to: $to) { version } } }",
                        Map.of("from", month(0), "to", month(MOST - 1)))
                .at("/viewer/months/version")
                .asString();
        workplace.ask(
                ADA,
                "mutation ($input: ProposeMonthsInput!) { proposeMonths(input: $input) { viewer { roles } } }",
                Map.of("input", Map.of("months", List.of(said(in, lendable)), "version", version)));
    }

    private void withdraw() {
        var proposal = workplace
                .ask(
                        ADA,
                        "query ($from: Month!, $to: Month!) { viewer { months(from: $from, to: $to) { proposal { id } } } }",
                        Map.of("from", month(0), "to", month(0)))
                .at("/viewer/months/proposal/id")
                .asString();
        workplace.ask(
                ADA,
                "mutation ($input: WithdrawMonthsInput!) { withdrawMonths(input: $input) { viewer { roles } } }",
                Map.of("input", Map.of("proposal", proposal)));
    }

    private void decide(int in, int lendable) {
        var person = GlobalId.encode("Person", ADA);
        var version = workplace
                .ask(BOSS, """
                        query ($person: ID!, $from: Month!, $to: Month!) {
                          monthsOf(person: $person, from: $from, to: $to) { version }
                        }
                        """, Map.of("person", person, "from", month(0), "to", month(MOST - 1)))
                .at("/monthsOf/version")
                .asString();
        workplace.ask(
                BOSS,
                "mutation ($input: DecideMonthsInput!) { decideMonths(input: $input) { person { id } } }",
                Map.of("input", Map.of("person", person, "months", List.of(said(in, lendable)), "version", version)));
    }

    private static Map<String, ?> said(int in, int lendable) {
        return Map.of("month", month(in), "lendable", lendable, "absence", 0);
    }

    /// So many months after the one that it is for the browser.
    private static String month(int later) {
        return YearMonth.now(ZoneId.of("Europe/Stockholm")).plusMonths(later).toString();
    }

    private static Locator monthRows(Visit visit) {
        return visit.page().locator("section.chart tbody tr");
    }

    private static Locator group(Visit visit, String name) {
        return visit.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator within(Locator group, String label) {
        return group.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator inDialog(Visit visit, String button) {
        return visit.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private static void look(Visit visit, String name) {
        visit.look(name);
        visit.assertFitsAHand();
    }
}
