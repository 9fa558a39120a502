package se.samsas.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samsas.command.Workshop;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;

/// An empty graph of a test's own, with what imports into it.
final class Desk implements AutoCloseable {

    private final Workshop workshop;
    private final Path folder;
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<Progress> progress = new ArrayList<>();

    Desk(Path folder) {
        this.folder = folder;
        this.workshop = Workshop.open(
                Map.of(
                        "samsas.neo4j.uri", "",
                        "samsas.neo4j.directory", folder.resolve("neo4j").toString(),
                        "samsas.today", "2026-11-21"),
                Imports.class,
                Exports.class);
    }

    Graph graph() {
        return workshop.get(Graph.class);
    }

    Revisions revisions() {
        return workshop.get(Revisions.class);
    }

    Imports imports() {
        return workshop.get(Imports.class);
    }

    Exports exports() {
        return workshop.get(Exports.class);
    }

    ImportReport take(DataSource source) {
        return imports().data(source, Load.Mode.FAST, Scope.everything(), "the test", listener());
    }

    /// Imports files that are given by name and text.
    ImportReport take(Map<String, String> files) {
        return take(new DataSource.Folder(write(files)));
    }

    Path write(Map<String, String> files) {
        try {
            var data = Files.createTempDirectory(folder, "data");
            for (var file : files.entrySet()) {
                Files.writeString(data.resolve(file.getKey()), file.getValue());
            }
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Exports into a new folder.
    Path give() {
        var export = folder.resolve("export-" + System.nanoTime());
        exports().data(export, false);
        return export;
    }

    /// What was complained about since the last time it was asked, as text.
    List<String> complaints() {
        var all = complaints.stream().map(Complaint::toString).toList();
        complaints.clear();
        return all;
    }

    List<Progress> progress() {
        return List.copyOf(progress);
    }

    void empty() {
        graph().run("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n", Map.of());
        complaints.clear();
        progress.clear();
    }

    ImportListener listener() {
        return new ImportListener() {
            @Override
            public void progress(Progress now) {
                progress.add(now);
            }

            @Override
            public void complaint(Complaint complaint) {
                complaints.add(complaint);
            }
        };
    }

    static Map<String, String> contents(Path folder) {
        try (var files = Files.list(folder)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), Desk::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        workshop.close();
    }
}
