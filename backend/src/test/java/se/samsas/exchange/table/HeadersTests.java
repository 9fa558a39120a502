package se.samsas.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.samsas.api.Text;

class HeadersTests {

    @Test
    void theDocumentOfTheFormatListsEveryColumnInBothLanguages() throws IOException {
        var document = Files.readString(Path.of("..", "docs", "data-format.md"));
        assertThat(Headers.all())
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(document).contains("| %s | %s |".formatted(name.getValue(), name.getKey())));
    }

    @Test
    void peopleReadTheNameOfAColumnWithBlanks() {
        assertThat(Headers.words("given_name")).isEqualTo(new Text("given name", "förnamn"));
        assertThat(Headers.words("name")).isEqualTo(new Text("name", "namn"));
        assertThat(Headers.words("valid_until")).isEqualTo(new Text("valid until", "giltig till"));
    }
}
