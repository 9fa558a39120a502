package se.samsas.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.Browser;
import se.samsas.api.GlobalId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The packed server as a process: what starts it, stops it, keeps it from starting, and what outlasts that.
class ServerProcessIT {

    private static final int TOLD_TO_STOP = 128 + 15;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MATCH_A_STORED_NEED = """
            mutation {
              matchNeed(input: { id: "%s" }) {
                answer {
                  need { title }
                  poolSize
                  matches(first: 5) { totalCount edges { node { score fit certainty } } }
                }
              }
            }
            """.formatted(GlobalId.encode("Need", "need-001"));
    private static final String CLOSE_IT = """
            mutation { closeNeed(input: { id: "%s" }) { need { status } } }
            """.formatted(GlobalId.encode("Need", "need-001"));

    private static final String STATUS =
            "{ need(id: \"%s\") { status } }".formatted(GlobalId.encode("Need", "need-001"));

    @TempDir
    Path folder;

    @Test
    void itShowsItsPageAnswersRefusesASecondOneAndKeepsItsDataWhenItIsStopped() {
        var data = Map.of("SAMSAS_NEO4J_DIRECTORY", folder.resolve("neo4j").toString(), "SAMSAS_TODAY", "2026-11-21");
        JsonNode before;
        try (var server = ServerProcess.start(folder, ServerProcess.freePort(), data)) {
            server.awaitPage();
            assertThat(server.log()).contains("The demo data is loaded");
            var token = server.token("hr-planner");
            before = ask(server, token, MATCH_A_STORED_NEED);
            assertThat(before.at("/data/matchNeed/answer/matches/totalCount").asInt())
                    .as(before.toString())
                    .isPositive();

            try (var second = ServerProcess.start(folder, ServerProcess.freePort(), data)) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.log())
                        .contains(folder.resolve("neo4j") + " is in use by another server")
                        .contains("SAMSAS_NEO4J_DIRECTORY")
                        .doesNotContain("\tat ");
            }
            var elsewhere =
                    Map.of("SAMSAS_NEO4J_DIRECTORY", folder.resolve("other").toString(), "SAMSAS_DEMO", "false");
            try (var second = ServerProcess.start(folder, server.port(), elsewhere)) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.log())
                        .contains("Port %d of 127.0.0.1 is in use".formatted(server.port()), "SERVER_PORT")
                        .doesNotContain("\tat ");
            }
            assertThat(ask(server, token, MATCH_A_STORED_NEED)).isEqualTo(before);
            assertThat(ask(server, token, CLOSE_IT)
                            .at("/data/closeNeed/need/status")
                            .asString())
                    .isEqualTo("CLOSED");

            assertThat(server.stop()).as(server.log()).isEqualTo(TOLD_TO_STOP);
            assertThat(server.log()).doesNotContain("ERROR", "\tat ");
        }
        try (var again = ServerProcess.start(folder, ServerProcess.freePort(), data)) {
            again.awaitPage();
            assertThat(again.log()).doesNotContain("demo data");
            var token = again.token("hr-planner");
            assertThat(ask(again, token, MATCH_A_STORED_NEED)).isEqualTo(before);
            assertThat(ask(again, token, STATUS).at("/data/need/status").asString())
                    .isEqualTo("CLOSED");
        }
    }

    private static JsonNode ask(ServerProcess server, String token, String query) {
        try (var browser = new Browser(server.origin())) {
            return JSON.readTree(browser.post(
                            "/graphql",
                            JSON.writeValueAsString(Map.of("query", query)),
                            "Authorization",
                            "Bearer " + token)
                    .body());
        }
    }
}
