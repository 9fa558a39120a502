package se.samsas.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samsas.command.CommandRun;
import se.samsas.command.ProgressLine;
import se.samsas.exchange.load.Progress;
import se.samsas.failure.Failure;
import se.samsas.seed.PopulationGenerator;

/// Invents a population from the command line.
@Command(
        name = "generate",
        description = "Writes invented agencies, people and needs of any number as CSV (docs/data-format.md). "
                + "The same number and seed give the same bytes.",
        mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder to write; it is made where it is missing.")
    private Path folder = Path.of("population");

    @Option(names = "--people", required = true, paramLabel = "N", description = "How many people, 1 to 9,999,999.")
    private int people;

    @Option(names = "--seed", paramLabel = "S", description = "Where chance begins. Default: ${DEFAULT-VALUE}")
    private long seed = 42;

    @Option(
            names = "--described",
            paramLabel = "PERCENT",
            description =
                    "How many of a hundred have their skills described, about twelve each; the others have only a "
                            + "title. Default: ${DEFAULT-VALUE}, as in real registers.")
    private int described = 40;

    @Option(names = "--overwrite", description = "Replace files that are in the folder.")
    private boolean overwrite;

    @Override
    public Integer call() {
        if (people < 1 || people > 9_999_999) {
            throw new Failure.Invalid(
                    "people", "%d people cannot be invented.".formatted(people), "Give 1 to 9999999.");
        }
        if (described < 0 || described > 100) {
            throw new Failure.Invalid("described", "%d is no percentage.".formatted(described), "Give 0 to 100.");
        }
        var content = folder.toFile().list();
        if (!overwrite && Files.exists(folder) && (content == null || content.length > 0)) {
            throw new Failure.Conflict(
                    "%s is not an empty folder.".formatted(folder), "Give another, or say --overwrite.");
        }
        var line = new ProgressLine(Objects.requireNonNull(spec).commandLine().getOut());
        long started = System.nanoTime();
        new PopulationGenerator()
                .withTitleOnlyPercent(100 - described)
                .writeSet(
                        folder,
                        people,
                        seed,
                        done -> line.show(new Progress(
                                "people.csv", done, people, Duration.ofNanos(System.nanoTime() - started))));
        line.say("Written to %s.".formatted(folder.toAbsolutePath().normalize()));
        return CommandRun.DONE;
    }
}
