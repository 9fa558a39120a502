package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.agency.Realm;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.journey.Visit.Window;

/// An administrator of the whole installation renames, merges and splits invented agencies; others read of it.
@IntegrationTest
@ExtendWith(Journeys.class)
class AgencyJourneyIT {

    private final Graph graph;
    private final Revisions revisions;
    private final int port;
    private @Nullable Realm realm;

    AgencyJourneyIT(Graph graph, Revisions revisions, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.port = port;
    }

    @BeforeEach
    void make() {
        realm = new Realm(graph, revisions);
    }

    @AfterEach
    void remove() {
        Objects.requireNonNull(realm).close();
    }

    @Test
    void agenciesAreRenamedAndMergedAndFoundByTheirFormerNames(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("admin-3");
            visit.go("/admin");
            visit.look("admin");
            visit.link("Myndigheter Se vad som har hänt myndigheter. Byt namn, slå ihop, dela och upplös.")
                    .click();
            assertThat(visit.page().locator("main table")).isVisible();
            visit.look("agencies");
            visit.field("Sök myndighet").fill("nordan");
            visit.page().locator("main table").getByText("Nordanverket").click();
            assertThat(visit.heading(1)).hasText("Nordanverket");
            visit.look("agency");

            visit.link("Byt namn").click();
            visit.field("Namn på svenska").fill("");
            visit.button("Visa vad som händer").click();
            assertThat(visit.page().locator(".ds-error-summary")).containsText("Skriv ett namn på svenska.");
            visit.look("agency-rename-wrong");
            visit.field("Namn på svenska").fill("Polarverket");
            visit.field("Anteckning").fill("Regeringens beslut I:7");
            visit.button("Visa vad som händer").click();
            assertThat(visit.heading("Det här händer")).isVisible();
            visit.button("Byt namn").click();
            assertThat(visit.text(Pattern.compile("Namnet är bytt"))).isVisible();
            assertThat(visit.page().locator(".timeline")).containsText("tidigare Nordanverket");
            visit.look("agency-renamed");

            visit.link("Slå ihop").click();
            visit.button("Visa vad som händer").click();
            assertThat(visit.page().locator(".ds-error-summary")).containsText("minst en myndighet");
            visit.awaitStill();
            visit.field("Lägg till myndighet").fill("sunnan");
            visit.page()
                    .getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText("Sunnanverket"))
                    .click();
            visit.page().getByLabel("En ny myndighet").check();
            visit.field("Namn på svenska").fill("Väderverket");
            visit.button("Visa vad som händer").click();
            Locator preview = visit.page().locator(".agency-preview");
            assertThat(preview).containsText("5 enheter");
            assertThat(preview).containsText("4 medarbetare");
            assertThat(preview).containsText("4 delningar, med Frågverket");
            visit.look("agency-merge");
            visit.button("Slå ihop").click();
            assertThat(visit.heading(1)).hasText("Väderverket");
            assertThat(visit.text(Pattern.compile("Myndigheterna är sammanslagna")))
                    .isVisible();
            visit.look("agency-merged");

            visit.go("/admin/agencies?q=nordanverket");
            assertThat(visit.page().locator("main table")).containsText("tidigare Polarverket");
            visit.look("agencies-former");
            visit.button("English").click();
            assertThat(visit.heading(1)).hasText("Agencies");
            visit.look("agencies-former");
            visit.page().locator("main table").getByText("Väderverket").click();
            assertThat(visit.heading("What has happened")).isVisible();
            visit.look("agency-merged");
            visit.link("Split").click();
            visit.button("Add a new agency").click();
            assertThat(visit.heading(1)).hasText("Split Väderverket");
            assertThat(visit.field("Stab")).isVisible();
            visit.look("agency-split");
            visit.assertNoFaults();
        }
    }

    @Test
    void aPhoneIsEnoughToDissolveAnAgency(Browser browser) {
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("admin-3");
            visit.go("/admin/agencies?q=nordan");
            assertThat(visit.page().locator("main table")).containsText("Nordanverket");
            look(visit, "agencies");
            visit.page().locator("main table").getByText("Nordanverket").click();
            assertThat(visit.heading(1)).hasText("Nordanverket");
            look(visit, "agency");
            visit.link("Dela").click();
            visit.button("Lägg till ny myndighet").click();
            assertThat(visit.field("Stab")).isVisible();
            look(visit, "agency-split");
            visit.link("Avbryt").click();
            visit.link("Upplös").click();
            visit.button("Visa vad som händer").click();
            Locator preview = visit.page().locator(".agency-preview");
            assertThat(preview).containsText("3 anställningar");
            assertThat(preview).containsText("3 delningar, med Frågverket");
            look(visit, "agency-dissolve");
            visit.button("Upplös Nordanverket").click();
            assertThat(visit.text(Pattern.compile("Myndigheten är upplöst"))).isVisible();
            assertThat(visit.page().locator("main dl.facts")).containsText("Upphörd");
            look(visit, "agency-dissolved");
            visit.assertNoFaults();
        }
    }

    @Test
    void whoDoesNotAdministerReadsAndChangesNothing(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("employee-1");
            visit.go("/admin/agencies?q=nordan");
            visit.page().locator("main table").getByText("Nordanverket").click();
            assertThat(visit.heading("Vad som har hänt")).isVisible();
            assertThat(visit.link("Upplös")).hasCount(0);
            visit.look("agency-read");
            visit.go(visit.page().url() + "/dissolve");
            assertThat(visit.heading("Bara den som administrerar hela Samsas")).isVisible();
            visit.look("agency-only");
            visit.go("/admin/agencies?q=qqqzzz");
            assertThat(visit.heading("Ingen myndighet hittades")).isVisible();
            visit.look("agencies-none");
            visit.go("/admin/agencies/nothing");
            assertThat(visit.heading(1)).hasText("Myndigheten finns inte");
            visit.look("agency-missing");
        }
    }

    private static void look(Visit visit, String name) {
        visit.look(name);
        visit.assertFitsAHand();
    }
}
