package se.samsas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a query says by a piece of Cypher with a name is said by that name: a copy would say something else one day.
class OneDefinitionTests {

    private static final Path SOURCES = Path.of("src/main/java");

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            access/ProtectedIdentity.java ; (WHERE|AND|OR|NOT|coalesce\\()[ (]*[\\w%$]+\\.protected
            access/Standing.java ; \\.(from|to) IS NULL OR
            person/Choices.java ; visibility <> 'hidden'
            person/Asserting.java ; (CREATE|MERGE)[^\\n]*:(HOLDS|HELD|Holding)\\b
            """)
    void itIsWrittenWhereItHasItsName(String where, String copied) throws IOException {
        assertThat(filesWith(Pattern.compile(copied)))
                .containsExactly(SOURCES.resolve("se/samsas").resolve(where));
    }

    private static List<Path> filesWith(Pattern pattern) throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> pattern.matcher(read(file)).find())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
