package se.samsas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.access.Viewers;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.json.JsonMapper;

/// What an eventful person is told that is held on them, and what erasing would come to, as files: each part,
/// each row and their order. With `-Dapi.record=true` they are written anew.
@IntegrationTest
class MyDataIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path FOLDER = Path.of("src/test/resources/rights");
    private static final Pattern NUMBER = Pattern.compile("\"number\" : (\\d+)");

    private final Tokens tokens;
    private final EventfulPerson person;
    private final Browser browser;

    MyDataIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.tokens = tokens;
        this.person = new EventfulPerson(graph, revisions, viewers, tokens, port);
        this.browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
        person.close();
    }

    @Test
    void allThatIsHeldIsGivenAndSaidToGo() throws IOException {
        person.live();
        var erasure = person.workplace()
                .ask(
                        EventfulPerson.ID,
                        "{ viewer { erasure { name goes { what count } stays { what count } } } }",
                        Map.of());
        hold("erasure.json", erasure.toString());
        hold(
                "my-data.json",
                browser.get("/me/data.json", "Authorization", tokens.header(EventfulPerson.ID))
                        .body());
    }

    private static void hold(String name, String told) throws IOException {
        var file = FOLDER.resolve(name);
        var text = steady(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(told))) + "\n";
        if (Boolean.getBoolean("api.record")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        } else {
            assertThat(text).isEqualTo(Files.readString(file));
        }
    }

    /// Without what differs each time: moments, random ids, and the numbers of entries but for their order.
    private static String steady(String text) {
        var numbers = new TreeSet<Long>();
        NUMBER.matcher(text).results().forEach(found -> numbers.add(Long.valueOf(found.group(1))));
        return NUMBER.matcher(text)
                .replaceAll(found -> "\"number\" : "
                        + numbers.headSet(Long.valueOf(found.group(1)), true).size())
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "<moment>")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<uuid>");
    }
}
