package se.samsas.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says why the server did not start, and what it takes.
class AuditKeptTooShortAnalyzer extends AbstractFailureAnalyzer<AuditKeptTooShort> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AuditKeptTooShort cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set SAMSAS_AUDIT_KEEP_MONTHS to %d or more, or leave it out for 24."
                        .formatted(AuditRetention.LEAST_MONTHS),
                cause);
    }
}
