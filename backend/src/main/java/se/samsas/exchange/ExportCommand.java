package se.samsas.exchange;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samsas.command.CommandRun;
import se.samsas.command.Workshop;

/// Writes the graph out from the command line.
@Command(
        name = "export",
        description = "Writes everything as CSV, the population included (docs/data-format.md).",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder to write; it is made where it is missing.")
    private Path folder = Path.of("export");

    @Option(names = "--overwrite", description = "Replace the files of an earlier export.")
    private boolean overwrite;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var workshop = Workshop.open(Map.of(), Exports.class)) {
            workshop.get(Exports.class)
                    .data(folder, overwrite)
                    .forEach((file, rows) -> out.println(String.format(Locale.ROOT, "%-24s %,9d rows", file, rows)));
            out.println("Written to %s.".formatted(folder.toAbsolutePath().normalize()));
            return CommandRun.DONE;
        }
    }
}
