package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.journey.Visit.Window;

/// The whole way from the sign-in to a match without a pointing device; wherever the focus stands on that
/// way, it is seen.
@IntegrationTest
@ExtendWith(Journeys.class)
class KeyboardJourneyIT {

    private final int port;

    KeyboardJourneyIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void aPlannerFindsASpecialistByKeyboardAlone(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.tabTo(visit.button("Logga in"));
            visit.press("Enter");
            visit.tabTo(visit.page().locator("button[name=account][value=hr-planner-1]"));
            visit.press("Enter");
            assertThat(visit.page().getByRole(AriaRole.NAVIGATION).first()).isVisible();

            visit.press("Tab");
            assertThat(visit.link("Hoppa till innehållet")).isFocused();
            visit.press("Enter");
            assertThat(visit.page().locator("main")).isFocused();

            visit.tabBackTo(visit.link("Behov"));
            visit.press("Enter");
            visit.tabTo(visit.link("Skriv ett behov").first());
            visit.press("Enter");
            write(visit);
            visit.tabTo(visit.button("Hitta specialister"));
            visit.press("Enter");

            assertThat(visit.headingNamed(NeedPage.ANSWER)).isVisible();
            readAReason(visit);
            applyARelaxationAndUndoIt(visit);
            visit.tabTo(visit.page().locator(".answer .answer-name a").first());
            visit.press("Enter");
            assertThat(visit.heading("Varför den här specialisten")).isVisible();
            signOut(visit);
        }
    }

    private static void write(Visit visit) {
        var need = new NeedPage(visit);
        visit.tabTo(need.search());
        visit.type("rpa");
        assertThat(need.option("robotiserad processautomatisering")).isVisible();
        visit.press("ArrowDown");
        visit.press("Enter");
        Locator asked = need.asked();
        assertThat(asked).hasCount(1);
        assertThat(need.search()).isFocused();

        Locator good = visit.page().locator("[data-list=good] .asked-name");
        Locator down = visit.button("Flytta ned robotiserad processautomatisering");
        assertThat(good).hasCount(0);
        visit.tabTo(down);
        visit.press("ArrowDown");
        assertThat(good).hasCount(1);
        assertThat(down).isFocused();
        visit.press("ArrowUp");
        assertThat(good).hasCount(0);
        assertThat(down).isFocused();

        Locator level = asked.getByLabel("Lägsta nivå");
        visit.tabTo(level);
        visit.press("ArrowUp");
        assertThat(level).hasValue("2");
        Locator weight = asked.getByLabel("Hur viktig");
        visit.tabTo(weight);
        visit.press("ArrowDown");
        assertThat(weight.locator("option:checked")).hasText("Mycket viktig");
        Locator exactly = asked.getByLabel("Exakt den här");
        visit.tabTo(exactly);
        visit.press("Space");
        assertThat(exactly).isChecked();
        visit.press("Space");
        visit.tabTo(visit.field("Andel av heltid"));
        visit.press("Control+a");
        visit.type("80");
        assertThat(need.live()).isVisible();
    }

    /// The focus goes into the dialog and comes back to the cell.
    private static void readAReason(Visit visit) {
        Locator cell = visit.page().locator(".answer button.answer-cell").first();
        visit.tabTo(cell);
        visit.press("Enter");
        Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        visit.press("Tab");
        assertThat(dialog.locator(":focus")).hasCount(1);
        visit.press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(cell).isFocused();
    }

    private static void applyARelaxationAndUndoIt(Visit visit) {
        visit.tabTo(visit.page().locator("ul.relaxations button").first());
        visit.press("Enter");
        assertThat(visit.text(Pattern.compile("Behovet är ändrat"))).isVisible();
        visit.tabTo(visit.button("Ångra"));
        visit.press("Enter");
        assertThat(visit.heading(1)).isFocused();
    }

    private static void signOut(Visit visit) {
        visit.tabBackTo(visit.page().locator("button.me-trigger"));
        visit.press("Enter");
        visit.tabTo(visit.button("Logga ut"));
        visit.press("Enter");
        assertThat(visit.button("Logga in")).isVisible();
    }
}
