package se.samsas.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import tools.jackson.databind.json.JsonMapper;

/// The specification GraphQL over HTTP, audited by `graphql-http` (Node) from outside: all that a server must and
/// should do, and at least as much of what it may do as the framework alone does.
@IntegrationTest
class GraphQlOverHttpIT {

    private static final Path AUDIT = Path.of("../graphql/audit");
    private static final int MUST = 13;
    private static final int SHOULD = 23;
    private static final int LEAST_OF_MAY = 18;

    private final Tokens tokens;
    private final int port;

    GraphQlOverHttpIT(Tokens tokens, @LocalServerPort int port) {
        this.tokens = tokens;
        this.port = port;
    }

    private record Audit(
            String name, boolean passed, @Nullable String reason) {

        String word() {
            return name.substring(0, name.indexOf(' '));
        }
    }

    @TestFactory
    Stream<DynamicTest> theServerKeepsTheSpecification() throws IOException, InterruptedException {
        var audits = audits();
        assertThat(audits).filteredOn(audit -> audit.word().equals("MUST")).hasSize(MUST);
        assertThat(audits).filteredOn(audit -> audit.word().equals("SHOULD")).hasSize(SHOULD);
        var may = audits.stream().filter(audit -> audit.word().equals("MAY")).toList();
        var kept = may.stream().filter(Audit::passed).count();
        return Stream.concat(
                audits.stream()
                        .filter(audit -> !audit.word().equals("MAY"))
                        .map(audit -> dynamicTest(
                                audit.name(),
                                () -> assertThat(audit.passed())
                                        .as(audit.reason())
                                        .isTrue())),
                Stream.of(dynamicTest(
                        "%d of %d MAY".formatted(kept, may.size()),
                        () -> assertThat(kept).isGreaterThanOrEqualTo(LEAST_OF_MAY))));
    }

    private List<Audit> audits() throws IOException, InterruptedException {
        if (!Files.exists(AUDIT.resolve("node_modules/graphql-http"))) {
            run(Map.of(), "npm", "ci", "--no-audit", "--no-fund");
        }
        var lines = run(
                Map.of("AUTHORIZATION", tokens.header("employee-1")),
                "node",
                "audit.mjs",
                "http://localhost:%d/graphql".formatted(port));
        return lines.lines()
                .map(line -> JsonMapper.shared().readValue(line, Audit.class))
                .toList();
    }

    private static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(AUDIT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + output)
                .isZero();
        return output;
    }
}
