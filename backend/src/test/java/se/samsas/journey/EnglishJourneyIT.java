package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.journey.Visit.Window;

/// The same in English; what there is in Swedish only says that it is Swedish.
@IntegrationTest
@ExtendWith(Journeys.class)
class EnglishJourneyIT {

    private static final Pattern ANSWER = Pattern.compile("^(\\d+ ha(s|ve)|Nobody has) everything required");

    private final int port;

    EnglishJourneyIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void aPlannerReadsEverythingInEnglish(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.button("English").click();
            visit.look("sign-in");
            visit.button("Sign in").click();
            visit.look("sign-in-provider");
            visit.page().locator("button[name=account][value=hr-planner-1]").click();
            assertThat(visit.link("Needs")).isVisible();
            visit.forgetFaults(); // who is signed out is told so in the console
            visit.look("start");
            visit.link("Needs").click();
            assertThat(visit.page().locator("main table a").first()).isVisible();
            visit.look("needs");

            visit.link("Write a need").first().click();
            visit.field("Add a skill").fill("enterprise archi");
            visit.page().locator("[role=option]").first().click();
            assertThat(visit.page().locator("ul.asked > li")).hasCount(1);
            assertThat(visit.page().locator(".live-count")).containsText("everything required");
            visit.page().getByText("To Good to have").click();
            assertThat(visit.page().locator(".live-count")).containsText("free and ha");
            visit.look("need-written");
            visit.button("Find specialists").click();
            assertThat(visit.headingNamed(ANSWER)).isVisible();
            visit.look("matches");
            visit.page().locator(".answer .answer-name a").first().click();
            assertThat(visit.heading(2).first()).isVisible();
            visit.look("match");

            visit.go("/about");
            visit.look("about");
            visit.go("/me");
            assertThat(visit.page().locator("main table")).isVisible();
            visit.look("profile");
            visit.page().reload();
            assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
            visit.assertNoFaults();
        }
    }
}
