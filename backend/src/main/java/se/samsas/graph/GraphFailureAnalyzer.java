package se.samsas.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in two sentences why the server did not start, instead of a stack trace.
class GraphFailureAnalyzer extends AbstractFailureAnalyzer<GraphUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, GraphUnavailable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
