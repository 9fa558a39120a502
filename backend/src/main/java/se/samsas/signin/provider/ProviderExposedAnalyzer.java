package se.samsas.signin.provider;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says why the server did not start, and the two ways on.
class ProviderExposedAnalyzer extends AbstractFailureAnalyzer<ProviderExposed> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProviderExposed cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Name your OpenID provider by SAMSAS_OIDC_ISSUER, or let the server listen on this machine alone by"
                        + " SERVER_ADDRESS=127.0.0.1.",
                cause);
    }
}
