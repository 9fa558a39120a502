package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import se.samsas.access.Role;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.journey.Visit.Window;

/// What administrators of an agency may send wrong in their forms is refused at its field, in Swedish, with what
/// they wrote still there, and each dialog names the agency that it is for; nothing of it is stored.
@IntegrationTest
@ExtendWith(Journeys.class)
class RefusedDecisionsJourneyIT {

    private static final String LOOK = "Visa vad som händer";

    private final Graph graph;
    private final Workplace workplace;
    private final int port;

    RefusedDecisionsJourneyIT(
            Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
        this.port = port;
    }

    @BeforeEach
    void begin() {
        workplace.person("ann", Workplace.TOP, "jurist");
        workplace.person("chief", Workplace.TOP, "it-chef", Role.ADMIN);
        graph.run("""
                MATCH (g:Agency {id: $agency}), (chief:Account {id: 'workplace-chief'})
                CREATE (chief)-[:ACTS_FOR]->(g)
                CREATE (far:Agency {id: 'workplace-far', kind: 'state', nameSv: 'Fjärran', region: '01', invented: true})
                CREATE (g)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(far)
                """, Map.of("agency", Workplace.AGENCY));
    }

    @AfterEach
    void close() {
        graph.run("""
                MATCH (n:SharingChange|LegalBasis)-[:OF]->(a:Agency) WHERE a.id STARTS WITH 'workplace-'
                DETACH DELETE n
                """, Map.of());
        graph.run("MATCH (g:Grant)-[:TO]->(a:Account) WHERE a.id STARTS WITH 'workplace-' DETACH DELETE g", Map.of());
        workplace.close();
    }

    @Test
    void whoMayDoWhat(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var refused = new RefusedFields(visit);
            visit.signIn("workplace-chief");
            visit.go("/admin/access");
            visit.page()
                    .locator("main tr")
                    .filter(new Locator.FilterOptions().setHasText("Ann Prov"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            var why = refused.ofDialog("Varför?");
            var planner = refused.dialog().getByLabel("HR-planerare");
            var agency = refused.dialog().getByLabel("Arbetsplatsen");
            refused.press("Spara");
            refused.atFocused(why, "", "Skriv varför.");
            refused.cutAndSaid(why, 1000);
            why.fill("Behövs i rekryteringen.");

            planner.check();
            refused.press("Spara");
            assertThat(agency).hasAttribute("aria-invalid", "true");
            assertThat(agency).isFocused();
            refused.within(
                    group(refused, "För vilka myndigheter"), "Välj minst en myndighet, eller avmarkera rollerna.");
            refused.at(refused.ofDialog("Sista dag"), "Välj en sista dag.");
            refused.at(refused.dialog().getByRole(AriaRole.COMBOBOX), "Välj vem som svarar för rollerna.");

            planner.uncheck();
            agency.check();
            refused.press("Spara");
            assertThat(planner).hasAttribute("aria-invalid", "true");
            refused.within(group(refused, "Roller"), "Välj en roll, eller avmarkera myndigheterna.");

            planner.check();
            var until = refused.ofDialog("Sista dag (valfritt)");
            until.fill("2026-01-31");
            refused.press("Spara");
            refused.atFocused(
                    until, "2026-01-31", "Sista dagen 2026-01-31 är före i dag", "Ange i dag eller en senare dag");
            assertThat(why).hasValue("Behövs i rekryteringen.");
            visit.assertNoFaults();
        }
        assertThat(written()).isZero();
    }

    @Test
    void withWhomAnAgencySharesAndByWhichRight(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var refused = new RefusedFields(visit);
            visit.signIn("workplace-chief");
            visit.go("/admin/sharing");
            visit.button("Börja dela").click();
            assertThat(refused.dialog().locator(".acting-for")).hasText("För Arbetsplatsen");
            var with = refused.ofDialog("Vem får hitta era medarbetare?");
            var from = refused.ofDialog("Första dag");
            var to = refused.ofDialog("Sista dag");
            var why = refused.ofDialog("Varför?");
            from.fill("");
            refused.press(LOOK);
            refused.atFocused(with, "", "Välj en myndighet.");
            refused.at(from, "Fyll i första dagen.");
            refused.at(why, "Skriv varför.");
            refused.cutAndSaid(why, 1000);
            why.fill("Avtal.");
            with.selectOption("Fjärran");
            from.fill("2099-03-01");
            to.fill("2099-02-01");
            refused.press(LOOK);
            refused.atFocused(to, "2099-02-01", "Sista dagen kan inte vara före den första.");
            from.fill("2026-01-31");
            to.fill("");
            refused.press(LOOK);
            refused.atFocused(from, "2026-01-31", "2026-01-31 har passerat: i dag är det", "eller senare.");
            refused.leave();

            visit.page()
                    .locator("main table")
                    .first()
                    .getByRole(AriaRole.BUTTON)
                    .click();
            assertThat(refused.dialog().locator(".acting-for")).hasText("För Arbetsplatsen");
            to.fill("2026-01-31");
            refused.press(LOOK);
            refused.atFocused(why, "", "Skriv varför.");
            why.fill("Avtalet är slut.");
            refused.press(LOOK);
            refused.atFocused(to, "2026-01-31", "2026-01-31 har passerat: i dag är det", "eller senare.");
            assertThat(why).hasValue("Avtalet är slut.");
            refused.leave();

            visit.button("Ange rättslig grund").click();
            assertThat(refused.dialog().locator(".acting-for")).hasText("För Arbetsplatsen");
            var reference = refused.ofDialog("Stöd i lag eller beslut");
            var by = refused.ofDialog("Vem har beslutat?");
            var decided = refused.ofDialog("Beslutat");
            decided.fill("");
            refused.press("Spara");
            refused.atFocused(reference, "", "Fyll i fältet.");
            refused.at(by, "Fyll i fältet.");
            refused.at(decided, "Fyll i fältet.");
            var tooLong = "x".repeat(100_000);
            reference.fill(tooLong);
            by.fill("generaldirektören");
            decided.fill("2026-11-01");
            refused.press("Spara");
            refused.atFocused(reference, tooLong, "har 100 000 tecken. Högst 1 000 tecken får plats.");
            reference.fill("2 § förordningen");
            by.fill("y".repeat(1001));
            refused.press("Spara");
            refused.atFocused(by, "y".repeat(1001), "har 1 001 tecken. Högst 1 000 tecken får plats.");
            by.fill("generaldirektören");
            decided.fill("2099-01-01");
            refused.press("Spara");
            refused.atFocused(decided, "2099-01-01", "2099-01-01 är efter i dag", "Ange grunden när den är beslutad.");
            visit.assertNoFaultsButRefusals();
        }
        assertThat(written()).isZero();
    }

    @Test
    void whatListsGotWrongOfSomebody(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var refused = new RefusedFields(visit);
            visit.signIn("workplace-chief");
            visit.go("/staff/" + GlobalId.encode("Person", Workplace.id("ann")) + "/correct");
            var family = visit.field("Efternamn");
            refused.cut(visit.field("Förnamn"), 200);
            refused.cut(family, 200);
            family.fill("");
            visit.field("Första dagen").fill("");
            visit.button("Spara rättelsen").click();
            refused.atFocused(family, "", "Fyll i efternamnet.");
            refused.at(visit.field("Första dagen"), "Fyll i första dagen.");
            refused.at(visit.field("Varför rättar du?"), "Skriv varför.");
            refused.cutAndSaid(visit.field("Varför rättar du?"), 1000);
            visit.field("Första dagen").fill("2020-01-01");
            visit.field("Sista dagen").fill("2019-12-31");
            refused.at(visit.field("Sista dagen"), "Sista dagen är före den första.");
            var share = visit.field("Andel av heltid, procent");
            for (var wrong : List.of("", "0", "101", "NaN", "4O")) {
                share.fill(wrong);
                refused.atFocused(share, wrong, "Skriv ett helt tal från 1 till 100.");
            }
            visit.button("Lägg till en anställning").click();
            var second = visit.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Anställning 2"));
            refused.at(second.getByLabel("Enhet"), "Välj en enhet.");
            second.getByLabel("Enhet").selectOption("Överst");
            second.getByLabel("Första dagen").fill("2020-01-01");
            refused.at(second.getByLabel("Första dagen"), "En annan anställning i samma enhet börjar samma dag.");
            visit.button("Ta bort anställningen, nummer 2").click();
            visit.button("Ta bort anställningen, nummer 1").click();
            family.fill("Prov");
            visit.button("Spara rättelsen").click();
            assertThat(visit.button("Lägg till en anställning")).isFocused();
            assertThat(visit.page().locator("#correct-none")).containsText("Minst en anställning behövs.");

            var name = visit.field("Skriv ”Ann Prov” för att bekräfta");
            visit.button("Ta bort personen").click();
            refused.atFocused(name, "", "Namnet stämmer inte. Skriv ”Ann Prov”.");
            refused.at(visit.field("Varför tar du bort personen?"), "Skriv varför.");
            refused.cut(name, 500);
            name.fill("Ann Fel");
            visit.field("Varför tar du bort personen?").fill("En dubblett.");
            visit.button("Ta bort personen").click();
            refused.atFocused(name, "Ann Fel", "Namnet stämmer inte. Skriv ”Ann Prov”.");
            visit.assertNoFaults();
        }
        assertThat(graph.list(
                        "MATCH (p:Person {id: 'workplace-ann'})-[e:EMPLOYED]->() RETURN p.familyName + e.share AS held",
                        Map.of(),
                        row -> row.get("held").asString()))
                .containsExactly("Prov100");
    }

    private static Locator group(RefusedFields refused, String legend) {
        return refused.dialog().locator("fieldset:has(> legend:text-is('%s'))".formatted(legend));
    }

    /// What is kept of decisions that were made.
    private int written() {
        return graph.get("""
                MATCH (n:Grant|SharingChange|LegalBasis)-[:OF|TO]->(of)
                WHERE of.id STARTS WITH 'workplace-'
                RETURN count(n) AS n
                """, Map.of(), row -> row.get("n").asInt());
    }
}
