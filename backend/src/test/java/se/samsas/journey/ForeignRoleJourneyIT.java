package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.ForeignRole;
import se.samsas.IntegrationTest;
import se.samsas.api.GlobalId;
import se.samsas.exchange.Imports;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.journey.Visit.Window;

/// An HR planner starts a need from a role of a foreign framework.
@IntegrationTest
@ExtendWith(Journeys.class)
class ForeignRoleJourneyIT {

    @TempDir
    Path folder;

    private final Graph graph;
    private final Revisions revisions;
    private final Imports imports;
    private final int port;

    ForeignRoleJourneyIT(Graph graph, Revisions revisions, Imports imports, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.imports = imports;
        this.port = port;
    }

    @Test
    void aForeignRoleIsAskedForBySkillsThatPeopleHoldHere(Browser browser) {
        try (var _ = new ForeignRole(graph, revisions, imports, folder);
                var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("hr-planner-1");
            var need = new NeedPage(visit).open();
            // There is a Swedish role of that name as well.
            visit.field("Eller börja från en rollprofil").selectOption(GlobalId.encode("RoleProfile", ForeignRole.ID));
            visit.button("Lägg till rollens kompetenser").click();
            Locator models = visit.field("datamodellering");
            assertThat(models).isVisible();
            assertThat(models.locator("option").first()).hasText("skapa datamodeller (nära)");
            assertThat(visit.field("teknisk förståelse")).hasValue("");
            visit.look("foreign-role");

            visit.field("metadatahantering").selectOption("Ta inte med");
            visit.button("Lägg till de valda").click();
            assertThat(need.asked().first()).isVisible();
            assertThat(need.asked().filter(text("skapa datamodeller"))).hasCount(1);
            assertThat(need.asked().filter(text("hantera data"))).hasCount(0);
            assertThat(need.live()).isVisible();
            visit.look("foreign-role-asked");
            visit.assertNoFaults();
        }
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
