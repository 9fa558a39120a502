package se.samsas.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Shows how far a long work has come: on a terminal one line that is rewritten, elsewhere a line now and then.
public final class ProgressLine {

    private static final String REWRITE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final long every;
    private long last = System.nanoTime();

    /// Writes to `out`, and rewrites the line where the process has a terminal.
    public ProgressLine(PrintWriter out) {
        this(
                out,
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.every = terminal ? TimeUnit.MILLISECONDS.toNanos(200) : TimeUnit.SECONDS.toNanos(5);
    }

    /// Shows it, unless something was shown just before or the work has only begun.
    public void show(Object progress) {
        if (System.nanoTime() - last >= every) {
            last = System.nanoTime();
            if (terminal) {
                out.print(REWRITE + progress);
            } else {
                out.println(progress);
            }
            out.flush();
        }
    }

    /// Says something that stays.
    public void say(Object text) {
        out.println(terminal ? REWRITE + text : text);
        out.flush();
    }
}
