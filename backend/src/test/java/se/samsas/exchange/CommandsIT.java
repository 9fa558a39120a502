package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.command.CommandRun;
import se.samsas.command.Workshop;

class CommandsIT {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void useAGraphOfOurOwn() {
        System.setProperty("samsas.neo4j.uri", "");
        System.setProperty("samsas.neo4j.directory", folder.resolve("neo4j").toString());
    }

    @AfterEach
    void leaveNoSettings() {
        System.clearProperty("samsas.neo4j.uri");
        System.clearProperty("samsas.neo4j.directory");
    }

    @Test
    void importAndExportSayWhatTheyDidAndHowItWent() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("agencies.csv"), "agency,kind,name_sv\na,state,A\nb,kingdom,B\n");

        assertThat(run("import", "data", data.toString())).isEqualTo(CommandRun.DONE_IN_PART);
        assertThat(out.toString())
                .contains("agencies.csv:3: kind: 'kingdom' is not one of state, region, municipality")
                .containsPattern("agencies.csv +1 new +0 changed +0 as before +1 left out");

        Files.writeString(data.resolve("agencies.csv"), "agency,kind,name_sv\na,state,A\n");
        assertThat(run("import", "data", data.toString())).isEqualTo(CommandRun.DONE);
        assertThat(out.toString()).contains("Nothing was changed");

        var export = folder.resolve("export");
        assertThat(run("export", export.toString())).isEqualTo(CommandRun.DONE);
        assertThat(export.resolve("agencies.csv")).content().contains("\na,state,A,");

        assertThat(run("export", export.toString())).isEqualTo(65);
        assertThat(err.toString())
                .contains(export.toString(), "is not empty", "--overwrite")
                .doesNotContain("\tat ");
        assertThat(run("export", "--overwrite", export.toString())).isEqualTo(CommandRun.DONE);
    }

    @Test
    void whatIsNoDataSetIsRefused() {
        assertThat(run("import", "data", folder.resolve("nowhere").toString())).isEqualTo(65);
        assertThat(err.toString().lines()).hasSize(2).first().asString().contains("nowhere");
    }

    @Test
    void anImportWithoutWordsOrPathsIsNotUnderstood() {
        assertThat(run("import")).isEqualTo(2);
        assertThat(run("import", "data")).isEqualTo(2);
        assertThat(run("import", "esco")).isEqualTo(2);
    }

    @Test
    void aGraphThatAnotherServerUsesEndsTheCommandWithoutAStackTrace() {
        var directory = folder.resolve("neo4j").toString();
        try (var _ = Workshop.open(Map.of("samsas.neo4j.uri", "", "samsas.neo4j.directory", directory))) {
            assertThat(run("export", folder.resolve("export").toString())).isEqualTo(69);
        }
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString()).contains("in use by another server", "SAMSAS_NEO4J_DIRECTORY");
    }

    @Test
    void aNeo4jThatIsDownEndsTheCommandWithoutAStackTrace() {
        System.setProperty("samsas.neo4j.uri", "bolt://localhost:1");
        assertThat(run("export", folder.resolve("export").toString())).isEqualTo(69);
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString()).contains("bolt://localhost:1", "SAMSAS_NEO4J_URI");
    }

    private int run(String... args) {
        return CommandRun.run(
                new PrintWriter(out, true), new PrintWriter(err, true), args, new ImportCommand(), new ExportCommand());
    }
}
