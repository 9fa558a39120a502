package se.samsas;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in two sentences why the server did not start, instead of a stack trace.
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortTaken> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortTaken cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Stop that one, or give this server another port by SERVER_PORT.",
                cause);
    }
}
