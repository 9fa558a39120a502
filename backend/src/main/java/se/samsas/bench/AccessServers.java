package se.samsas.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsas.seed.PopulationGenerator;

/// Starts servers from the classes of this process, some of them without a part of what they do.
final class AccessServers {

    private final Scratch scratch;

    AccessServers(Scratch scratch) {
        this.scratch = scratch;
    }

    /// A server over a graph.
    ///
    /// @param name    of its files
    /// @param without what it does not do
    BenchServer start(String name, Path graph, Unchecked.Part... without) {
        var classes = scratch.folder(name + "-classes");
        Unchecked.write(classes, Set.of(without));
        return BenchServer.start(
                List.of(
                        "-cp",
                        classes + File.pathSeparator + System.getProperty("java.class.path"),
                        "se.samsas.Samsas"),
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
}
