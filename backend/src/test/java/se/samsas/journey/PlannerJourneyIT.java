package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.journey.Visit.Window;

/// An HR planner asks for a scarce specialist.
@IntegrationTest
@ExtendWith(Journeys.class)
class PlannerJourneyIT {

    private static final Pattern COUNT =
            Pattern.compile("(\\d+) specialist(?:er)? av (\\d+) möjliga uppfyller alla villkor");

    private final int port;

    PlannerJourneyIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void aPlannerFindsASpecialistAndUnderstandsWhy(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.look("sign-in");
            visit.button("Logga in").click();
            assertThat(visit.page().locator("button[name=account]").first()).isVisible();
            visit.look("sign-in-provider");
            visit.go("/");
            visit.signIn("hr-planner-1");
            visit.look("start");

            writeTheNeed(visit);
            visit.look("need-written");
            visit.button("Hitta specialister").click();

            Locator count = visit.page().getByRole(AriaRole.HEADING, name(COUNT));
            assertThat(count).isVisible();
            visit.look("matches");
            openACell(visit);
            applyARelaxation(visit);
            openAMatch(visit);
            visit.assertNoFaults();
        }
    }

    @Test
    void aNeedIsSavedFoundAgainAndClosed(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("hr-planner-1");
            writeTheNeed(visit);
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

    /// Skills by a synonym and by a beginning; the answer is counted meanwhile.
    private static void writeTheNeed(Visit visit) {
        visit.link("Behov").click();
        visit.link("Skriv ett behov").first().click();
        assertThat(visit.heading("Skriv ett behov")).isVisible();
        assertThat(visit.page().getByText("Lägg till en kompetens")).isVisible();
        visit.look("need-empty");

        Locator search = visit.field("Lägg till kompetens");
        search.fill("rpa");
        assertThat(option(visit, "robotiserad processautomatisering")).isVisible();
        visit.look("need-searching");
        option(visit, "robotiserad processautomatisering").click();
        search.fill("inköpsproc");
        option(visit, "inköpsprocessen").click();

        Locator asked = visit.page().locator("ul.asked > li");
        assertThat(asked).hasCount(2);
        asked.last().getByLabel("Lägsta nivå").selectOption("2");
        asked.last().getByText("Måste ha").click();
        visit.field("Andel av heltid").fill("50");
        visit.field("Första månad").selectOption("2027-02");
        visit.field("Sista månad").selectOption("2027-07");
        assertThat(visit.page().getByText(COUNT)).isVisible();
    }

    private static Locator option(Visit visit, String text) {
        return visit.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static void openACell(Visit visit) {
        visit.page()
                .locator("ol.matches li.match")
                .first()
                .locator("button.strip-cell")
                .first()
                .click();
        Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        assertThat(dialog.getByText("Efterfrågas")).isVisible();
        visit.look("reason");
        visit.page().keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }

    private static void applyARelaxation(Visit visit) {
        assertThat(visit.heading("Varför inte fler?")).isVisible();
        assertThat(visit.heading("Nära att passa")).isVisible();
        int before = matches(visit);
        Locator relaxation = visit.page().locator("ul.relaxations button").first();
        int adds = number(relaxation.locator(".relaxation-adds").textContent());
        relaxation.click();
        assertThat(visit.page().getByText("Behovet är ändrat")).isVisible();
        assertThat(visit.page().getByRole(AriaRole.HEADING, name(starting(before + adds))))
                .isVisible();
        visit.look("matches-relaxed");
        visit.button("Ångra").click();
        assertThat(visit.page().getByRole(AriaRole.HEADING, name(starting(before))))
                .isVisible();
    }

    private static void openAMatch(Visit visit) {
        visit.page().locator("ol.matches li.match h3 a").first().click();
        assertThat(visit.heading("Varför den här specialisten")).isVisible();
        visit.look("match");
    }

    private static int matches(Visit visit) {
        Matcher matcher = COUNT.matcher(
                visit.page().getByRole(AriaRole.HEADING, name(COUNT)).textContent());
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    private static Pattern starting(int count) {
        return Pattern.compile("^" + count + " specialist");
    }

    private static Page.GetByRoleOptions name(Pattern pattern) {
        return new Page.GetByRoleOptions().setName(pattern);
    }
}
