package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.journey.Visit.Window;

/// A planner with nothing but a phone.
@IntegrationTest
@ExtendWith(Journeys.class)
class PhoneJourneyIT {

    private final int port;

    PhoneJourneyIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void everyPageFitsAPhone(Browser browser) {
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            look(visit, "sign-in");
            visit.button("Logga in").click();
            visit.look("sign-in-provider");
            visit.go("/");
            visit.signIn("hr-planner-1");
            look(visit, "start");
            visit.link("Behov").click();
            look(visit, "needs");

            var need = new NeedPage(visit).open();
            need.write();
            look(visit, "need-written");
            need.find();
            look(visit, "matches");
            Locator match = visit.page().locator(".answer tbody tr").first();
            match.locator("button.answer-cell").first().click();
            assertThat(visit.page().getByRole(AriaRole.DIALOG)).isVisible();
            look(visit, "reason");
            visit.press("Escape");
            match.locator(".answer-name a").click();
            assertThat(visit.heading("Varför den här specialisten")).isVisible();
            look(visit, "match");

            visit.go("/skills?q=java");
            assertThat(visit.page().locator("main a[href^='/skills/']").first()).isVisible();
            look(visit, "skills-found");
            visit.page().locator("main a[href^='/skills/']").first().click();
            assertThat(visit.page().locator("section.market figure svg").first())
                    .isVisible();
            look(visit, "skill-chart");
            visit.go("/me");
            look(visit, "profile");
            visit.page().locator("button.me-trigger").click();
            assertThat(visit.button("Logga ut")).isVisible();
            look(visit, "me-menu");
            visit.assertNoFaults();
        }
    }

    private static void look(Visit visit, String name) {
        visit.look(name);
        visit.assertFitsAHand();
    }
}
