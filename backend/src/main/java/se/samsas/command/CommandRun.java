package se.samsas.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import se.samsas.failure.Failure;
import se.samsas.graph.GraphUnavailable;

/// Runs one command and says by its exit code how it went.
public final class CommandRun {

    /// Everything was done.
    public static final int DONE = 0;

    /// It was done, but not all is as it should be, and what is not was named: rows that were left out, an entry of
    /// the audit trail that does not fit, ranks that differ.
    public static final int DONE_IN_PART = 1;

    /// The command was not understood; nothing was done.
    public static final int MISUSED = 2;

    /// A [Failure]: what was given is not what it should be, or does not go with what is there. What an import had
    /// written by then stays.
    static final int REFUSED = 65;

    /// The graph cannot be reached, or no longer, or is another server's.
    static final int UNAVAILABLE = 69;

    /// It ended by something that nobody foresaw.
    static final int BROKEN = 70;

    private static final List<String> ASKS_FOR_HELP = List.of("--help", "-h", "--version", "-V", "help");

    private CommandRun() {}

    /// Whether the arguments name a command or ask for help; else they are settings of the server.
    public static boolean isCommand(String[] args) {
        return Arrays.stream(args).anyMatch(arg -> ASKS_FOR_HELP.contains(arg) || !arg.startsWith("--"));
    }

    /// Runs the command that the arguments name.
    ///
    /// @return the exit code
    public static int run(String[] args, Object... commands) {
        return line(commands).execute(args);
    }

    /// Runs the command that the arguments name, talking to these writers.
    ///
    /// @return the exit code
    public static int run(PrintWriter out, PrintWriter err, String[] args, Object... commands) {
        return line(commands).setOut(out).setErr(err).execute(args);
    }

    private static CommandLine line(Object... commands) {
        var top = CommandSpec.forAnnotatedObject(new Top());
        Arrays.stream(commands)
                .map(CommandLine::new)
                .forEach(command -> top.addSubcommand(command.getCommandName(), command));
        return new CommandLine(top).setExecutionExceptionHandler((e, command, parsed) -> say(command.getErr(), e));
    }

    private static int say(PrintWriter err, Exception e) {
        return switch (e) {
            case Failure.Unavailable unavailable -> {
                if (unavailable.getCause() != null) {
                    err.println(unavailable.getCause().getMessage());
                }
                yield say(err, unavailable, unavailable.hint(), UNAVAILABLE);
            }
            case Failure failure -> say(err, failure, failure.hint(), REFUSED);
            case GraphUnavailable unavailable -> say(err, unavailable, unavailable.remedy(), UNAVAILABLE);
            default -> {
                e.printStackTrace(err);
                yield say(err, e, "This was not foreseen; report it with the lines above.", BROKEN);
            }
        };
    }

    private static int say(PrintWriter err, Exception e, String remedy, int exitCode) {
        err.println(e.getMessage());
        err.println(remedy);
        return exitCode;
    }

    @Command(
            name = "samsas",
            description = "Without a command: the server. With one, work on its graph and its data.",
            mixinStandardHelpOptions = true,
            version = "Samsas 0.1.0",
            synopsisSubcommandLabel = "[COMMAND]",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:everything was done",
                "1:it was done, but for bad rows that were named",
                "2:the command was not understood",
                "65:what was given is not what it should be; nothing was done",
                "69:the graph cannot be reached, or is in use by another server",
                "70:something that nobody foresaw"
            })
    private static final class Top {}
}
