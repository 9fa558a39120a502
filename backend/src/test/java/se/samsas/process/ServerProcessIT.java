package se.samsas.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.samsas.Browser;
import se.samsas.Samsas;
import se.samsas.api.GlobalId;
import se.samsas.command.CommandRun;
import se.samsas.exchange.ExportCommand;
import se.samsas.signin.provider.TokenCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The packed server as a process: what starts it, what it keeps others from, what outlasts it when it is stopped.
@ExtendWith(OutputCaptureExtension.class)
class ServerProcessIT {

    private static final int TOLD_TO_STOP = 128 + 15;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NEED = GlobalId.encode("Need", "need-001");
    private static final String MATCH = """
            mutation {
              matchNeed(input: { id: "%s" }) {
                answer { matches(first: 5) { totalCount edges { node { fit certainty } } } }
              }
            }
            """.formatted(NEED);
    private static final String READ = """
            query { need(id: "%s") { version } }
            """.formatted(NEED);
    private static final String CLOSE = """
            mutation { closeNeed(input: { id: "%s", version: "%%s" }) { need { status } } }
            """.formatted(NEED);

    @TempDir
    Path folder;

    @AfterEach
    void leaveNoSettings() {
        System.clearProperty("samsas.neo4j.directory");
    }

    @Test
    void itShowsItsPageAnswersRefusesASecondOneAndKeepsItsDataWhenItIsStopped(CapturedOutput output)
            throws IOException {
        var data = folder.resolve("neo4j").toString();
        try (var server = ServerProcess.start(
                folder,
                ServerProcess.freePort(),
                Map.of("SAMSAS_NEO4J_DIRECTORY", data, "SAMSAS_TODAY", "2026-11-21"))) {
            server.awaitPage();
            assertThat(server.log()).contains("The demo data is loaded");
            var token = run("token", "--as", "hr-planner", "--server", server.origin());
            var answer = ask(server, token, MATCH);
            assertThat(answer.at("/data/matchNeed/answer/matches/totalCount").asInt())
                    .as(answer.toString())
                    .isPositive();

            assertIsRefused("--server.port=0", "--samsas.neo4j.directory=" + data);
            assertThat(output).contains(data + " is in use by another server", "SAMSAS_NEO4J_DIRECTORY");
            assertIsRefused("--server.port=" + server.port(), "--samsas.neo4j.directory=" + data);
            assertThat(output).contains("Port %d of 127.0.0.1 is in use".formatted(server.port()), "SERVER_PORT");
            assertThat(output).doesNotContain("\tat ");

            assertThat(ask(server, token, MATCH)).isEqualTo(answer);
            var version = ask(server, token, READ).at("/data/need/version").asString();
            assertThat(ask(server, token, CLOSE.formatted(version))
                            .at("/data/closeNeed/need/status")
                            .asString())
                    .isEqualTo("CLOSED");
            assertThat(server.stop()).as(server.log()).isEqualTo(TOLD_TO_STOP);
            assertThat(server.log()).doesNotContain("ERROR", "\tat ");
        }
        System.setProperty("samsas.neo4j.directory", data);
        run("export", folder.resolve("export").toString());
        assertThat(Files.readAllLines(folder.resolve("export/needs.csv")))
                .anyMatch(line -> line.startsWith("need-001,") && line.endsWith(",closed"))
                .anyMatch(line -> line.startsWith("need-002,") && line.endsWith(",open"));
    }

    private static void assertIsRefused(String... arguments) {
        assertThatThrownBy(() -> Samsas.main(arguments)).isInstanceOf(RuntimeException.class);
    }

    /// A command that succeeds: what it prints.
    private static String run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = CommandRun.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments,
                new TokenCommand(),
                new ExportCommand());
        assertThat(code).as(err.toString()).isEqualTo(CommandRun.DONE);
        return out.toString().strip();
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
