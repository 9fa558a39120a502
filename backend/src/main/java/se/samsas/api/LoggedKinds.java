package se.samsas.api;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import se.samsas.failure.Trace;

/// What a line of the log shows of an exception: what [Trace] does.
public final class LoggedKinds extends ThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        return thrown instanceof ThrowableProxy known
                ? Trace.of(known.getThrowable()) + "\n"
                : thrown.getClassName() + "\n";
    }
}
