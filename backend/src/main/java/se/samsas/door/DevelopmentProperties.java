package se.samsas.door;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param development whether tools for developers are reachable (`SAMSAS_DEVELOPMENT`); absent: where the embedded
///                    provider is in use
@ConfigurationProperties("samsas")
record DevelopmentProperties(@Nullable Boolean development) {

    boolean on(OpenIdProvider provider) {
        return development == null ? provider.embedded() : development;
    }
}
