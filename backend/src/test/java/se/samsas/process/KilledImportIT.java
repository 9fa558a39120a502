package se.samsas.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsas.Effort;
import se.samsas.command.Workshop;
import se.samsas.exchange.Exports;
import se.samsas.graph.Graph;
import se.samsas.graph.OwnGraph;
import se.samsas.seed.PopulationGenerator;
import se.samsas.seed.SeedFile;

/// Imports that are killed (SIGKILL) in each of their phases and started again, against one that nobody disturbed.
/// The full build kills at moments besides that nobody chose.
class KilledImportIT {

    private static final Logger log = LoggerFactory.getLogger(KilledImportIT.class);
    private static final int AT_RANDOM = Effort.of(0, 18);
    private static final int KILLS_WITH_ENGINE = Effort.of(1, 2);
    private static final long PATIENCE_SECONDS = 240;

    /// Of the words of the taxonomy, some are enough.
    private static final List<SeedFile> LONG_FILES =
            List.of(SeedFile.SKILL_LABELS, SeedFile.OCCUPATION_LABELS, SeedFile.OCCUPATION_SKILLS);

    private static final int ROWS = 1_000;

    /// How far an import has come, by what is in the graph then; each comes after the one before.
    private enum Phase {
        BEGUN("(t:Turn {id: 'import'}) WHERE t.holder IS NOT NULL AND t.until > datetime()"),
        SKILLS("(:Skill)"),
        OCCUPATIONS("(:Occupation)"),
        AGENCIES("(:Agency)"),
        PEOPLE("(:Person)"),
        SKILLS_OF_PEOPLE("(:Person)-[:HOLDS]->(:Skill)"),
        CAPACITY("(:Capacity)");

        private final String pattern;

        Phase(String pattern) {
            this.pattern = pattern;
        }

        boolean isIn(Graph graph) {
            return graph.find("MATCH %s RETURN 1 AS one LIMIT 1".formatted(pattern), Map.of(), row -> row)
                    .isPresent();
        }
    }

    @TempDir
    static Path folder;

    private static Path data;
    private static Path jar;

    /// The classes as the first import leaves them: with it, another starts in half the time.
    private static Path archive;

    private static Map<String, String> undisturbed;

    private final Random random = new Random(20_261_122);

    @BeforeAll
    static void importUndisturbed() throws Exception {
        data = folder.resolve("data");
        new PopulationGenerator().withTitleOnlyPercent(0).writeSet(data, 300, 7, done -> {});
        for (var file : LONG_FILES) {
            shorten(data.resolve(file.fileName()));
        }
        jar = ServerProcess.unpack(folder);
        archive = folder.resolve("classes.jsa");
        try (var own = new OwnGraph(folder.resolve("undisturbed"))) {
            assertThat(end(start(own.settings(), "-XX:ArchiveClassesAtExit=" + archive)))
                    .isZero();
            try (var workshop = Workshop.open(own.settings(), Exports.class)) {
                undisturbed = export(workshop, "undisturbed-export");
            }
        }
    }

    /// Leaves the first rows of a file.
    private static void shorten(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            Files.write(file, lines.limit(ROWS).toList());
        }
    }

    @Test
    void anImportThatIsKilledAgainAndAgainEndsInTheSameGraph() throws Exception {
        try (var own = new OwnGraph(folder.resolve("killed"))) {
            var phases = new ArrayList<Phase>();
            for (var phase : Phase.values()) {
                if (isKilled(own, phase, 0)) {
                    phases.add(phase);
                }
            }
            assertThat(phases)
                    .as("phases that were not over before the kill")
                    .contains(Phase.BEGUN, Phase.SKILLS)
                    .hasSizeGreaterThan(Phase.values().length / 2);
            var kills = 0;
            while (kills < AT_RANDOM) {
                if (isKilled(own, Phase.BEGUN, random.nextInt(900))) {
                    kills++;
                }
            }
            assertThat(end(start(own.settings(), shared()))).isZero();
            try (var workshop = Workshop.open(own.settings(), Exports.class)) {
                assertSame(export(workshop, "killed-export"));
            }
        }
    }

    /// Starts an import and kills it so long after the beginning of a phase; whether it had not ended before.
    private static boolean isKilled(OwnGraph own, Phase phase, int laterMillis) throws InterruptedException {
        var process = start(own.settings(), shared());
        while (process.isAlive() && !(Phase.BEGUN.isIn(own.graph()) && phase.isIn(own.graph()))) {
            Thread.sleep(5);
        }
        var ended = process.waitFor(laterMillis, TimeUnit.MILLISECONDS);
        if (ended) {
            assertThat(process.exitValue()).isZero();
        } else {
            process.destroyForcibly().waitFor();
        }
        log.info("{} in {}, at {} nodes", ended ? "Ended" : "Killed", phase, nodes(own.graph()));
        // As if half a minute had passed, after which the turn of the dead import is over.
        own.graph().run("MATCH (t:Turn {id: 'import'}) SET t.until = datetime() - duration({seconds: 1})", Map.of());
        return !ended;
    }

    @Test
    void anImportThatIsKilledWithItsEngineEndsInTheSameGraph() throws Exception {
        var settings =
                Map.of("samsas.neo4j.directory", folder.resolve("with-engine").toString());
        var random = new Random(4);
        for (var i = 0; i < KILLS_WITH_ENGINE; i++) {
            var process = start(settings, shared());
            var store = folder.resolve("with-engine").resolve("data").resolve("databases");
            var before = size(store);
            while (process.isAlive() && size(store) < before + (1 << 20)) {
                Thread.sleep(20);
            }
            process.waitFor(random.nextInt(3_000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        assertThat(end(start(settings, shared()))).isZero();
        var own = new HashMap<>(settings);
        own.put("samsas.neo4j.uri", "");
        try (var workshop = Workshop.open(own, Exports.class)) {
            assertSame(export(workshop, "with-engine-export"));
        }
    }

    private static void assertSame(Map<String, String> export) {
        assertThat(export.keySet()).isEqualTo(undisturbed.keySet());
        undisturbed.forEach((file, text) -> assertThat(export.get(file).equals(text))
                .as("%s is as in the undisturbed import", file)
                .isTrue());
    }

    private static String shared() {
        return "-XX:SharedArchiveFile=" + archive;
    }

    /// The command as people give it.
    private static Process start(Map<String, String> settings, String option) {
        try {
            var builder = new ProcessBuilder(ServerProcess.java(
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-XX:ReservedCodeCacheSize=240m",
                            "-Xlog:disable",
                            option,
                            "-jar",
                            jar.toString(),
                            "import",
                            "data",
                            data.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("import.log").toFile());
            settings.forEach((name, value) ->
                    builder.environment().put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int end(Process process) throws InterruptedException, IOException {
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("import.log")))
                    .isZero();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static long nodes(Graph graph) {
        return graph.get(
                "MATCH (n) RETURN count(n) AS nodes",
                Map.of(),
                row -> row.get("nodes").asLong());
    }

    private static long size(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // not there yet, or a file has just gone
        }
    }

    private static Map<String, String> export(Workshop workshop, String name) {
        var export = folder.resolve(name);
        workshop.get(Exports.class).data(export, false);
        try (var files = Files.list(export)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), KilledImportIT::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
