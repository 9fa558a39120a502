package se.samsas.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import se.samsas.failure.Failure;

/// The time from the start of the built server on an empty data directory to its first page, the demo data included;
/// and the same on the data that are there then.
///
/// @param jar the server
record StartBench(Path jar) {

    /// The jar that was built last, as `./samsas` says it.
    ///
    /// @throws Failure.Invalid where the classes are newer
    static StartBench ofBuiltJar() {
        var jar = System.getProperty("bench.jar");
        if (jar == null) {
            throw new Failure.Invalid(
                    null,
                    "The start of the server can be measured from its jar only, and the classes are newer.",
                    "Build it with ./mvnw -DskipTests package and run ./samsas bench start.");
        }
        return new StartBench(Path.of(jar));
    }

    Figures run() {
        try (var scratch = new Scratch()) {
            var first = start(scratch);
            var again = start(scratch);
            return new Figures("start")
                    .seconds("firstPageSeconds", first.toFirstPage())
                    .seconds("stopSeconds", first.toStop())
                    .seconds("againFirstPageSeconds", again.toFirstPage())
                    .seconds("againStopSeconds", again.toStop());
        }
    }

    private record Times(Duration toFirstPage, Duration toStop) {}

    private Times start(Scratch scratch) {
        try (var server =
                BenchServer.start(List.of("-jar", jar.toString()), scratch.graph(), scratch.folder("server.log"))) {
            return new Times(server.toFirstPage(), server.stop());
        }
    }
}
