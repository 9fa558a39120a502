package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.journey.Visit.Window;

/// What is seen where there is nothing, not yet anything, or something went wrong.
@IntegrationTest
@ExtendWith(Journeys.class)
class StatesJourneyIT {

    private final int port;

    StatesJourneyIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void whatIsWrongInANeedStandsAtItsFieldAndAboveTheForm(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("hr-planner-1");
            new NeedPage(visit).open();
            Locator share = visit.field("Andel av heltid");
            share.fill("101");
            share.blur();
            assertThat(visit.text(Pattern.compile("heltal mellan 1 och 100"))).isVisible();
            visit.button("Hitta specialister").click();
            Locator summary = visit.page().getByRole(AriaRole.ALERT);
            assertThat(summary.or(visit.heading("Rätta det här innan du går vidare"))
                            .first())
                    .isVisible();
            assertThat(share).hasValue("101");
            visit.look("need-wrong");
            visit.assertNoFaults();
        }
    }

    @Test
    void withoutNetworkWhatWasTypedIsKeptAndTheAnswerComesWithTheNetwork(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("hr-planner-1");
            var need = new NeedPage(visit).open();
            need.add("rpa", "robotiserad processautomatisering");
            need.onlyGood("robotiserad processautomatisering");
            assertThat(need.live()).isVisible();
            visit.offline(true);
            visit.field("Andel av heltid").fill("40");
            assertThat(visit.text(Pattern.compile("^Du är frånkopplad\\. Det du har skrivit")))
                    .isVisible();
            visit.look("need-offline");
            visit.button("Hitta specialister").click();
            assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("Du är frånkopplad");
            visit.look("matches-offline");

            visit.offline(false);
            visit.button("Försök igen").click();
            assertThat(visit.headingNamed(NeedPage.ANSWER)).isVisible();
            visit.link("Ändra behovet").click();
            assertThat(visit.field("Andel av heltid")).hasValue("40");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidAndAskedAgain(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("hr-planner-1");
            visit.page().route("**/graphql", route -> route.abort());
            visit.go("/skills?q=java");
            Locator failed = visit.page().getByRole(AriaRole.ALERT);
            assertThat(failed).containsText("Servern svarar inte");
            visit.look("unreachable");
            visit.page().unroute("**/graphql");
            visit.button("Försök igen").first().click();
            assertThat(visit.page().locator("main a[href^='/skills/']").first()).isVisible();
        }
    }

    /// As when the server was renewed while the page was open.
    @Test
    void aPageThatIsOlderThanTheServerIsToBeLoadedAgain(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("hr-planner-1");
            visit.page()
                    .route(
                            "**/graphql",
                            route -> route.resume(new Route.ResumeOptions()
                                    .setPostData(route.request()
                                            .postData()
                                            .replaceFirst("\"sha256Hash\":\"\\w+\"", "\"sha256Hash\":\"of-before\""))));
            visit.go("/skills?q=java");
            assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("Samsas har uppdaterats");
            visit.look("outdated");
            visit.page().unroute("**/graphql");
            visit.button("Ladda om sidan").first().click();
            assertThat(visit.page().locator("main a[href^='/skills/']").first()).isVisible();
        }
    }

    @Test
    void aSlowAnswerShowsTheShapeOfWhatComes(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("hr-planner-1");
            visit.page().route("**/graphql", route -> {
                if (route.request().postData().contains("Needs")) {
                    visit.hold(route);
                } else {
                    route.resume();
                }
            });
            visit.go("/needs");
            assertThat(visit.page().locator(".waiting .ds-skeleton").first()).isVisible();
            assertThat(visit.page().locator(".waiting-text")).isVisible();
            visit.look("needs-waiting");
            visit.letGo();
            assertThat(visit.page().locator("main table")).isVisible();
            visit.assertNoFaults();
        }
    }

    @Test
    void whereThereIsNothingItSaysWhatWillBeThere(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("employee-1");
            visit.look("start-employee");
            visit.go("/needs");
            assertThat(visit.heading("Behov skrivs av HR-planerare")).isVisible();
            visit.look("planners-only");
            visit.go("/no/such/page");
            assertThat(visit.heading("Sidan finns inte")).isVisible();
            visit.look("not-found");
            visit.link("Gå till startsidan").click();
            visit.go("/skills/nothing");
            assertThat(visit.heading("Kompetensen finns inte")).isVisible();
            visit.look("skill-missing");
        }
    }

    @Test
    void aSessionThatEndedKeepsWhatWasWritten(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("hr-planner-1");
            var need = new NeedPage(visit).open();
            need.add("rpa", "robotiserad processautomatisering");
            assertThat(need.live()).isVisible(); // else its question finds the session gone already
            visit.loseSession();
            visit.field("Andel av heltid").fill("35");
            Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Du har loggats ut");
            visit.look("signed-out");
            visit.button("Logga in igen").click();
            visit.page().locator("button[name=account][value=hr-planner-1]").click();
            assertThat(visit.field("Andel av heltid")).hasValue("35");
            assertThat(need.asked()).hasCount(1);
        }
    }
}
