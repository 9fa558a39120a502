package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.journey.Visit.Window;

/// The taxonomy as a graph that one walks, by mouse, by keys and as a list.
@IntegrationTest
@ExtendWith(Journeys.class)
class ExplorerJourneyIT {

    private static final String PROGRAMMING = "http://data.europa.eu/esco/skill/21d2f96d-35f7-4e3f-9745-c533d2dd6e97";
    private static final String SOFTWARE = "http://data.europa.eu/esco/isced-f/0613";
    private static final Pattern SOMEWHERE = Pattern.compile(".*/skills/[^/]+/graph");

    private final int port;
    private final Graph graph;

    ExplorerJourneyIT(@LocalServerPort int port, Graph graph) {
        this.port = port;
        this.graph = graph;
    }

    @Test
    void aSkillIsExploredByMouse(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("hr-planner-1");
            visit.go("/skills/" + GlobalId.encode("Skill", PROGRAMMING));
            visit.link("Utforska grannar").click();
            assertThat(visit.heading(1)).containsText("datorprogrammering");
            assertThat(canvas(visit)).isVisible();
            visit.look("explorer-graph");

            clickOnWhatIsAbove(visit);
            assertThat(visit.heading(1)).not().containsText("datorprogrammering");
            assertThat(visit.page()).hasURL(SOMEWHERE);
            visit.page().goBack();
            assertThat(visit.heading(1)).containsText("datorprogrammering");

            var picture = visit.page()
                    .waitForDownload(() -> visit.button("Ladda ner bild (PNG)").click());
            assertThat(picture.suggestedFilename()).isEqualTo("datorprogrammering.png");
            var table = visit.page()
                    .waitForDownload(() -> visit.button("Ladda ner CSV").click());
            assertThat(table.suggestedFilename()).isEqualTo("datorprogrammering.csv");

            visit.press("t");
            assertThat(visit.page().locator(".graph-list").first()).isVisible();
            visit.look("explorer-list");
            visit.button("English").click();
            assertThat(visit.heading("Narrower")).isVisible();
            visit.press("t");
            assertThat(canvas(visit)).isVisible();
            visit.look("explorer-graph");
            visit.assertNoFaults();
        }
    }

    @Test
    void aSkillIsExploredByKeysAlone(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("hr-planner-1");
            visit.go("/skills/" + GlobalId.encode("Skill", PROGRAMMING) + "/graph");
            assertThat(canvas(visit)).isVisible();
            visit.press("Tab");
            assertThat(visit.link("Hoppa till innehållet")).isFocused();
            visit.press("Enter");
            visit.tabTo(keys(visit));
            var said = visit.page().locator(".skill-graph-said");
            assertThat(said).containsText("Bredare");
            visit.press("ArrowDown");
            assertThat(said).not().containsText("Bredare");
            visit.press("+");
            assertThat(said).containsText(Pattern.compile("Visar \\d+ grann|inga fler grannar"));
            visit.look("explorer-keys");
            visit.press("Enter");
            assertThat(visit.heading(1)).not().containsText("datorprogrammering");
            assertThat(keys(visit)).isFocused();
            visit.page().goBack();
            assertThat(visit.heading(1)).containsText("datorprogrammering");
            visit.tabTo(keys(visit));
            visit.press("Escape");
            assertThat(keys(visit)).not().isFocused();
            visit.press("t");
            var first = visit.page().locator(".graph-list a").first();
            visit.tabTo(first);
            visit.press("Enter");
            assertThat(visit.heading(1)).isFocused();
            visit.assertNoFaults();
        }
    }

    @Test
    void aPhoneBeginsWithTheList(Browser browser) {
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("employee-1");
            visit.go("/skills/" + GlobalId.encode("Skill", SOFTWARE) + "/graph");
            assertThat(visit.page().locator(".graph-list").first()).isVisible();
            assertThat(visit.text(Pattern.compile("Ytterligare \\d+ smalare"))).isVisible();
            visit.look("explorer-group");
            visit.assertFitsAHand();
            visit.assertNoFaults();
        }
    }

    @Test
    void aSkillWithoutNeighboursSaysSo(Browser browser) {
        graph.run(
                "CREATE (:Skill {id: 'urn:test:alone', scheme: 'local', kind: 'skill', status: 'released', labelSv: 'ensamhet'})",
                Map.of());
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("employee-1");
            visit.go("/skills/" + GlobalId.encode("Skill", "urn:test:alone") + "/graph");
            assertThat(visit.heading("Kompetensen har inga grannar")).isVisible();
            visit.look("explorer-alone");
            visit.go("/skills/" + GlobalId.encode("Skill", "urn:test:nothing") + "/graph");
            assertThat(visit.heading("Kompetensen finns inte")).isVisible();
            visit.assertNoFaults();
        } finally {
            graph.run("MATCH (s:Skill {id: 'urn:test:alone'}) DETACH DELETE s", Map.of());
        }
    }

    private static Locator canvas(Visit visit) {
        return visit.page().locator(".skill-graph-canvas canvas").first();
    }

    private static Locator keys(Visit visit) {
        return visit.page().getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Graf:")));
    }

    /// What is drawn has no element of its own: the pointer looks for what can be walked to above the middle.
    private static void clickOnWhatIsAbove(Visit visit) {
        var canvas = visit.page().locator(".skill-graph-canvas");
        var box = canvas.boundingBox();
        for (double down = box.height * 0.04; down < box.height * 0.35; down += 8) {
            for (double across = box.width * 0.3; across < box.width * 0.7; across += 12) {
                visit.page().mouse().move(box.x + across, box.y + down);
                if ("pointer".equals(canvas.evaluate("each => each.style.cursor"))) {
                    visit.page().mouse().click(box.x + across, box.y + down);
                    return;
                }
            }
        }
        throw new AssertionError("nothing is drawn above the middle");
    }
}
