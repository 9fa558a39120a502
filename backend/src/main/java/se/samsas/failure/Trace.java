package se.samsas.failure;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Where something went wrong, for the log: the kinds of exceptions and the lines of code, without their messages.
/// Messages name the values that were met, and these may be people's.
public final class Trace {

    private static final int MOST_CAUSES = 10;

    private Trace() {}

    /// As many lines as the stack of the exception and of its causes.
    public static String of(Throwable thrown) {
        var text = new StringBuilder();
        var cause = thrown;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
            text.append(i == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .map("\n\tat %s"::formatted)
                            .collect(Collectors.joining()));
        }
        return text.toString();
    }
}
