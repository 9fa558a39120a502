package se.samsas.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `./samsas` in a project of its own, of which only that is built that a test says.
@DisabledOnOs(OS.WINDOWS)
class CommandScriptTests {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path home;

    private record Ended(int code, String output) {}

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(home.resolve(".mvn"));
        Files.createDirectories(home.resolve("backend/target"));
        for (var file : new String[] {"samsas", ".mvn/find-jdk.sh"}) {
            Files.copy(PROJECT.resolve(file), home.resolve(file));
        }
    }

    @Test
    void itRunsTheClassesWhereNothingIsPacked() throws Exception {
        writeClassPath();
        assertThat(run().output()).contains("token", "import", "export");
    }

    @Test
    void itRunsWhicheverWasBuiltLast() throws Exception {
        var jar = Files.createFile(home.resolve("backend/target/samsas.jar"));
        writeClassPath();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        assertThat(run().code()).isZero();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis() + 10_000));
        assertThat(run().output()).as("the jar of this test is empty").contains("samsas.jar");
    }

    @Test
    void itSaysWhatToDoWhereNothingIsBuilt() throws Exception {
        var ended = run();
        assertThat(ended.code()).isEqualTo(69);
        assertThat(ended.output()).contains("./mvnw spring-boot:run", "./mvnw -DskipTests package");
    }

    /// As the build does; the classes are not in this project's folder, so they stand there, too.
    private void writeClassPath() throws IOException {
        Files.writeString(
                home.resolve("backend/target/class-path.txt"),
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(path -> Path.of(path).toAbsolutePath().toString())
                        .collect(Collectors.joining(":")));
    }

    private Ended run() throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", home.resolve("samsas").toString(), "--help")
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
