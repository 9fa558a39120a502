package se.samsas.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samsas.api.Text;
import se.samsas.command.CommandRun;
import se.samsas.command.ProgressLine;
import se.samsas.command.Workshop;
import se.samsas.exchange.load.Change;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.load.Progress;
import se.samsas.exchange.table.Complaint;

/// Brings data into the graph from the command line.
@Command(
        name = "import",
        description = "Brings data into the graph. The same again changes nothing.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ImportCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Say what to import: esco, uk-gdd, agencies or data.");
    }

    @Command(
            name = "esco",
            description = "Imports the official ESCO package in CSV (Swedish and English).",
            mixinStandardHelpOptions = true)
    int esco(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "PATH",
                            description = "Zips as published, folders of unpacked files, or both.")
                    List<Path> paths,
            @Option(
                            names = "--retire-missing",
                            description =
                                    "Let more than a fifth of all concepts be retired, where the package lacks them.")
                    boolean retireMissing) {
        return run((imports, listener) -> imports.esco(paths, retireMissing, listener));
    }

    @Command(
            name = "uk-gdd",
            description = "Imports the capability framework of the British government's digital and data profession.",
            mixinStandardHelpOptions = true)
    int ukGdd(
            @Parameters(paramLabel = "DIR", description = "The folder with roles.csv and skills.csv as published.")
                    Path folder) {
        return run((imports, listener) -> imports.ukGdd(folder, listener));
    }

    @Command(
            name = "agencies",
            description = "Imports open lists of Swedish authorities, municipalities and counties.",
            mixinStandardHelpOptions = true)
    int agencies(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "PATH",
                            description = "agencies.csv, counties.csv and municipalities.csv, or their folder.")
                    List<Path> paths) {
        return run((imports, listener) -> imports.agencies(paths, listener));
    }

    @Command(
            name = "data",
            description = "Imports a folder of CSV files as an export writes it (docs/data-format.md).",
            mixinStandardHelpOptions = true)
    int data(
            @Parameters(paramLabel = "DIR", description = "The folder.") Path folder,
            @Option(names = "--dry-run", description = "Says what would change, and changes nothing.")
                    boolean rehearsal) {
        return run(
                (imports, listener) -> rehearsal ? imports.rehearse(folder, listener) : imports.data(folder, listener));
    }

    @FunctionalInterface
    private interface Work {
        ImportReport with(Imports imports, ImportListener listener);
    }

    private int run(Work work) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var line = new ProgressLine(out);
        try (var workshop = Workshop.open(Map.of(), Imports.class)) {
            var report = work.with(workshop.get(Imports.class), new ImportListener() {
                @Override
                public void progress(Progress progress) {
                    line.show(progress);
                }

                @Override
                public void complaint(Complaint complaint) {
                    line.say(complaint);
                }

                @Override
                public void note(String file, Text note) {
                    line.say("%s: %s".formatted(file, note));
                }

                @Override
                public void change(Change change) {
                    line.say(change);
                }
            });
            report.counts().forEach(counts -> line.say(sentence(counts)));
            line.say(String.format(
                    Locale.ROOT,
                    report.changedNothing() ? "Nothing was changed; it took %.1f s." : "Done in %.1f s.",
                    report.took().toMillis() / 1e3));
            return report.sum(Counts::leftOut) == 0 ? CommandRun.DONE : CommandRun.DONE_IN_PART;
        }
    }

    private static String sentence(Counts counts) {
        return String.format(
                Locale.ROOT,
                "%-24s %,9d new %,9d changed %,9d as before %,6d left out %,6d put right",
                counts.of(),
                counts.created(),
                counts.changed(),
                counts.unchanged(),
                counts.leftOut(),
                counts.mended());
    }
}
