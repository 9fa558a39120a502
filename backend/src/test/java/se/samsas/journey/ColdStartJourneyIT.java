package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.journey.Visit.Window;

/// An agency that has names and titles only: people describe themselves from their titles and are found, and
/// a manager proposes skills to a unit.
@IntegrationTest
@ExtendWith(Journeys.class)
class ColdStartJourneyIT {

    private static final Pattern PROPOSALS = Pattern.compile("\\d+ förslag väntar på ditt svar");

    private final Graph graph;
    private final Revisions revisions;
    private final Viewers viewers;
    private final Tokens tokens;
    private final int port;
    private @Nullable Workplace workplace;

    ColdStartJourneyIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.viewers = viewers;
        this.tokens = tokens;
        this.port = port;
    }

    @BeforeEach
    void begin() {
        workplace = new Workplace(graph, revisions, viewers, tokens, port);
        workplace.person("ada", Workplace.BELOW, "it-upphandlare");
    }

    @AfterEach
    void end() {
        workplace().close();
    }

    @Test
    void anEmployeeWithATitleOnlyIsFoundByWhatTheySay(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("workplace-ada");
            visit.link("Min profil").click();
            assertThat(visit.link("Börja från din titel")).isVisible();
            visit.look("profile-empty");
            visit.tabTo(visit.link("Börja från din titel"));
            visit.press("Enter");
            chooseTheTitle(visit);
            chooseSkills(visit);
            chooseVisibility(visit);
            assertThat(visit.page().getByText("3 kompetenser är sparade i din profil."))
                    .isVisible();
            assertThat(visit.page().locator("main table tbody tr")).hasCount(3);
            visit.look("profile-described");
            changeAndTakeBack(visit);
            visit.assertNoFaults();
        }
        aPlannerFindsOne(browser);
    }

    @Test
    void whatWasChosenIsKeptOnLeavingAndOnFailure(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("workplace-ada");
            visit.go("/me/skills?step=2");
            levels(visit).first().selectOption("4");
            assertThat(visit.page().getByText("1 kompetens vald")).isVisible();
            visit.go("/me");
            visit.go("/me/skills?step=2");
            assertThat(levels(visit).first()).hasValue("4");
            visit.button("Gå vidare").click();
            visit.page().route("**/graphql", route -> route.abort());
            visit.button("Spara min profil").click();
            assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("Servern svarar inte");
            visit.look("describe-failed");
            visit.page().unroute("**/graphql");
            visit.button("Försök igen").click();
            assertThat(visit.page().getByText("1 kompetens är sparad i din profil."))
                    .isVisible();
        }
    }

    @Test
    void aPhoneAndEnglishAreEnough(Browser browser) {
        workplace().manager("manager", Workplace.TOP);
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("workplace-ada");
            visit.go("/me");
            look(visit, "profile-empty");
            visit.link("Börja från din titel").click();
            assertThat(recognised(visit, "IT-upphandlare")).isVisible();
            look(visit, "describe-title");
            visit.button("Visa förslag").click();
            levels(visit).first().selectOption("3");
            look(visit, "describe-skills");
            visit.button("Gå vidare").click();
            look(visit, "describe-visibility");
            visit.go("/");
            visit.button("English").click();
            visit.go("/me/skills?step=2");
            assertThat(visit.heading("What can you do?")).isVisible();
            assertThat(levels(visit).first()).hasValue("3");
            look(visit, "describe-skills");
        }
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("workplace-manager");
            visit.go("/team");
            assertThat(visit.page().getByText("Ada Prov")).isVisible();
            look(visit, "team");
        }
    }

    @Test
    void aManagerProposesForAUnitAndAPersonAnswers(Browser browser) {
        workplace().manager("manager", Workplace.BELOW);
        workplace().person("bo", Workplace.BELOW, "jurist");
        workplace().person("cleo", Workplace.BELOW, "jurist");
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("workplace-manager");
            visit.link("Min enhet").click();
            assertThat(visit.page().locator(".team-counts")).containsText("3 saknar kompetenser");
            visit.look("team");
            Locator jurists = visit.page().locator("details.title-card").filter(named("Jurist"));
            assertThat(jurists).containsText("2 personer (valda: 0)");
            chooseAllOf(visit, "Jurist");
            assertThat(jurists).containsText("2 personer (valda: 2)");
            jurists.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Cleo Prov"))
                    .uncheck();
            assertThat(jurists).containsText("2 personer (valda: 1)");
            Locator skills = jurists.locator("li.asked-row");
            skills.first().getByRole(AriaRole.COMBOBOX).selectOption("4");
            visit.field("Några ord till medarbetarna (valfritt)").fill("Ändra det som inte stämmer.");
            visit.page()
                    .locator("details.title-card")
                    .filter(named("It-upphandlare"))
                    .locator("summary")
                    .first()
                    .click();
            chooseAllOf(visit, "It-upphandlare");
            visit.look("team-chosen");
            visit.button("Skicka förslagen").click();
            assertThat(visit.page().getByRole(AriaRole.DIALOG)).containsText("It-upphandlare: Ada Prov får förslag");
            visit.button("Ja, skicka").click();
            assertThat(visit.text(Pattern.compile("\\d+ förslag är skickade till 2 personer\\.")))
                    .isVisible();
            assertThat(visit.page().locator(".team-counts")).containsText("2 har förslag att svara på");
            visit.look("team-sent");
            visit.assertNoFaults();
        }
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("workplace-bo");
            assertThat(visit.headingNamed(PROPOSALS)).isVisible();
            visit.look("start-proposals");
            assertThat(workplace().assertions("bo")).isEmpty();
            answer(visit);
            visit.assertNoFaults();
        }
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("workplace-manager");
            visit.go("/team");
            assertThat(visit.page().locator(".team-counts")).containsText("1 har beskrivit sig");
            Locator upphandlare = visit.page().locator("details.title-card").filter(named("It-upphandlare"));
            upphandlare.locator("summary").first().click();
            visit.button("Dra tillbaka förslagen till Ada Prov").click();
            assertThat(visit.page().locator(".team-counts")).containsText("0 har förslag att svara på");
            visit.assertNoFaults();
        }
    }

    private static void chooseAllOf(Visit visit, String title) {
        visit.button(title + ": välj alla eller ingen").click();
        visit.button("Välj det som titeln brukar kräva: " + title).click();
    }

    private void answer(Visit visit) {
        Locator rows = visit.page().locator(".proposals li.said");
        int before = rows.count();
        rows.first().getByRole(AriaRole.BUTTON).filter(named("Bekräfta")).click();
        assertThat(visit.page().getByText("1 kompetens är bekräftad")).isVisible();
        assertThat(rows).hasCount(before - 1);
        assertThat(workplace().assertions("bo")).hasSize(1);
        rows.first().getByRole(AriaRole.BUTTON).filter(named("Avböj")).click();
        assertThat(visit.page().getByText("1 förslag är avböjt")).isVisible();
        assertThat(rows).hasCount(before - 2);
        visit.link("Min profil").click();
        assertThat(visit.headingNamed(PROPOSALS)).isVisible();
        visit.look("profile-proposals");
        Locator unsaid = visit.page().locator(".proposals li.said").filter(named("Välj din nivå"));
        int open = unsaid.count();
        unsaid.first().getByRole(AriaRole.COMBOBOX).first().selectOption("2");
        visit.page().locator(".all-proposals button").first().click();
        assertThat(visit.page().getByText("%d kompetenser är bekräftade".formatted(before - 1 - open)))
                .isVisible();
        assertThat(rows).hasCount(open - 1);
        visit.page().locator(".all-proposals button").last().click();
        assertThat(visit.headingNamed(PROPOSALS)).hasCount(0);
        assertThat(visit.page().locator("main table tbody tr")).hasCount(before - open);
    }

    private static void chooseTheTitle(Visit visit) {
        assertThat(visit.field("Din titel")).hasValue("it-upphandlare");
        assertThat(recognised(visit, "IT-upphandlare")).isChecked();
        visit.look("describe-title");
        visit.tabTo(visit.page().locator("#describe-text"));
        visit.type("Jag har arbetat med robotiserad processautomatisering.");
        visit.tabTo(visit.button("Visa förslag"));
        visit.press("Enter");
    }

    private static void chooseSkills(Visit visit) {
        assertThat(visit.heading("Vad kan du?")).isFocused();
        assertThat(visit.heading("Ingår i rollen")).isVisible();
        assertThat(visit.heading("Nämns i din text")).isVisible();
        visit.tabTo(levels(visit).first());
        visit.press("ArrowDown");
        visit.press("ArrowDown");
        visit.press("ArrowDown");
        assertThat(levels(visit).first()).hasValue("3");
        Locator robots = visit.page().locator("li.said").filter(named("robotiserad processautomatisering"));
        robots.getByLabel("Nivå för robotiserad processautomatisering").selectOption("4");
        robots.getByLabel("När du senast använde robotiserad processautomatisering (valfritt)")
                .selectOption("2024-12");
        visit.field("Lägg till en annan kompetens").fill("databashanteringssystem");
        visit.page().locator("[role=option]").first().click();
        assertThat(visit.page().getByText("3 kompetenser valda")).isVisible();
        visit.look("describe-skills");
        visit.button("Gå vidare").click();
    }

    private static void chooseVisibility(Visit visit) {
        assertThat(visit.heading("Vem får hitta dig?")).isVisible();
        Locator internal = visit.page().locator("fieldset").filter(named("Internt uppdrag"));
        internal.getByLabel("Bara kompetenser").check();
        visit.look("describe-visibility");
        visit.button("Spara min profil").click();
    }

    private static void changeAndTakeBack(Visit visit) {
        visit.button("Ändra robotiserad processautomatisering").click();
        Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Nivå").selectOption("5");
        visit.look("profile-change");
        dialog.getByRole(AriaRole.BUTTON).filter(named("Spara ändringen")).click();
        assertThat(visit.page().getByText("Kompetensen är ändrad.")).isVisible();
        // Until the page has read the change anew, it holds the version before.
        assertThat(visit.page().locator("main table tbody")).containsText("sätter standarden");
        visit.button("Ändra robotiserad processautomatisering").click();
        dialog.getByRole(AriaRole.BUTTON).filter(named("Ta bort ur profilen")).click();
        assertThat(visit.page().locator("main table tbody tr")).hasCount(2);
    }

    private void aPlannerFindsOne(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("workplace-planner");
            var need = new NeedPage(visit).open();
            need.add("databashanteringssystem", "databashanteringssystem");
            need.onlyGood("databashanteringssystem");
            visit.page().getByLabel("Internt uppdrag").check();
            visit.field("Första månad").selectOption("2027-02");
            visit.field("Sista månad").selectOption("2027-07");
            need.find();
            assertThat(visit.headingNamed(Pattern.compile("^1 har allt som krävs")))
                    .isVisible();
            visit.look("cold-start-found");
        }
    }

    /// What was said of each skill.
    private static Locator levels(Visit visit) {
        return visit.page().locator("li.said .said-fields > :first-child select");
    }

    private static Locator recognised(Visit visit, String name) {
        return visit.page()
                .getByRole(AriaRole.CHECKBOX)
                .and(visit.page().getByLabel(name))
                .first();
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void look(Visit visit, String name) {
        visit.look(name);
        visit.assertFitsAHand();
    }

    private Workplace workplace() {
        return Objects.requireNonNull(workplace);
    }
}
