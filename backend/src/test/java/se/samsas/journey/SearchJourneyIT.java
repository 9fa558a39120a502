package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
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

/// Searching everything from the top, by keys: proposals while one types, and the page of what is found.
@IntegrationTest
@ExtendWith(Journeys.class)
class SearchJourneyIT {

    private final int port;
    private final Graph graph;

    SearchJourneyIT(@LocalServerPort int port, Graph graph) {
        this.port = port;
        this.graph = graph;
    }

    @AfterEach
    void forget() {
        graph.run("MATCH (v:View {way: 'name'}) DETACH DELETE v", Map.of());
    }

    @Test
    void everythingIsSearchedByKeysAndOthersByNameOnlyOnceThatIsSubmitted(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("hr-planner-1");
            visit.press("/");
            visit.type("it-jurist");
            assertThat(visit.page().getByRole(AriaRole.OPTION).first()).isVisible();
            visit.look("search-proposals");
            visit.press("Enter");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/search\\?q=it-jurist$"));
            assertThat(visit.field("Vad söker du?")).hasValue("it-jurist");
            assertThat(visit.heading("Roller")).isVisible();
            visit.look("search-found");

            int unasked = looks();
            var name = visible();
            visit.press("/");
            visit.type(name);
            assertThat(visit.page().getByRole(AriaRole.OPTION).first()).isVisible();
            assertThat(looks()).isEqualTo(unasked);
            visit.press("Enter");
            assertThat(visit.heading("Människor hos andra myndigheter")).isVisible();
            assertThat(looks()).isGreaterThan(unasked);
            visit.look("search-people");

            int looked = looks();
            visit.page().reload();
            assertThat(visit.button("Sök även hos andra myndigheter")).isVisible();
            assertThat(looks()).isEqualTo(looked);
            visit.look("search-unasked");
            visit.button("Sök även hos andra myndigheter").click();
            assertThat(visit.page().locator(".hit-plain").first()).isVisible();
            assertThat(looks()).isGreaterThan(looked);

            visit.go("/search?q=qqqqzzzz");
            assertThat(visit.heading("Inget hittades för ”qqqqzzzz”")).isVisible();
            visit.look("search-nothing");
            visit.assertNoFaults();
        }
    }

    /// The name of somebody who is visible to the planner, but not to be seen by role.
    private String visible() {
        return graph.get("""
                MATCH (:Account {id: 'hr-planner-1'})-[:ACTS_FOR]->(b:Agency)<-[:SHARES_WITH {purpose: 'loan'}]-(a:Agency)
                MATCH (a)<-[:OF]-(:Unit)<-[:EMPLOYED]-(p:Person)-[:CHOSE]->({purpose: 'loan', visibility: 'visible'})
                WHERE NOT coalesce(p.protected, false)
                  AND NOT EXISTS { (p)-[:EMPLOYED]->(:Unit)-[:OF]->(b) }
                RETURN p.givenName + ' ' + p.familyName AS name ORDER BY p.id LIMIT 1
                """, Map.of(), row -> row.get("name").asString());
    }

    private int looks() {
        return graph.get(
                "MATCH (v:View {way: 'name'}) RETURN count(v) AS looks",
                Map.of(),
                row -> row.get("looks").asInt());
    }
}
