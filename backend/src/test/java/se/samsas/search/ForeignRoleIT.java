package se.samsas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.ForeignRole;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.exchange.Imports;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// A profile of the British framework, started as a need, finds people who hold skills of ESCO.
@IntegrationTest
class ForeignRoleIT {

    private static final String REQUIREMENTS = """
            query ($id: ID!) {
              roleProfile(id: $id) {
                scheme
                requirements { level importance skill { id uri } counterparts { match skill { id uri } } }
              }
            }
            """;
    private static final String PREVIEW = """
            query ($need: NeedInput!) { previewNeed(need: $need) { poolSize matchCount matches { fit } } }
            """;

    @TempDir
    Path folder;

    private final Graph graph;
    private final Revisions revisions;
    private final Imports imports;
    private final Tokens tokens;
    private final int port;
    private @Nullable ForeignRole role;
    private @Nullable Planner planner;

    ForeignRoleIT(Graph graph, Revisions revisions, Imports imports, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.imports = imports;
        this.tokens = tokens;
        this.port = port;
    }

    @BeforeEach
    void importTheProfile() {
        planner = new Planner(graph, tokens, port);
        role = new ForeignRole(graph, revisions, imports, folder);
    }

    @AfterEach
    void leaveTheDemoDataAsItWas() {
        Objects.requireNonNull(role).close();
        planner().close();
    }

    @Test
    void peopleWhoHoldTheCounterpartsAreFoundWhereTheForeignSkillsThemselvesFindNobody() {
        JsonNode profile = planner()
                .ask(REQUIREMENTS, Map.of("id", GlobalId.encode("RoleProfile", ForeignRole.ID)))
                .path("roleProfile");
        assertThat(profile.path("scheme").asString()).isEqualTo("UK_GDD");
        var themselves = new LinkedHashMap<String, Integer>();
        var counterparts = new LinkedHashMap<String, Integer>();
        for (JsonNode requirement : profile.path("requirements")) {
            themselves.put(
                    requirement.path("skill").path("id").asString(),
                    requirement.path("level").asInt());
            JsonNode closest = requirement.path("counterparts").path(0);
            if (!closest.isMissingNode()) {
                counterparts.merge(
                        closest.path("skill").path("id").asString(),
                        requirement.path("level").asInt(),
                        Math::max);
            }
        }
        assertThat(themselves).hasSize(ForeignRole.SKILLS.size());
        assertThat(counterparts).hasSizeGreaterThanOrEqualTo(8);

        assertThat(preview(themselves).path("poolSize").asInt()).isZero();
        JsonNode found = preview(counterparts);
        assertThat(found.path("poolSize").asInt()).isGreaterThan(50);
        assertThat(found.path("matchCount").asInt()).isGreaterThan(10);
        assertThat(found.path("matches").path(0).path("fit").asInt()).isGreaterThanOrEqualTo(25);
    }

    @Test
    void counterpartsAreTheReviewedOnesTheClosestFirstAndNeverOfTheFramework() {
        JsonNode profile = planner()
                .ask(REQUIREMENTS, Map.of("id", GlobalId.encode("RoleProfile", ForeignRole.ID)))
                .path("roleProfile");
        for (JsonNode requirement : profile.path("requirements")) {
            if (requirement.path("skill").path("uri").asString().endsWith(":programming-and-build-data-engineering")) {
                assertThat(requirement
                                .path("counterparts")
                                .valueStream()
                                .map(each -> each.path("match").asString()))
                        .containsExactly("NARROW", "NARROW", "BROAD");
            }
            assertThat(requirement
                            .path("counterparts")
                            .valueStream()
                            .map(each -> each.path("skill").path("uri").asString()))
                    .noneMatch(uri -> uri.startsWith("urn:samsas:uk-gdd:"));
        }
    }

    private JsonNode preview(Map<String, Integer> levels) {
        var skills = levels.entrySet().stream()
                .map(skill -> Map.of("skill", skill.getKey(), "level", skill.getValue(), "weight", 5))
                .toList();
        var need = Map.of(
                "agency",
                GlobalId.encode("Agency", "exempelverket"),
                "skills",
                skills,
                "share",
                20,
                "from",
                "2027-02",
                "to",
                "2027-04",
                "remote",
                true);
        return planner().ask(PREVIEW, Map.of("need", need)).path("previewNeed");
    }

    private Planner planner() {
        return Objects.requireNonNull(planner);
    }
}
