package se.samsas.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import se.samsas.command.Workshop;
import se.samsas.exchange.load.Errand;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportScope;
import se.samsas.exchange.load.Load;
import se.samsas.exchange.load.Progress;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.DataSource;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.personal.Forgetting;

/// An empty graph of a test's own, with what imports into it. The engine is one for all desks of this process, so that
/// each query is planned once; one desk at a time has it.
final class Desk implements AutoCloseable {

    private static final AtomicBoolean TAKEN = new AtomicBoolean();
    private static final int NODES_AT_A_TIME = 10_000;

    private final Workshop workshop;
    private final Path folder;
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<Progress> progress = new ArrayList<>();

    /// Started with the first desk, ended with the process.
    private static final class Engine {
        static final Workshop WORKSHOP = Workshop.open(
                Map.of(
                        "samsas.neo4j.uri", "",
                        "samsas.neo4j.directory", "target/integration-test/desk-" + UUID.randomUUID(),
                        "samsas.today", "2026-11-21"),
                Imports.class,
                Exports.class,
                Forgetting.class,
                ImportsOfPeople.class);
    }

    Desk(Path folder) {
        this(folder, Engine.WORKSHOP);
    }

    /// On another graph than that of all desks.
    Desk(Path folder, Workshop workshop) {
        if (!TAKEN.compareAndSet(false, true)) {
            throw new IllegalStateException("Another desk is open: close it first");
        }
        this.folder = folder;
        this.workshop = workshop;
        empty();
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

    Forgetting forgetting() {
        return workshop.get(Forgetting.class);
    }

    Exports exports() {
        return workshop.get(Exports.class);
    }

    ImportReport take(DataSource source) {
        return imports().data(source, Load.Mode.FAST, ImportScope.everything(), Errand.here("the test"), listener());
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
        int left = NODES_AT_A_TIME;
        while (left == NODES_AT_A_TIME) {
            left = graph().write(tx -> tx.get(
                    """
                    MATCH (n) WHERE NOT n:__Neo4jMigration
                    WITH n LIMIT $most
                    DETACH DELETE n
                    RETURN count(*) AS gone
                    """, Map.of("most", NODES_AT_A_TIME), row -> row.get("gone").asInt()));
        }
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
        TAKEN.set(false);
    }
}
