package se.samsas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every statement that makes a person or an account, in the server and in its tests, gives them what is theirs by
/// chance: the community edition of the database has no constraint that could demand it. Who is erased has none of it.
class NobodyWithoutTests {

    /// From where a person or an account is made to the end of the statement.
    private static final Pattern MADE = Pattern.compile("(?:CREATE|MERGE) [^\"\\n]*?\\(\\w*:(Person|Account)\\b[^\"]*");

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void whoeverIsMadeIsGivenWhatIsTheirsByChance(String sources) throws IOException {
        assertThat(made(Path.of(sources)))
                .hasSizeGreaterThan(5)
                .allSatisfy(made -> assertThat(made)
                        .containsPattern("trail|SET p\\.erased|SET p = row")
                        .containsPattern("tieSeed|:Account\\b|SET p\\.erased|SET p = row"));
    }

    private static List<String> made(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("NobodyWithoutTests.java"))
                    .flatMap(file ->
                            MADE.matcher(read(file)).results().map(found -> file.getFileName() + ": " + found.group()))
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
