package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.graph.Graph;
import se.samsas.journey.Visit.Window;

/// An HR planner asks for a scarce specialist.
@IntegrationTest
@ExtendWith(Journeys.class)
class PlannerJourneyIT {

    private final int port;
    private final Graph graph;

    PlannerJourneyIT(@LocalServerPort int port, Graph graph) {
        this.port = port;
        this.graph = graph;
    }

    @Test
    void aPlannerFindsASpecialistAndUnderstandsWhy(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.look("sign-in");
            visit.button("Logga in").click();
            assertThat(visit.page().locator("button[name=account]").first()).isVisible();
            visit.look("sign-in-provider");
            visit.go("/");
            visit.signIn("hr-planner-1");
            visit.look("start");

            var need = new NeedPage(visit).open();
            visit.look("need-empty");
            need.search().fill("rpa");
            assertThat(need.option("robotiserad processautomatisering")).isVisible();
            visit.look("need-searching");
            need.write();
            nobodyIsNamed(visit);
            visit.look("need-written");
            need.find();
            visit.look("matches");
            openACell(visit);
            compareThree(visit);
            applyARelaxation(visit);
            openAMatch(visit);
            visit.assertNoFaults();
        }
    }

    /// More of an answer is the same search, which is recorded once.
    @Test
    void moreOfAnAnswerIsTheSameSearch(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("hr-planner-1");
            var need = new NeedPage(visit).open();
            need.add("rpa", "robotiserad processautomatisering");
            need.onlyGood("robotiserad processautomatisering");
            visit.field("Andel av heltid").fill("10");
            int before = searches();
            need.find();
            Locator matches = visit.page().locator(".answer .answer-name a");
            assertThat(matches).hasCount(20);
            visit.button("Visa fler").click();
            assertThat(matches.nth(20)).isFocused();
            assertThat(searches()).isEqualTo(before + 1);
            visit.assertNoFaults();
        }
    }

    private int searches() {
        return graph.get(
                "MATCH (s:Search) RETURN count(s) AS searches",
                Map.of(),
                row -> row.get("searches").asInt());
    }

    @AfterEach
    void removeTheNeed() {
        graph.run("MATCH (n:Need {titleSv: 'Resans behov'})-[:HAS]->(e) DETACH DELETE n, e", Map.of());
    }

    @Test
    void aNeedIsSavedFoundAgainAndClosed(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("hr-planner-1");
            new NeedPage(visit).open().write();
            visit.field("Rubrik").fill("Resans behov");
            visit.button("Spara behovet").click();
            assertThat(visit.heading("Resans behov")).isVisible();
            assertThat(visit.page().getByText("Behovet är sparat.")).isVisible();

            visit.link("Behov").click();
            assertThat(visit.link("Resans behov")).isVisible();
            visit.look("needs");
            visit.link("Resans behov").click();
            visit.button("Stäng behovet").click();
            visit.look("need-closing");
            visit.button("Ja, stäng behovet").click();
            assertThat(visit.page().getByText("Behovet är stängt.")).isVisible();
            assertThat(visit.link("Resans behov")).hasCount(0);
            visit.assertNoFaults();
        }
    }

    @Test
    void aPlannerOfAGroupActsForOneAgencyAtATime(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("hr-planner-2");
            visit.link("Behov").click();
            Locator me = visit.page().locator("button.me-trigger");
            assertThat(me).containsText("för Fabelverket");
            Locator needs = visit.page().locator("table tbody tr");
            assertThat(needs.first()).isVisible();
            var ofFabelverket = needs.allTextContents();
            me.click();
            visit.look("acting-for");
            visit.page().getByLabel("Jag arbetar för").selectOption("Sagoinspektionen");
            assertThat(me).containsText("för Sagoinspektionen");
            assertThat(needs.first()).not().hasText(ofFabelverket.getFirst());
            assertThat(needs.allTextContents()).doesNotContainAnyElementsOf(ofFabelverket);
            visit.page().reload();
            assertThat(me).containsText("för Sagoinspektionen");
            visit.link("Behov hos alla dina myndigheter").click();
            assertThat(visit.heading(1)).hasText("Behov hos alla dina myndigheter");
            assertThat(needs.filter(new Locator.FilterOptions().setHasText("Sagoinspektionen"))
                            .first())
                    .isVisible();
            visit.look("needs-of-all");
            Locator other = needs.filter(new Locator.FilterOptions().setHasText("Fabelverket"))
                    .first();
            other.getByRole(AriaRole.BUTTON).click();
            assertThat(visit.page().getByText("Du arbetar nu för Fabelverket.")).isVisible();
            assertThat(me).containsText("för Fabelverket");
            assertThat(visit.page().locator(".page-lead")).containsText("För Fabelverket");
            visit.look("need-of-another");
            visit.assertNoFaults();
        }
    }

    /// While a need is written nobody is seen by name.
    private static void nobodyIsNamed(Visit visit) {
        Locator first = visit.page().locator(".live li.preview-match > strong");
        assertThat(first).hasCount(3);
        assertThat(first.allTextContents()).allMatch(name -> name.startsWith("Specialist "));
        assertThat(visit.page().getByText("Namnen visas när du söker.")).isVisible();
    }

    private static void openACell(Visit visit) {
        visit.page().locator(".answer button.answer-cell").first().click();
        Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        assertThat(dialog.getByText("Senast använd")).isVisible();
        visit.look("reason");
        visit.page().keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }

    private static void compareThree(Visit visit) {
        Locator choices = visit.page().locator(".answer").first().getByLabel("Jämför");
        for (int each = 0; each < 3; each++) {
            choices.nth(each).check();
        }
        visit.button("Jämför sida vid sida").click();
        Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.COLUMNHEADER)).hasCount(4);
        visit.look("compare");
        visit.page().keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        visit.button("Rensa").click();
    }

    private static void applyARelaxation(Visit visit) {
        assertThat(visit.heading("Varför inte fler?")).isVisible();
        assertThat(visit.heading("Nära att passa")).isVisible();
        int before = matches(visit);
        Locator relaxation = visit.page().locator("ul.relaxations button").first();
        int adds = number(relaxation.locator(".relaxation-adds").textContent());
        relaxation.click();
        assertThat(visit.page().getByText("Behovet är ändrat")).isVisible();
        assertThat(visit.headingNamed(starting(before + adds))).isVisible();
        visit.look("matches-relaxed");
        visit.button("Ångra").click();
        assertThat(visit.headingNamed(starting(before))).isVisible();
    }

    private static void openAMatch(Visit visit) {
        visit.page().locator(".answer .answer-name a").first().click();
        assertThat(visit.heading("Varför den här specialisten")).isVisible();
        visit.look("match");
    }

    private static int matches(Visit visit) {
        Matcher matcher =
                NeedPage.ANSWER.matcher(visit.headingNamed(NeedPage.ANSWER).textContent());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).equals("Ingen") ? 0 : Integer.parseInt(matcher.group(1));
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    private static Pattern starting(int count) {
        return Pattern.compile("^" + (count == 0 ? "Ingen" : count) + " har allt som krävs");
    }
}
