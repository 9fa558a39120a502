package se.samsas.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsas.seed.PopulationGenerator;

/// Starts servers from the classes of this process, some of them without a part of what they do.
final class AccessServers {

    private final Scratch scratch;
    private final String classPath;

    AccessServers(Scratch scratch) {
        this.scratch = scratch;
        this.classPath = classPath(scratch);
    }

    /// A server over a graph.
    ///
    /// @param name    of its files
    /// @param without what it does not do
    BenchServer start(String name, Path graph, Unchecked.Part... without) {
        var classes = scratch.folder(name + "-classes");
        Unchecked.write(classes, Set.of(without));
        return BenchServer.start(
                List.of("-cp", classes + File.pathSeparator + classPath, "se.samsas.Samsas"),
                Map.of(
                        "samsas.neo4j.uri", "",
                        "samsas.neo4j.directory", graph.toString(),
                        "samsas.demo", "false",
                        "samsas.limit.points", "0",
                        "samsas.today", PopulationGenerator.AS_OF.toString(),
                        "samsas.handle.file",
                                scratch.folder(name + "-handle-key").toString(),
                        "samsas.import.directory",
                                scratch.folder(name + "-imports").toString()),
                scratch.folder(name + ".log"));
    }

    /// That of this process; the parts of the jar, where it runs from one, since classes cannot stand before those
    /// inside.
    private static String classPath(Scratch scratch) {
        var own = System.getProperty("java.class.path");
        if (!own.endsWith(".jar") || own.contains(File.pathSeparator)) {
            return own;
        }
        var parts = scratch.folder("server");
        try {
            var extraction = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djarmode=tools",
                            "-jar",
                            own,
                            "extract",
                            "--destination",
                            parts.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(scratch.folder("extract.log").toFile())
                    .start();
            if (extraction.waitFor() != 0) {
                return own; // it was taken apart before
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new BenchInterruptedException(e);
        }
        return parts.resolve(Path.of(own).getFileName()).toString();
    }
}
