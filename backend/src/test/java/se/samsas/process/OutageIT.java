package se.samsas.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import se.samsas.Browser;
import se.samsas.Samsas;
import se.samsas.Tokens;
import se.samsas.graph.OwnGraph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Neo4j of its own that is not there.
@ExtendWith(OutputCaptureExtension.class)
class OutageIT {

    private static final String VIEWER = "{ viewer { roles } }";
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    /// A command of the command line in this process may have made the log quiet.
    @BeforeEach
    void listen() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("org.springframework.boot", LogLevel.INFO);
    }

    @Test
    void aNeo4jThatIsDownAtTheStartIsNamed(CapturedOutput output) {
        assertThatThrownBy(() -> start(Map.of("samsas.neo4j.uri", "bolt://localhost:1")))
                .hasStackTraceContaining("GraphUnavailable");
        // What Spring says, with all it knows, of a failure that it cannot explain.
        assertThat(output)
                .contains("Neo4j at bolt://localhost:1 does not answer", "SAMSAS_NEO4J_URI")
                .doesNotContain("Application run failed");
    }

    @Test
    void aNeo4jThatGoesDownLaterIsSaidToTheClientAndItsReturnIsFound() {
        try (var own = new OwnGraph(folder.resolve("own"));
                var server = start(own.settings())) {
            own.graph()
                    .run(
                            "CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: 'planner', roles: ['hr-planner']})",
                            Map.of());
            var token = server.getBean(Tokens.class).header("planner");
            var before = ask(server, token);
            assertThat(before.at("/data/viewer/roles/0").asString())
                    .as(before.toString())
                    .isEqualTo("HR_PLANNER");

            own.cut();
            var down = ask(server, token);
            assertThat(down.at("/errors/0/extensions/code").asString())
                    .as(down.toString())
                    .isEqualTo("UNAVAILABLE");
            assertThat(down.at("/errors/0/message").asString()).isNotEmpty();
            assertThat(down.at("/errors/0/extensions/hint").asString()).isNotEmpty();

            own.mend();
            assertThat(ask(server, token)).isEqualTo(before);
        }
    }

    private ConfigurableApplicationContext start(Map<String, String> settings) {
        var all = Stream.concat(
                Stream.of(
                        "--server.port=0",
                        "--samsas.demo=false",
                        "--samsas.handle.file=" + folder.resolve("handle-key")),
                settings.entrySet().stream().map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue())));
        return new SpringApplicationBuilder(Samsas.class).run(all.toArray(String[]::new));
    }

    private static JsonNode ask(ConfigurableApplicationContext server, String token) {
        var port = server.getEnvironment().getRequiredProperty("local.server.port");
        try (var browser = new Browser("http://localhost:" + port)) {
            return JSON.readTree(
                    browser.post("/graphql", JSON.writeValueAsString(Map.of("query", VIEWER)), "Authorization", token)
                            .body());
        }
    }
}
