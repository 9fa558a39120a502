package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.api.GlobalId;
import se.samsas.journey.Visit.Window;

/// What a skill is, who offers it and who asks for it.
@IntegrationTest
@ExtendWith(Journeys.class)
class SkillJourneyIT {

    private final int port;

    SkillJourneyIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void aSkillIsFoundFromAnywhereAndShowsItsMarketAsChartAndTable(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("hr-planner-1");
            visit.page().keyboard().press("/");
            assertThat(visit.field("Sök i Samsas")).isFocused();
            visit.page().keyboard().type("databashanteringssystem");
            // The last one, which searches everything, is there at once.
            assertThat(visit.page().getByRole(AriaRole.OPTION).nth(1)).isVisible();
            assertThat(visit.page().getByRole(AriaRole.OPTION).first()).containsText("databashanteringssystem");
            visit.page().keyboard().press("ArrowDown");
            assertThat(visit.page().getByRole(AriaRole.OPTION).first()).hasAttribute("aria-selected", "true");
            visit.page().keyboard().press("Enter");

            assertThat(visit.heading(1)).containsText("databashanteringssystem");
            assertThat(visit.page().locator("section.market figure svg").first())
                    .isVisible();
            visit.look("skill-chart");
            visit.page().keyboard().press("t");
            assertThat(visit.page().locator("section.market table")).isVisible();
            visit.look("skill-table");

            visit.button("English").click();
            assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
            assertThat(visit.heading(1)).containsText("database management systems");
            visit.look("skill-table");
            visit.assertNoFaults();
        }
    }

    @Test
    void aLocalSkillSaysInBothLanguagesWhatItMeansAndWhereItIsUsed(Browser browser) {
        try (var visit = new Visit(browser, port, Window.PHONE).inDarkToo()) {
            visit.signIn("employee-1");
            visit.go("/skills/" + GlobalId.encode("Skill", "urn:samsas:skill:it-law"));
            assertThat(visit.heading(1)).containsText("it-rätt");
            assertThat(visit.page().getByText("De rättsregler som rör it:")).isVisible();
            assertThat(visit.heading("Var den används")).isVisible();
            assertThat(visit.page().getByText("urn:samsas:skill:it-law")).isHidden();
            visit.page().getByText("Adress (URI)").click();
            assertThat(visit.page().getByText("urn:samsas:skill:it-law")).isVisible();
            visit.look("skill-local");
            visit.button("English").click();
            assertThat(visit.page().getByText("The rules of law that concern IT:"))
                    .isVisible();
            visit.assertNoFaults();
        }
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToTry(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("employee-1");
            visit.go("/skills?q=qqqqzzzz");
            assertThat(visit.heading("Ingen kompetens hittades")).isVisible();
            visit.look("skills-none");
            visit.go("/skills?q=java");
            assertThat(visit.page().locator("main a[href^='/skills/']").first()).isVisible();
            visit.look("skills-found");
            visit.assertNoFaults();
        }
    }
}
