package se.samsas.api;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/// What a line of the log says, without what an exception says: libraries put that into their own words, too.
public final class LoggedWords extends MessageConverter {

    private static final String OURS = "se.samsas";
    /// The name of an exception's class, and what it says after it.
    private static final Pattern SAID =
            Pattern.compile("((?:[\\w$]+\\.)+[\\w$]*(?:Exception|Error|Throwable|Failure)[\\w$]*): .*", Pattern.DOTALL);

    @Override
    public String convert(ILoggingEvent event) {
        var name = event.getLoggerName();
        return event.getThrowableProxy() != null && !(name + ".").startsWith(OURS + ".")
                ? "An exception; what was said of it is left out"
                : SAID.matcher(String.valueOf(super.convert(event))).replaceAll("$1");
    }
}
