package se.samsas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/// A folder for the time of a benchmark, so that it starts from nothing and leaves nothing.
final class Scratch implements AutoCloseable {

    private final Path folder;

    Scratch() {
        try {
            folder = Files.createTempDirectory("samsas-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /// Settings for an embedded graph in here, whatever the environment says of another.
    Map<String, String> graph() {
        return graphIn(folder("neo4j"));
    }

    /// Settings for an embedded graph in a directory.
    static Map<String, String> graphIn(Path directory) {
        return Map.of("samsas.neo4j.uri", "", "samsas.neo4j.directory", directory.toString());
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
