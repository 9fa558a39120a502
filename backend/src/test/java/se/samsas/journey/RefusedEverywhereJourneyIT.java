package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
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
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.journey.Visit.Window;

/// What administrators of the whole installation may send wrong of agencies, files and skills is refused at its field,
/// in Swedish, with what they wrote still there; nothing of it is stored.
@IntegrationTest
@ExtendWith(Journeys.class)
class RefusedEverywhereJourneyIT {

    private static final String FAR = GlobalId.encode("Agency", "workplace-far");
    private static final String SKILL = "urn:samsas:skill:workplace-refused";
    private static final String LOOK = "Visa vad som händer";

    private final Graph graph;
    private final Revisions revisions;
    private final Workplace workplace;
    private final int port;

    RefusedEverywhereJourneyIT(
            Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
        this.port = port;
    }

    @BeforeEach
    void begin() {
        workplace.person("ann", Workplace.TOP, "jurist");
        graph.write(tx -> {
            tx.run("""
                    CREATE (:Agency {id: 'workplace-far', kind: 'state', nameSv: 'Fjärran', region: '01', invented: true})
                    CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                      id: 'workplace-everywhere', roles: ['admin'], everywhere: true})
                    CREATE (:Skill {id: $skill, scheme: 'local', kind: 'skill', status: 'released',
                      labelSv: 'Avslagskunskap'})
                    """, Map.of("skill", SKILL));
            return revisions.next(tx, Revisions.Of.TAXONOMY);
        });
    }

    @AfterEach
    void close() {
        graph.write(tx -> {
            tx.run("""
                    MATCH (e:AgencyEvent)-[:OF]->(a:Agency) WHERE a.id STARTS WITH 'workplace-' DETACH DELETE e
                    """, Map.of());
            tx.run("""
                    MATCH (j:ImportJob)-[:FOR]->(a:Agency) WHERE a.id STARTS WITH 'workplace-'
                    OPTIONAL MATCH (j)-[:HAS]->(e) DETACH DELETE e, j
                    """, Map.of());
            tx.run("MATCH (n:SkillChange|SkillProposal) WHERE n.by STARTS WITH 'workplace-' DETACH DELETE n", Map.of());
            tx.run("MATCH (s:Skill {id: $skill}) DETACH DELETE s", Map.of("skill", SKILL));
            return revisions.next(tx, Revisions.Of.TAXONOMY);
        });
        workplace.close();
    }

    @Test
    void whatBecomesOfAgencies(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var refused = new RefusedFields(visit);
            visit.signIn("workplace-everywhere");
            visit.go("/admin/agencies/" + FAR + "/rename");
            var name = visit.field("Namn på svenska");
            var day = visit.field("Första dagen");
            visit.button(LOOK).click();
            refused.atFocused(name, "Fjärran", "heter redan ”Fjärran”. Ange ett namn som den inte har.");
            name.fill("");
            visit.button(LOOK).click();
            refused.listed();
            refused.at(name, "Skriv ett namn på svenska.");
            refused.cut(name, 200);
            refused.cut(visit.field("Namn på engelska"), 200);
            refused.cut(visit.field("Förkortning"), 200);
            refused.cutAndSaid(visit.field("Anteckning"), 1000);
            day.fill("2099-01-01");
            visit.button(LOOK).click();
            refused.at(day, "Välj en dag som är i dag eller tidigare.");
            refused.listed();
            assertThat(day).hasValue("2099-01-01");

            visit.go("/admin/agencies/" + FAR + "/merge");
            visit.button(LOOK).click();
            refused.listed();
            refused.at(visit.field("Lägg till myndighet"), "Lägg till minst en myndighet att slå ihop med.");
            visit.page().getByLabel("En ny myndighet").check();
            refused.at(name, "Skriv ett namn på svenska.");
            name.fill("Närmare");
            var number = visit.field("Organisationsnummer");
            number.fill("12");
            visit.button(LOOK).click();
            refused.atFocused(
                    number, "12", "”12” är inget organisationsnummer. Skriv tio siffror, till exempel 202100-1234.");
            var tooLong = "1".repeat(100_000);
            number.fill(tooLong);
            visit.button(LOOK).click();
            refused.atFocused(number, tooLong, "har 100 000 tecken. Högst 100 tecken får plats.");

            visit.go("/admin/agencies/" + FAR + "/split");
            visit.button(LOOK).click();
            refused.listed();
            assertThat(visit.button("Lägg till ny myndighet"))
                    .hasAccessibleDescription("Delningen behöver minst två myndigheter. Lägg till en till.");
            visit.button("Lägg till ny myndighet").click();
            refused.at(name, "Skriv ett namn på svenska.");
            name.fill("Närmare");
            number.fill("tolv");
            visit.button(LOOK).click();
            refused.atFocused(number, "tolv", "”tolv” är inget organisationsnummer.");
            visit.assertNoFaultsButRefusals();
        }
        assertThat(graph.list(
                        "MATCH (e:AgencyEvent)-[:OF]->(:Agency {id: 'workplace-far'}) RETURN e.id AS id",
                        Map.of(),
                        row -> row.get("id").asString()))
                .isEmpty();
    }

    @Test
    void whatIsBroughtIn(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var refused = new RefusedFields(visit);
            visit.signIn("workplace-everywhere");
            visit.go("/admin/imports/new");
            var whose = visit.field("Vilken myndighet gäller det?");
            for (var wrong : List.of("", "Ingenstansverket")) {
                whose.fill(wrong);
                visit.button("Fortsätt").click();
                refused.atFocused(whose, wrong, "Välj den myndighet som personallistan gäller.");
            }
            whose.fill("Arbetsplatsen");
            visit.page().getByRole(AriaRole.OPTION).first().click();
            visit.button("Fortsätt").click();
            assertThat(visit.heading("Skicka filer")).isVisible();
            var files = visit.page().locator("#import-files");
            files.setInputFiles(new FilePayload("bild.png", "image/png", new byte[] {1, 2, 3}));
            refused.at(files, "”bild.png” går inte att läsa som personallista. Spara den som .xlsx eller .csv");
            visit.assertNoFaults();
        }
        assertThat(graph.list(
                        "MATCH (j:ImportJob)-[:FOR]->(:Agency {id: $agency}) RETURN size(coalesce(j.files, [])) AS files",
                        Map.of("agency", Workplace.AGENCY),
                        row -> row.get("files").asInt()))
                .containsExactly(0);
    }

    @Test
    void whatSkillsAreCalled(Browser browser) {
        propose();
        rename();
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var refused = new RefusedFields(visit);
            visit.signIn("workplace-everywhere");
            visit.go("/taxonomy/new");
            var name = visit.field("Namn på svenska");
            name.fill("robotiserad processautomatisering");
            visit.field("Varför?").fill("Vi söker det ofta.");
            visit.button("Lägg till kompetensen").click();
            refused.atFocused(
                    name,
                    "robotiserad processautomatisering",
                    "En annan kompetens heter redan så. Välj ett annat namn, eller använd den som finns.");

            visit.go("/taxonomy");
            visit.button("Avslå: Ny kompetens").click();
            refused.press("Avslå");
            refused.atFocused(refused.ofDialog("Varför?"), "", "Skriv varför.");
            refused.cutAndSaid(refused.ofDialog("Varför?"), 1000);
            refused.leave();
            visit.button("Godta: Ny kompetens").click();
            refused.cutAndSaid(refused.ofDialog("Svar till den som föreslog (valfritt)"), 1000);
            refused.leave();
            visit.button("Ångra: Nytt namn").first().click();
            refused.press("Ångra");
            refused.atFocused(refused.ofDialog("Varför?"), "", "Skriv varför.");
            refused.cutAndSaid(refused.ofDialog("Varför?"), 1000);
            visit.assertNoFaults();
        }
        assertThat(graph.list(
                        "MATCH (p:SkillProposal {by: 'workplace-ann'}) RETURN p.status AS status",
                        Map.of(),
                        row -> row.get("status").asString()))
                .containsExactly("waiting");
        assertThat(graph.list(
                        "MATCH (s:Skill {id: $skill}) RETURN s.labelSv AS label",
                        Map.of("skill", SKILL),
                        row -> row.get("label").asString()))
                .containsExactly("Avslagskunnande");
    }

    private void propose() {
        workplace.ask(
                "workplace-ann",
                "mutation ($input: SkillChangeInput!) { proposeSkillChange(input: $input) { proposal { id } } }",
                Map.of(
                        "input",
                        Map.of(
                                "why",
                                "Vi söker det ofta.",
                                "change",
                                Map.of("add", Map.of("kind", "SKILL", "labelSv", "Avslagsövning")))));
    }

    private void rename() {
        var version = workplace
                .ask("workplace-everywhere", "{ skill(uri: \"%s\") { version } }".formatted(SKILL), Map.of())
                .at("/skill/version")
                .asString();
        workplace.ask(
                "workplace-everywhere",
                "mutation ($input: SkillChangeInput!) { changeSkills(input: $input) { change { id } } }",
                Map.of(
                        "input",
                        Map.of(
                                "why",
                                "Så heter det.",
                                "change",
                                Map.of(
                                        "rename",
                                        Map.of(
                                                "skill",
                                                GlobalId.encode("Skill", SKILL),
                                                "labelSv",
                                                "Avslagskunnande",
                                                "version",
                                                version)))));
    }
}
