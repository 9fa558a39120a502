package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.journey.Visit.Window;

/// An administrator verifies the audit trail, gives a role, states a legal basis, begins to share, and names
/// who sees people with a protected identity.
@IntegrationTest
@ExtendWith(Journeys.class)
class AdministrationJourneyIT {

    /// Whose account is `employee-1`.
    private static final String EMPLOYEE = "p0000343";

    private final Graph graph;
    private final Revisions revisions;
    private final int port;

    AdministrationJourneyIT(Graph graph, Revisions revisions, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.port = port;
    }

    @BeforeEach
    @AfterEach
    void leaveEverythingAsItWas() {
        graph.write(tx -> {
            tx.run("MATCH (n:Grant|LegalBasis|SharingChange) DETACH DELETE n", Map.of());
            tx.run("MATCH (a:Account {id: 'machine-1'}) DETACH DELETE a", Map.of());
            tx.run("MATCH (a:Account {id: 'hr-planner-1'}) SET a.roles = ['employee', 'hr-planner']", Map.of());
            tx.run("""
                    MATCH (:Agency {id: 'exempelverket'})-[s:SHARES_WITH {purpose: 'mentoring'}]->
                          (:Agency {id: 'latsaskassan'})
                    DELETE s
                    """, Map.of());
            return revisions.next(tx, Revisions.Of.SHARING);
        });
        protect(EMPLOYEE, false);
    }

    /// As a list of staff does.
    private void protect(String person, boolean yes) {
        graph.write(tx -> {
            tx.run("MATCH (p:Person {id: $id}) SET p.protected = $yes", Map.of("id", person, "yes", yes));
            revisions.peopleChanged(tx, Set.of(person));
            return true;
        });
    }

    @Test
    void anAdministratorAnswersForWhatIsDone(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("admin-1");
            visit.go("/admin/audit");
            visit.button("Kontrollera granskningsloggen").click();
            assertThat(visit.text(Pattern.compile("Kontrollerad till och med post")))
                    .isVisible();
            visit.look("audit");

            visit.go("/admin/access");
            Locator row =
                    visit.page().locator("main tr").filter(new Locator.FilterOptions().setHasText("hr-planner-1"));
            row.getByRole(AriaRole.BUTTON).click();
            Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Upphandlare").check();
            dialog.getByRole(AriaRole.BUTTON, named("Spara")).click();
            assertThat(dialog).containsText("Skriv varför.");
            visit.look("access-change");
            dialog.getByLabel("Varför?").fill("Vikarierar på upphandlingen i vår.");
            dialog.getByRole(AriaRole.BUTTON, named("Spara")).click();
            assertThat(visit.text(Pattern.compile("är ändrad"))).isVisible();
            assertThat(row).containsText("HR-planerare och upphandlare");
            assertThat(visit.page().locator("main table")).containsText("Din egen behörighet ändras av någon annan");
            row.getByText("Ändrad en gång").click();
            visit.look("access");

            visit.go("/admin/sharing");
            assertThat(visit.text(Pattern.compile("har inte angett någon rättslig grund")))
                    .isVisible();
            visit.button("Ange rättslig grund").click();
            dialog.getByLabel("Stöd i lag eller beslut").fill("2 § förordningen med instruktion");
            dialog.getByLabel("Vem har beslutat?").fill("generaldirektören");
            visit.field("Beslutat").fill("2026-11-20");
            visit.look("legal-basis");
            dialog.getByRole(AriaRole.BUTTON, named("Spara")).click();
            assertThat(visit.page().locator(".legal-basis dl")).containsText("Uppgift av allmänt intresse");

            visit.button("Börja dela").click();
            dialog.getByLabel("Vem får hitta era medarbetare?").selectOption("Låtsaskassan");
            dialog.getByLabel("För vad?").selectOption("MENTORING");
            dialog.getByLabel("Första dag").fill("2027-01-01");
            dialog.getByLabel("Varför?").fill("Gemensam utvecklingsavdelning.");
            dialog.getByRole(AriaRole.BUTTON, named("Visa vad som händer")).click();
            assertThat(dialog).containsText("Det här händer 1 jan. 2027");
            visit.look("sharing-begin");
            dialog.getByRole(AriaRole.BUTTON, named("Börja dela")).click();
            assertThat(visit.text(Pattern.compile("Ändringen är sparad"))).isVisible();
            assertThat(visit.page().locator("main table").first()).containsText("Börjar senare");
            visit.look("sharing");

            visit.go("/admin/papers");
            visit.look("papers");
            var paper = visit.page()
                    .waitForDownload(() -> visit.button("Ladda ner för utskrift: Utkast till konsekvensbedömning")
                            .click());
            paper.saveAs(Path.of("target", "screenshots", "impact-assessment.html"));
            assertThat(visit.text(Pattern.compile("samsas-konsekvensbedomning.html")))
                    .isVisible();
            var pdf = visit.page()
                    .waitForDownload(() -> visit.button("Ladda ner som PDF: Utkast till konsekvensbedömning")
                            .click());
            pdf.saveAs(Path.of("target", "screenshots", "impact-assessment.pdf"));
            assertThat(visit.text(Pattern.compile("samsas-konsekvensbedomning.pdf")))
                    .isVisible();

            visit.go("/admin/audit");
            assertThat(visit.page().locator(".audit-entries")).containsText("Delning ändrades");
            visit.page().locator(".audit-who").first().click();
            assertThat(visit.button("Visa alla")).isVisible();
            visit.assertNoFaults();
        }
    }

    /// Nobody answered for it when it got its roles.
    @Test
    void aMachineGetsALastDayAndSomebodyWhoAnswersForIt(Browser browser) {
        graph.run("""
                MATCH (g:Agency {id: 'exempelverket'})
                CREATE (:Account {trail: randomUUID(), id: 'machine-1', roles: ['hr-planner'],
                  unansweredUntil: date('2027-02-21')})-[:ACTS_FOR]->(g)
                """, Map.of());
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("admin-1");
            visit.go("/admin/access");
            Locator row = visit.page().locator("main tr").filter(new Locator.FilterOptions().setHasText("machine-1"));
            assertThat(row).containsText("Ingen svarar för rollerna");
            row.getByRole(AriaRole.BUTTON).click();
            Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Varför?").fill("Läser behov till rekryteringssystemet.");
            dialog.getByRole(AriaRole.BUTTON, named("Spara")).click();
            assertThat(dialog).containsText("Välj en sista dag.");
            assertThat(dialog).containsText("Välj vem som svarar för rollerna.");
            dialog.getByLabel("Sista dag").fill("2027-06-30");
            dialog.getByRole(AriaRole.COMBOBOX).fill("employee-1");
            dialog.getByRole(AriaRole.OPTION).first().click();
            visit.look("access-answered");
            dialog.getByRole(AriaRole.BUTTON, named("Spara")).click();
            assertThat(row).containsText("svarar för rollerna.");
            assertThat(row).containsText("Sista dag 30 juni 2027.");
            visit.assertNoFaults();
        }
    }

    @Test
    void aNamedDeciderSeesWhoIsProtectedAndTheyReadThatTheyWereSeen(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("admin-1");
            visit.go("/admin/access");
            Locator row =
                    visit.page().locator("main tr").filter(new Locator.FilterOptions().setHasText("hr-planner-1"));
            row.getByRole(AriaRole.BUTTON).click();
            Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Handläggare för skyddade personuppgifter").check();
            dialog.getByLabel("Varför?").fill("Utsedd av personalchefen.");
            visit.look("access-decider");
            dialog.getByRole(AriaRole.BUTTON, named("Spara")).click();
            assertThat(row).containsText("HR-planerare och handläggare för skyddade personuppgifter");
            assertThat(visit.link("Skyddade")).hasCount(0);
        }
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("hr-planner-1");
            assertThat(visit.heading("Se vilka som har skyddade personuppgifter"))
                    .isVisible();
            visit.look("start-decider");
            visit.link("Skyddade").click();
            assertThat(visit.heading("Ingen har skyddade personuppgifter")).isVisible();
            visit.look("protected-none");

            protect(EMPLOYEE, true);
            visit.page().route("**/graphql", Route::abort);
            visit.link("Kompetenser").click();
            assertThat(visit.heading(1)).not().hasText("Skyddade personuppgifter");
            visit.link("Skyddade").click();
            assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("Servern svarar inte");
            visit.look("protected-unreachable");
            visit.page().unroute("**/graphql");
            visit.forgetFaults();
            visit.button("Försök igen").click();
            assertThat(visit.page().locator("main tbody tr")).hasCount(1);
            assertThat(visit.page().locator("main tbody")).containsText("systemutvecklare");
            visit.look("protected");
            visit.assertNoFaults();
        }
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("hr-planner-1");
            visit.button("English").click();
            visit.go("/protected");
            assertThat(visit.page().locator("main tbody tr")).hasCount(1);
            visit.look("protected");
            visit.assertFitsAHand();
            visit.assertNoFaults();
        }
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("employee-1");
            visit.go("/me/data");
            assertThat(visit.page().locator(".looks li").first())
                    .containsText("andläggare för skyddade personuppgifter vid Exempelverket såg dina uppgifter");
            assertThat(visit.text(Pattern.compile("^Du har skyddade personuppgifter\\.")))
                    .isVisible();
            visit.look("my-data-protected");
            visit.go("/protected");
            assertThat(visit.heading("Den här sidan är för handläggare av skyddade personuppgifter"))
                    .isVisible();
            visit.assertNoFaults();
        }
    }

    @Test
    void aPhoneAndEnglishAreEnough(Browser browser) {
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("admin-3");
            visit.button("English").click();
            for (var page : new String[] {"audit", "access", "sharing"}) {
                visit.go("/admin/" + page);
                assertThat(visit.page().locator("main table").first()).isVisible();
                visit.look(page);
                visit.assertFitsAHand();
            }
            visit.assertNoFaults();
        }
    }

    @Test
    void everybodyReadsHowSpecialistsAreRanked(Browser browser) {
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("employee-1");
            visit.go("/about");
            visit.link("Så räknas det, steg för steg").click();
            assertThat(visit.heading(1)).hasText("Så rangordnas specialister");
            assertThat(visit.page().locator("main")).containsText("högst 60 000 poäng");
            visit.look("ranking");
            visit.assertFitsAHand();
            visit.button("English").click();
            assertThat(visit.heading(1)).hasText("How specialists are ranked");
            visit.look("ranking");
            visit.assertNoFaults();
        }
    }

    @Test
    void whoDoesNotAdministerIsToldSo(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("employee-1");
            for (var page : new String[] {"audit", "access", "sharing", "papers"}) {
                visit.go("/admin/" + page);
                assertThat(visit.heading("Den här sidan är för administratörer"))
                        .isVisible();
            }
            visit.look("administration-only");
        }
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
