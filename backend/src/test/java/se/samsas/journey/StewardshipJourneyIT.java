package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
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

/// An employee proposes a skill, an administrator of the installation accepts it; two skills are merged and parted.
@IntegrationTest
@ExtendWith(Journeys.class)
class StewardshipJourneyIT {

    private static final Pattern DONE = Pattern.compile("Ändringen är gjord");

    private final Graph graph;
    private final Revisions revisions;
    private final int port;

    StewardshipJourneyIT(Graph graph, Revisions revisions, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.port = port;
    }

    @BeforeEach
    void inventADuplicate() {
        leaveTheTaxonomyAsItWas();
        graph.write(tx -> {
            tx.run("""
                    CREATE (:Skill {id: 'urn:test:bokhylla', scheme: 'local', kind: 'skill', status: 'released',
                        labelSv: 'Hyllsystematik', labelEn: 'Shelf classification'}),
                      (:Skill {id: 'urn:test:hylla', scheme: 'local', kind: 'skill', status: 'released',
                        labelSv: 'Hyllordning', labelEn: 'Shelf order'})
                    """, Map.of());
            return revisions.next(tx, Revisions.Of.TAXONOMY);
        });
    }

    @AfterEach
    void leaveTheTaxonomyAsItWas() {
        graph.write(tx -> {
            tx.run("MATCH (s:Skill) WHERE s.labelSv =~ 'Hyll.*' DETACH DELETE s", Map.of());
            tx.run("MATCH (n) WHERE n:SkillChange OR n:SkillProposal DETACH DELETE n", Map.of());
            return revisions.next(tx, Revisions.Of.TAXONOMY);
        });
    }

    @Test
    void whatAnEmployeeProposesIsAnsweredAndFound(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("employee-1");
            visit.go("/skills?q=hyllplanering");
            visit.link("Föreslå ny kompetens").click();
            assertThat(visit.field("Namn på svenska")).hasValue("hyllplanering");
            visit.field("Namn på svenska").fill("Hyllsystem");
            assertThat(visit.text(Pattern.compile("Finns redan i listan"))).isVisible();
            visit.button("Skicka förslaget").click();
            assertThat(visit.page().locator(".ds-error-summary")).containsText("Skriv varför.");
            visit.look("taxonomy-propose");
            visit.field("Namn på svenska").fill("Hyllplanering");
            visit.field("Namn på engelska").fill("Shelf planning");
            visit.field("Varför?").fill("Vi söker det ofta till arkivet och hittar det inte.");
            visit.button("Skicka förslaget").click();
            assertThat(visit.text(Pattern.compile("Förslaget är skickat"))).isVisible();
            assertThat(visit.page().locator(".taxonomy-queue")).containsText("väntar på svar");
            visit.look("taxonomy-own");
        }
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("admin-3");
            assertThat(visit.link("1 förslag om kompetenslistan väntar på svar"))
                    .isVisible();
            visit.link("Administration").click();
            visit.page().locator("main a[href='/taxonomy']").click();
            assertThat(visit.page().locator(".taxonomy-queue")).containsText("Hyllplanering");
            visit.button("English").click();
            assertThat(visit.heading(1)).hasText("The list of skills");
            visit.look("taxonomy");
            visit.button("Svenska").click();
            visit.button("Godta: Ny kompetens").click();
            visit.field("Svar till den som föreslog (valfritt)").fill("Bra, den saknades.");
            visit.look("taxonomy-accept");
            visit.button("Godta").click();
            assertThat(visit.heading("Inga förslag väntar")).isVisible();
            assertThat(visit.page().locator(".taxonomy-history")).containsText("Bra, den saknades.");
            visit.look("taxonomy-answered");
            visit.go("/skills?q=hyllplanering");
            assertThat(visit.page().locator(".hits")).containsText("Hyllplanering");
            visit.assertNoFaults();
        }
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("employee-1");
            visit.go("/taxonomy");
            assertThat(visit.page().locator(".taxonomy-queue")).containsText("godtaget");
            look(visit, "taxonomy-own-answered");
            visit.page().locator(".taxonomy-queue a").click();
            assertThat(visit.heading(1)).hasText("Hyllplanering");
            visit.link("Föreslå synonym").click();
            visit.field("Synonym").fill("hyllogi");
            visit.field("Varför?").fill("Så säger alla här.");
            look(visit, "taxonomy-propose-synonym");
            visit.button("Skicka förslaget").click();
            visit.button("Ta tillbaka förslaget").click();
            assertThat(visit.page().locator(".taxonomy-queue")).containsText("tillbakataget");
            visit.assertNoFaults();
        }
    }

    @Test
    void aMergerIsMadeAndUndone(Browser browser) {
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("admin-3");
            visit.go("/taxonomy");
            assertThat(visit.heading("Inga förslag väntar")).isVisible();
            visit.link("Slå ihop").click();
            choose(visit, "Kompetens som tas ur bruk", "hyllordning");
            choose(visit, "Kompetens som finns kvar", "hyllsystematik");
            visit.field("Varför?").fill("Samma sak, två namn.");
            assertThat(visit.text(Pattern.compile("färre än 5 medarbetare"))).hasCount(2);
            look(visit, "taxonomy-merge");
            visit.button("Slå ihop").click();
            assertThat(visit.heading(1)).hasText("Hyllordning");
            assertThat(visit.text(DONE)).isVisible();
            assertThat(visit.page().locator("main")).containsText("Hyllsystematik");
            look(visit, "taxonomy-merged");
            visit.button("Ångra: Sammanslagning").click();
            Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Varför?").fill("De skiljer sig åt ändå.");
            visit.look("taxonomy-undo");
            visit.button("Ångra").click();
            assertThat(visit.text(Pattern.compile("Ångrat: Sammanslagning"))).isVisible();
            assertThat(visit.link("Ny synonym")).isVisible();
            look(visit, "taxonomy-undone");
            visit.go("/taxonomy/rename");
            choose(visit, "Kompetens", "Java");
            assertThat(visit.text(Pattern.compile("Bara kompetenser som är tillagda i Samsas")))
                    .isVisible();
            visit.assertNoFaults();
        }
    }

    private static void choose(Visit visit, String field, String text) {
        visit.field(field).fill(text);
        visit.page().getByRole(AriaRole.OPTION).first().click();
    }

    private static void look(Visit visit, String name) {
        visit.look(name);
        visit.assertFitsAHand();
    }
}
