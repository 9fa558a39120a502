package se.samsas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.api.GlobalId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The tests of the API that are files: in each folder `src/test/resources/api/<feature>/<name>` an operation
/// (`operation.graphql`), its variables (`variables.json`, where it has any), the account that asks and after a blank
/// the agency that it acts for, where it has several (`as.txt`, else an employee), and the whole answer that is
/// expected (`expected.json`).
///
/// An id is written in all of them as `{{Type id-in-the-graph}}`. With `-Dapi.record=true` the answers that differ are
/// written into `expected.json`, to be read before they are committed.
@IntegrationTest
class ApiIT {

    private static final Path FOLDERS = Path.of("src/test/resources/api");
    private static final String ANYBODY = "employee-1";
    private static final Pattern ID = Pattern.compile("\\{\\{(\\w+) ([^}]+)}}");
    private static final Pattern ENCODED_ID = Pattern.compile("\"([A-Za-z0-9_-]{8,})\"");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Tokens tokens;
    private final Browser browser;

    ApiIT(Tokens tokens, @LocalServerPort int port) {
        this.tokens = tokens;
        this.browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @TestFactory
    Stream<DynamicTest> theAnswerIsAsExpected() throws IOException {
        try (var files = Files.walk(FOLDERS)) {
            var folders = files.filter(file -> file.endsWith("operation.graphql"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
            assertThat(folders).isNotEmpty();
            return folders.stream()
                    .map(folder -> dynamicTest(FOLDERS.relativize(folder).toString(), () -> run(folder)));
        }
    }

    private void run(Path folder) {
        var answer = JSON.readTree(ask(folder));
        var file = folder.resolve("expected.json");
        var expected = Files.exists(file) ? JSON.readTree(withIds(read(file))) : JSON.nullNode();
        if (Boolean.getBoolean("api.record") && !answer.equals(expected)) {
            write(file, withoutIds(JSON.writeValueAsString(answer)) + "\n");
        } else {
            assertThat(readable(answer)).isEqualTo(readable(expected));
        }
    }

    private String ask(Path folder) {
        var variables = folder.resolve("variables.json");
        var as = folder.resolve("as.txt");
        var body = JSON.writeValueAsString(Map.of(
                "query",
                withIds(read(folder.resolve("operation.graphql"))),
                "variables",
                Files.exists(variables) ? JSON.readTree(withIds(read(variables))) : Map.of()));
        var who = (Files.exists(as) ? read(as).strip() : ANYBODY).split(" ", -1);
        var headers = new ArrayList<>(List.of("Authorization", tokens.header(who[0])));
        if (who.length > 1) {
            headers.addAll(List.of("Samsas-Agency", GlobalId.encode("Agency", who[1])));
        }
        return browser.post("/graphql", body, headers.toArray(String[]::new)).body();
    }

    private static String readable(JsonNode answer) {
        return withoutIds(JSON.writeValueAsString(sorted(answer)));
    }

    /// The errors of fields that are answered at once come in any order.
    private static JsonNode sorted(JsonNode answer) {
        if (answer instanceof ObjectNode object && object.get("errors") instanceof ArrayNode errors) {
            var inOrder = errors.valueStream()
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .toList();
            object.putArray("errors").addAll(inOrder);
        }
        return answer;
    }

    private static String withIds(String text) {
        return ID.matcher(text).replaceAll(id -> GlobalId.encode(id.group(1), id.group(2)));
    }

    private static String withoutIds(String text) {
        return ENCODED_ID.matcher(text).replaceAll(match -> decoded(match.group(1)));
    }

    private static String decoded(String text) {
        try {
            var id = GlobalId.parse(text);
            return "\"{{%s %s}}\"".formatted(id.type(), id.local());
        } catch (RuntimeException e) {
            return "\"%s\"".formatted(text);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
