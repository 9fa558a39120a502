package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.graph.Graph;
import se.samsas.journey.Visit.Window;

/// An HR planner looks through the staff of the agency; whoever is found by a skill can read of it.
@IntegrationTest
@ExtendWith(Journeys.class)
class StaffJourneyIT {

    private final int port;
    private final Graph graph;

    StaffJourneyIT(@LocalServerPort int port, Graph graph) {
        this.port = port;
        this.graph = graph;
    }

    @AfterEach
    void removeTheLooks() {
        graph.run("MATCH (v:View) WHERE v.skill IS NOT NULL DETACH DELETE v", Map.of());
    }

    @Test
    void aPlannerNarrowsAndOrdersTheStaffAndIsToldWhatIsRecorded(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("hr-planner-1");
            visit.link("Medarbetare").click();
            assertThat(visit.heading(1)).hasText("Medarbetare");
            assertThat(rows(visit)).hasCount(50);
            visit.look("staff");

            visit.field("Titel").fill("systemtekniker");
            visit.field("Ordna efter").selectOption("Enhet");
            visit.button("Visa").click();
            assertThat(rows(visit).first()).containsText("systemtekniker");
            assertThat(recorded()).isZero();

            visit.button("Rensa").click();
            var search = visit.page().locator("main").getByRole(AriaRole.COMBOBOX, named("Kompetens"));
            search.fill("rpa");
            visit.page()
                    .getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText("robotiserad processautomatisering"))
                    .first()
                    .click();
            assertThat(visit.text(Pattern.compile("antecknas sökningen"))).isVisible();
            visit.look("staff-by-skill");
            assertThat(recorded()).as("nothing is asked for before it is sent").isZero();
            visit.button("Visa").click();
            assertThat(rows(visit).first()).containsText("robotiserad processautomatisering");
            assertThat(recorded()).isPositive();

            visit.button("Rensa").click();
            visit.field("Namn").fill("ingen heter så");
            visit.button("Visa").click();
            assertThat(visit.text(Pattern.compile("Ingen passar"))).isVisible();
            visit.look("staff-nobody");
            visit.assertNoFaults();
        }
    }

    /// Nothing is saved: the demo data stays.
    @Test
    void anAdministratorIsToldWhatACorrectionTakes(Browser browser) {
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("admin-1");
            visit.go("/staff");
            visit.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("Rätta uppgifter"))
                    .first()
                    .click();
            assertThat(visit.heading(1)).containsText("Rätta uppgifter om");
            visit.look("correct-person");
            visit.button("Spara rättelsen").click();
            assertThat(visit.text(Pattern.compile("Skriv varför"))).isVisible();
            assertThat(visit.field("Varför rättar du?")).isFocused();
            visit.button("Ta bort anställningen, nummer 1").click();
            visit.field("Varför rättar du?").fill("Fel i listan.");
            visit.button("Ta bort personen").click();
            assertThat(visit.text(Pattern.compile("Namnet stämmer inte"))).isVisible();
            visit.look("correct-person-wrong");
            visit.assertNoFaults();
        }
    }

    @Test
    void anEmployeeIsToldForWhomThePageIs(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("employee-1");
            visit.go("/staff");
            assertThat(visit.text(Pattern.compile("för HR-planerare och administratörer")))
                    .isVisible();
            visit.assertNoFaults();
        }
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator rows(Visit visit) {
        return visit.page().locator("main tbody tr");
    }

    private int recorded() {
        return graph.get(
                "MATCH (v:View) WHERE v.skill IS NOT NULL RETURN count(v) AS looks",
                Map.of(),
                row -> row.get("looks").asInt());
    }
}
