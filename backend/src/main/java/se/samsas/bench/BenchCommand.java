package se.samsas.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samsas.command.CommandRun;
import se.samsas.command.ProgressLine;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.Progress;

/// Measures from the command line. The figures go to the standard output as one line of JSON, all else to the other.
@Command(
        name = "bench",
        description = "Measures, and prints one line of JSON. Each has a graph of its own for the time.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class BenchCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw misused("Say what to measure: esco, import, start, list, match, beside, access, page or titles.");
    }

    @Command(name = "esco", description = "The import of ESCO, and the same again.", mixinStandardHelpOptions = true)
    int esco(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "PATH",
                            description = "Zips as published, folders of unpacked files, or both.")
                    List<Path> paths) {
        var line = progressLine();
        return say(new EscoBench(paths).run(new ImportListener() {
            @Override
            public void progress(Progress progress) {
                line.show(progress);
            }
        }));
    }

    @Command(
            name = "import",
            description = "The import of invented people into a graph that has the skills, and the same again.",
            mixinStandardHelpOptions = true)
    int imports(@Mixin PeopleOptions invented) {
        return say(new ImportBench(invented.people(), invented.seed()).run(progressLine()::show));
    }

    @Command(
            name = "list",
            description = "The import of an agency's list of staff as a spreadsheet, over HTTP.",
            mixinStandardHelpOptions = true)
    int list(@Mixin PeopleOptions invented) {
        return say(new ListBench(invented.people(), invented.seed()).run(progressLine()::show));
    }

    @Command(
            name = "start",
            description = "From the start of the server without data to its first page with the demo data.",
            mixinStandardHelpOptions = true)
    int start() {
        return say(StartBench.ofBuiltJar().run());
    }

    @Command(
            name = "match",
            description = "The matching engine over invented people, beside one Cypher query on the same graph.",
            mixinStandardHelpOptions = true)
    int match(
            @Mixin PeopleOptions invented,
            @Option(
                            names = "--questions",
                            defaultValue = "500",
                            description = "Put to the engine. Default: ${DEFAULT-VALUE}")
                    int questions,
            @Option(
                            names = "--cypher-questions",
                            defaultValue = "50",
                            description = "Of these put to Cypher too. Default: ${DEFAULT-VALUE}")
                    int cypherQuestions,
            @Option(
                            names = "--graph",
                            paramLabel = "DIR",
                            description = "A graph that has invented people, in place of making one.")
                    @Nullable
                    Path graph) {
        require("--questions", questions, 1, 1_000_000);
        require("--cypher-questions", cypherQuestions, 0, questions);
        requireFolder("--graph", graph);
        var line = progressLine();
        var figures =
                new MatchBench(invented.people(), invented.seed(), questions, cypherQuestions, graph).run(line::show);
        say(figures);
        return cypherQuestions == 0 || figures.get("ranksAlike").equals(cypherQuestions)
                ? CommandRun.DONE
                : CommandRun.DONE_IN_PART;
    }

    @Command(
            name = "beside",
            description = "The matching engine while people are imported, beside itself without.",
            mixinStandardHelpOptions = true)
    int beside(
            @Mixin PeopleOptions invented,
            @Option(
                            names = "--questions",
                            defaultValue = "500",
                            description = "Put before, and after. Default: ${DEFAULT-VALUE}")
                    int questions) {
        require("--questions", questions, 1, 1_000_000);
        return say(new BesideBench(invented.people(), invented.seed(), questions).run(progressLine()::show));
    }

    @Command(
            name = "access",
            description = "A server over HTTP with its checks and records, beside ones without.",
            mixinStandardHelpOptions = true)
    int access(
            @Mixin PeopleOptions invented,
            @Option(
                            names = "--questions",
                            defaultValue = "300",
                            description = "Put to each server. Default: ${DEFAULT-VALUE}")
                    int questions) {
        require("--questions", questions, 1, 100_000);
        return say(new AccessBench(invented.people(), invented.seed(), questions).run(progressLine()::show));
    }

    @Command(
            name = "page",
            description = "A page of a hundred people over HTTP, beside one Cypher query on the same graph.",
            mixinStandardHelpOptions = true)
    int page(
            @Mixin PeopleOptions invented,
            @Option(names = "--questions", defaultValue = "500", description = "Put to each. Default: ${DEFAULT-VALUE}")
                    int questions,
            @Option(
                            names = "--graph",
                            paramLabel = "DIR",
                            description = "A graph that has invented people, in place of making one.")
                    @Nullable
                    Path graph) {
        require("--questions", questions, 1, 100_000);
        requireFolder("--graph", graph);
        return say(new PageBench(invented.people(), invented.seed(), questions, graph).run(progressLine()::show));
    }

    @Command(
            name = "titles",
            description = "How well job titles find their occupations, as experts matched them.",
            mixinStandardHelpOptions = true)
    int titles(
            @Parameters(
                            paramLabel = "DIR",
                            description = "queries.tsv, corpus_elements.tsv, concept_mapping.tsv and annotations.tsv.")
                    Path folder) {
        return say(new TitlesBench(folder).run());
    }

    private void requireFolder(String option, @Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw misused("%s is %s, which is no folder: give that of a graph.".formatted(option, folder));
        }
    }

    private void require(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw misused("%s is %d: give a whole number from %d to %d.".formatted(option, value, least, most));
        }
    }

    private ParameterException misused(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private ProgressLine progressLine() {
        return new ProgressLine(Objects.requireNonNull(spec).commandLine().getErr());
    }

    private int say(Figures figures) {
        Objects.requireNonNull(spec).commandLine().getOut().println(figures);
        return CommandRun.DONE;
    }
}
