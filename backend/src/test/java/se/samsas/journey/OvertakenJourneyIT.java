package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.JsonNode;

/// Each form that edits: somebody else saves while one types; both are shown, what was typed is still there, and one
/// takes theirs or keeps one's own. What was saved is what the form shows next.
@IntegrationTest
@ExtendWith(Journeys.class)
class OvertakenJourneyIT {

    private static final String AGENCY = GlobalId.encode("Agency", Workplace.AGENCY);
    private static final String FAR = GlobalId.encode("Agency", "workplace-far");
    private static final String SKILL = "urn:samsas:skill:workplace-overtaken";
    private static final String KEEP = "Spara det du har skrivit";
    private static final String TAKE = "Behåll det som är sparat";

    private final Graph graph;
    private final Revisions revisions;
    private final Workplace workplace;
    private final int port;

    OvertakenJourneyIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
        this.port = port;
    }

    @BeforeEach
    void begin() {
        workplace.person("ann", Workplace.TOP, "jurist");
        workplace.person("chief", Workplace.TOP, "it-chef", Role.ADMIN);
        workplace.person("deputy", Workplace.TOP, "it-chef", Role.ADMIN);
        workplace.person("paula", Workplace.TOP, "planerare", Role.HR_PLANNER);
        graph.write(tx -> {
            tx.run("""
                    MATCH (g:Agency {id: $agency})
                    CREATE (far:Agency {id: 'workplace-far', kind: 'state', nameSv: 'Fjärran', region: '01', invented: true})
                    CREATE (g)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(far)
                    CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: 'workplace-everywhere', roles: ['admin'], everywhere: true})
                    CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: 'workplace-steward', roles: ['admin'], everywhere: true})
                    CREATE (:Skill {id: $skill, scheme: 'local', kind: 'skill', status: 'released',
                      labelSv: 'Versionskunskap'})
                    WITH DISTINCT g
                    MATCH (a:Account) WHERE a.id IN ['workplace-chief', 'workplace-deputy', 'workplace-paula']
                    CREATE (a)-[:ACTS_FOR]->(g)
                    """, Map.of("agency", Workplace.AGENCY, "skill", SKILL));
            return revisions.next(tx, Revisions.Of.TAXONOMY);
        });
        ask("workplace-ann", "DescribeMySkillsInput", "describeMySkills", said(3, null));
    }

    @AfterEach
    void close() {
        graph.write(tx -> {
            tx.run("""
                    MATCH (n:SharingChange|LegalBasis|AgencyEvent)-[:OF]->(a:Agency) WHERE a.id STARTS WITH 'workplace-'
                    DETACH DELETE n
                    """, Map.of());
            tx.run("MATCH (g:Grant)-[:TO]->(a:Account) WHERE a.id STARTS WITH 'workplace-' DETACH DELETE g", Map.of());
            tx.run("MATCH (s:Search) WHERE s.account STARTS WITH 'workplace-' DETACH DELETE s", Map.of());
            tx.run("""
                    MATCH (:Agency {id: $agency})-[:ASKS]->(n:Need)
                    OPTIONAL MATCH (n)-[:HAS]->(e:NeedEvent) DETACH DELETE n, e
                    """, Map.of("agency", Workplace.AGENCY));
            tx.run("MATCH (c:SkillChange) WHERE c.by STARTS WITH 'workplace-' DETACH DELETE c", Map.of());
            tx.run("MATCH (s:Skill {id: $skill}) DETACH DELETE s", Map.of("skill", SKILL));
            return revisions.next(tx, Revisions.Of.TAXONOMY);
        });
        workplace.close();
    }

    @Test
    void aNeed(Browser browser) {
        for (var window : Window.values()) {
            var need = ask("workplace-paula", "SaveNeedInput", "saveNeed", Map.of("need", Workplace.asked(50)))
                    .at("/need/id")
                    .asString();
            try (var visit = new Visit(browser, port, window)) {
                visit.signIn("workplace-planner");
                visit.go("/needs/" + need);
                visit.field("Andel av heltid").fill("40");
                visit.button("Spara behovet").click();
                assertThat(visit.page().getByText("Behovet är sparat.")).isVisible();
                assertThat(visit.page().locator("main")).containsText("40 %");
                assertThat(visit.button("Spara ändringen")).hasCount(0);
                visit.link("Ändra behovet").click();
                assertThat(visit.field("Andel av heltid")).hasValue("40");

                visit.field("Rubrik").fill("Robotar åt ekonomin");
                save(need, 20);
                visit.button("Spara behovet").click();
                var panel = overtaken(visit);
                assertThat(panel).isFocused();
                assertThat(panel).containsText("Paula Prov sparade en ändring");
                assertThat(panel.locator("tbody tr")).hasCount(2);
                assertThat(panel).containsText("20 %");
                assertThat(panel).containsText("40 %");
                assertThat(panel).containsText("Robotar åt ekonomin");
                visit.look("need-overtaken");
                if (window == Window.PHONE) {
                    visit.assertFitsAHand();
                }
                assertThat(visit.field("Rubrik")).hasValue("Robotar åt ekonomin");
                assertThat(share(need)).isEqualTo(20);

                visit.button(KEEP).click();
                assertThat(visit.page().getByText("Behovet är sparat.")).isVisible();
                assertThat(share(need)).isEqualTo(40);

                visit.link("Ändra behovet").click();
                visit.field("Andel av heltid").fill("70");
                save(need, 25);
                visit.button("Spara behovet").click();
                visit.button(TAKE).click();
                assertThat(visit.field("Andel av heltid")).hasValue("25");
                assertThat(panel).hasCount(0);

                save(need, 30);
                visit.button("Stäng behovet").click();
                visit.button("Ja, stäng behovet").click();
                var dialog = visit.page().getByRole(AriaRole.DIALOG);
                assertThat(dialog).containsText("Paula Prov sparade en ändring");
                assertThat(share(need)).isEqualTo(30);
                dialog.getByRole(AriaRole.BUTTON, named("Behåll det öppet")).click();
                assertThat(visit.field("Andel av heltid")).hasValue("30");

                save(need, 35);
                visit.button("Spara behovet").click();
                assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("Paula Prov sparade en ändring");
                assertThat(visit.field("Andel av heltid")).hasValue("35");
                assertThat(panel).hasCount(0);
                visit.look("need-overtaken-untouched");

                visit.field("Andel av heltid").fill("60");
                save(need, 45);
                visit.button("Stäng behovet").click();
                visit.button("Ja, stäng behovet").click();
                assertThat(dialog).containsText("Paula Prov sparade en ändring");
                assertThat(panel).hasCount(1);
                visit.button("Ja, stäng behovet").click();
                assertThat(visit.page().getByText("Behovet är stängt.")).isVisible();
                visit.assertNoFaults();
            }
        }
    }

    @Test
    void whatSomebodySaysOfThemselves(Browser browser) {
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("workplace-ann");
            visit.go("/me");
            var dialog = visit.page().getByRole(AriaRole.DIALOG);
            var edit = visit.page().locator("main tbody button").first();
            edit.click();
            dialog.getByLabel("Nivå").selectOption("4");
            dialog.getByRole(AriaRole.BUTTON, named("Spara ändringen")).click();
            assertThat(visit.page().locator("main tbody")).containsText("leder andra");
            edit.click();
            assertThat(dialog.getByLabel("Nivå")).hasValue("4");
            dialog.getByLabel("Nivå").selectOption("5");
            ask(
                    "workplace-ann",
                    "DescribeMySkillsInput",
                    "describeMySkills",
                    said(2, workplace.version("ann", Workplace.RPA)));
            dialog.getByRole(AriaRole.BUTTON, named("Spara ändringen")).click();
            assertThat(overtaken(visit)).containsText("En ändring har sparats under tiden.");
            assertThat(dialog.getByLabel("Nivå")).hasValue("5");
            visit.look("profile-overtaken");
            visit.button(KEEP).click();
            assertThat(dialog).hasCount(0);
            assertThat(workplace.assertions("ann")).anyMatch(said -> said.contains("self 5"));
            assertThat(visit.page().locator("main tbody")).containsText("sätter standarden");

            edit.click();
            dialog.getByLabel("Nivå").selectOption("2");
            takeBack();
            dialog.getByRole(AriaRole.BUTTON, named("Spara ändringen")).click();
            assertThat(overtaken(visit).locator("tbody tr").first()).containsText("Inget");
            assertThat(visit.page().locator("main tbody button")).hasCount(0);
            visit.look("profile-taken-back");
            visit.button(KEEP).click();
            assertThat(dialog).hasCount(0);
            assertThat(workplace.assertions("ann")).anyMatch(said -> said.contains("self 2"));

            visit.go("/me/visibility");
            choose(visit, "Internt uppdrag", "Synlig");
            visit.button("Spara").click();
            assertThat(visit.page().locator("main")).containsText("Synlig");
            visit.go("/me/visibility");
            choose(visit, "Personallån", "Synlig");
            hide();
            visit.button("Spara").click();
            assertThat(overtaken(visit)).containsText("Internt uppdrag");
            visit.look("visibility-overtaken");
            visit.assertFitsAHand();
            visit.button(TAKE).click();
            visit.button("Spara").click();
            assertThat(visit.heading(1)).hasText("Min profil");
            assertThat(visibilities()).doesNotContain("VISIBLE");

            visit.go("/me/details");
            visit.field("Språk").fill("finska");
            visit.press("Enter");
            assertThat(visit.button("Ta bort finska")).isVisible();
            speak("en");
            visit.button("Spara").click();
            assertThat(overtaken(visit)).containsText("engelska (har du angett själv)");
            visit.look("details-overtaken");
            visit.assertFitsAHand();
            visit.button(KEEP).click();
            assertThat(visit.heading(1)).hasText("Min profil");
            assertThat(visit.page().locator("main")).containsText("finska");
            assertThat(visit.page().locator("main")).containsText("Du har angett det själv. Listor ändrar det inte.");
            visit.assertNoFaults();
        }
    }

    @Test
    void whatAnAdministratorDecides(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("workplace-chief");
            visit.go("/admin/access");
            var dialog = visit.page().getByRole(AriaRole.DIALOG);
            var row = visit.page().locator("main tr").filter(new Locator.FilterOptions().setHasText("Ann Prov"));
            row.getByRole(AriaRole.BUTTON).click();
            dialog.getByLabel("HR-planerare").check();
            dialog.getByLabel("Arbetsplatsen").check();
            dialog.getByLabel("Varför?").fill("Behövs i rekryteringen.");
            grant("PROCUREMENT");
            dialog.getByRole(AriaRole.BUTTON, named("Spara")).click();
            assertThat(overtaken(visit)).containsText("Deputy Prov sparade en ändring");
            assertThat(overtaken(visit).locator("tbody")).containsText("Upphandlare");
            assertThat(dialog.getByLabel("Varför?")).hasValue("Behövs i rekryteringen.");
            visit.look("access-overtaken");
            visit.button(KEEP).click();
            assertThat(row).containsText("HR-planerare");
            row.getByRole(AriaRole.BUTTON).last().click();
            assertThat(dialog.getByLabel("HR-planerare")).isChecked();
            assertThat(dialog.getByLabel("Upphandlare")).not().isChecked();
            visit.press("Escape");

            visit.go("/admin/sharing");
            visit.page()
                    .locator("main table")
                    .first()
                    .getByRole(AriaRole.BUTTON)
                    .click();
            dialog.getByLabel("Sista dag").fill("2027-03-31");
            dialog.getByLabel("Varför?").fill("Avtalet är slut.");
            dialog.getByRole(AriaRole.BUTTON, named("Visa vad som händer")).click();
            assertThat(dialog).containsText("Det här händer");
            endSharing();
            dialog.getByRole(AriaRole.BUTTON, named("Spara slutdagen")).click();
            assertThat(overtaken(visit)).containsText("Deputy Prov sparade en ändring");
            assertThat(dialog.getByLabel("Sista dag")).hasValue("2027-03-31");
            visit.look("sharing-overtaken");
            visit.button(KEEP).click();
            assertThat(dialog).containsText("Det här händer");
            dialog.getByRole(AriaRole.BUTTON, named("Spara slutdagen")).click();
            assertThat(visit.page().locator("main table").first()).containsText("31 mars 2027");

            visit.button("Ange rättslig grund").click();
            dialog.getByLabel("Stöd i lag eller beslut").fill("2 § förordningen");
            dialog.getByLabel("Vem har beslutat?").fill("generaldirektören");
            dialog.getByLabel("Beslutat", new Locator.GetByLabelOptions().setExact(true))
                    .fill("2026-11-20");
            stateBasis("3 § lagen");
            dialog.getByRole(AriaRole.BUTTON, named("Spara")).click();
            assertThat(overtaken(visit)).containsText("3 § lagen");
            assertThat(dialog.getByLabel("Stöd i lag eller beslut")).hasValue("2 § förordningen");
            visit.look("legal-basis-overtaken");
            visit.button(KEEP).click();
            assertThat(visit.page().locator(".legal-basis dl").first()).containsText("2 § förordningen");
            visit.assertNoFaults();
        }
    }

    @Test
    void whatIsCalledSo(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("workplace-everywhere");
            visit.go("/taxonomy/rename?skill=" + GlobalId.encode("Skill", SKILL));
            assertThat(visit.field("Namn på svenska")).hasValue("Versionskunskap");
            visit.field("Namn på svenska").fill("Versionskunskap mitt");
            visit.field("Varför?").fill("Så heter det.");
            rename("Versionskunskap ert");
            visit.button("Byt namn").click();
            assertThat(overtaken(visit)).containsText("Versionskunskap ert");
            assertThat(visit.field("Namn på svenska")).hasValue("Versionskunskap mitt");
            visit.look("taxonomy-overtaken");
            visit.button(KEEP).click();
            assertThat(visit.heading(1)).hasText("Versionskunskap mitt");

            visit.go("/admin/agencies/" + FAR + "/rename");
            assertThat(visit.field("Namn på svenska")).hasValue("Fjärran");
            visit.field("Namn på svenska").fill("Fjärran mitt");
            renameAgency("Fjärran ert", 0);
            visit.button("Visa vad som händer").click();
            assertThat(overtaken(visit)).containsText("Fjärran ert");
            assertThat(visit.field("Namn på svenska")).hasValue("Fjärran mitt");
            visit.look("agency-overtaken");
            visit.button(TAKE).click();
            assertThat(visit.field("Namn på svenska")).hasValue("Fjärran ert");
            visit.assertNoFaults();
        }
    }

    private static Locator overtaken(Visit visit) {
        return visit.page().locator(".overtaken");
    }

    private static void choose(Visit visit, String purpose, String visibility) {
        visit.page()
                .locator("fieldset")
                .filter(new Locator.FilterOptions().setHasText(purpose))
                .getByLabel(visibility)
                .check();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /// The payload of a mutation by somebody else, meanwhile.
    private JsonNode ask(String account, String type, String mutation, Map<String, ?> input) {
        var payload = switch (mutation) {
            case "saveNeed" -> "need { id }";
            case "changeSharing" -> "record { id }";
            case "stateLegalBasis" -> "legalBasis { id }";
            case "changeAccess" -> "account { id }";
            case "changeSkills" -> "change { id }";
            case "changeAgency" -> "event { id }";
            case "chooseVisibility", "describeMe" -> "viewer { demo }";
            default -> "person { id }";
        };
        return workplace
                .ask(
                        account,
                        "mutation ($input: %s!) { %s(input: $input) { %s } }".formatted(type, mutation, payload),
                        Map.of("input", input))
                .path(mutation);
    }

    private JsonNode read(String account, String query) {
        return workplace.ask(account, query, Map.of());
    }

    private void save(String need, int share) {
        var version = read("workplace-paula", "{ need(id: \"%s\") { version } }".formatted(need))
                .at("/need/version")
                .asString();
        ask(
                "workplace-paula",
                "SaveNeedInput",
                "saveNeed",
                Map.of("id", need, "version", version, "need", Workplace.asked(share)));
    }

    private int share(String need) {
        return read("workplace-paula", "{ need(id: \"%s\") { share } }".formatted(need))
                .at("/need/share")
                .asInt();
    }

    private static Map<String, ?> said(int level, @Nullable String version) {
        var said = new HashMap<String, @Nullable Object>(Map.of("skill", Workplace.RPA, "level", level));
        said.put("version", version);
        return Map.of("skills", List.of(said));
    }

    private void takeBack() {
        var version = requireNonNull(workplace.version("ann", Workplace.RPA));
        ask(
                "workplace-ann",
                "TakeBackMySkillsInput",
                "takeBackMySkills",
                Map.of("skills", List.of(Map.of("skill", Workplace.RPA, "version", version))));
    }

    private void speak(String language) {
        var version = read("workplace-ann", "{ viewer { selfDescription { version } } }")
                .at("/viewer/selfDescription/version")
                .asString();
        ask(
                "workplace-ann",
                "DescribeMeInput",
                "describeMe",
                Map.of("languages", List.of(language), "version", version));
    }

    private List<String> visibilities() {
        return read("workplace-ann", "{ viewer { visibility { visibility } } }")
                .at("/viewer/visibility")
                .valueStream()
                .map(each -> each.path("visibility").asString())
                .toList();
    }

    private void hide() {
        var internal = read("workplace-ann", "{ viewer { visibility { purpose version } } }")
                .at("/viewer/visibility")
                .valueStream()
                .filter(each -> each.path("purpose").asString().equals("INTERNAL"))
                .findFirst()
                .orElseThrow();
        ask(
                "workplace-ann",
                "ChooseVisibilityInput",
                "chooseVisibility",
                Map.of(
                        "choices",
                        List.of(Map.of(
                                "purpose", "INTERNAL",
                                "visibility", "HIDDEN",
                                "version", internal.path("version").asString()))));
    }

    private void grant(String role) {
        var version = read("workplace-deputy", "{ accounts(search: \"workplace-ann\") { edges { node { version } } } }")
                .at("/accounts/edges/0/node/version")
                .asString();
        ask(
                "workplace-deputy",
                "ChangeAccessInput",
                "changeAccess",
                Map.of(
                        "account", GlobalId.encode("Account", "workplace-ann"),
                        "roles", List.of(role),
                        "agencies", List.of(AGENCY),
                        "why", "x",
                        "version", version));
    }

    private void endSharing() {
        var version = read("workplace-deputy", "{ sharing(agency: \"%s\") { gives { version } } }".formatted(AGENCY))
                .at("/sharing/gives/0/version")
                .asString();
        ask(
                "workplace-deputy",
                "ChangeSharingInput",
                "changeSharing",
                Map.of(
                        "why",
                        "x",
                        "change",
                        Map.of(
                                "setEnd",
                                Map.of(
                                        "agency",
                                        AGENCY,
                                        "with",
                                        FAR,
                                        "purpose",
                                        "LOAN",
                                        "from",
                                        "2026-01-01",
                                        "to",
                                        "2027-06-30",
                                        "version",
                                        version))));
    }

    private void stateBasis(String reference) {
        ask(
                "workplace-deputy",
                "StateLegalBasisInput",
                "stateLegalBasis",
                Map.of(
                        "agency", AGENCY,
                        "ground", "PUBLIC_TASK",
                        "reference", reference,
                        "decidedBy", "generaldirektören",
                        "decided", "2026-11-01"));
    }

    private void rename(String name) {
        var version = read("workplace-steward", "{ skill(uri: \"%s\") { version } }".formatted(SKILL))
                .at("/skill/version")
                .asString();
        ask(
                "workplace-steward",
                "SkillChangeInput",
                "changeSkills",
                Map.of(
                        "why",
                        "x",
                        "change",
                        Map.of(
                                "rename",
                                Map.of(
                                        "skill", GlobalId.encode("Skill", SKILL),
                                        "labelSv", name,
                                        "version", version))));
    }

    private void renameAgency(String name, int eventsSeen) {
        ask(
                "workplace-steward",
                "ChangeAgencyInput",
                "changeAgency",
                Map.of("change", Map.of("rename", Map.of("agency", FAR, "nameSv", name)), "eventsSeen", eventsSeen));
    }
}
