package se.samsas.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/// The server as a client of its OpenID provider, whose endpoints it asks for at the first sign-in, and again after a
/// failure.
final class OpenIdClient implements ClientRegistrationRepository {

    static final String REGISTRATION = "samsas";

    private final OpenIdProvider provider;
    private volatile @Nullable ClientRegistration discovered;

    OpenIdClient(OpenIdProvider provider) {
        this.provider = provider;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(REGISTRATION)) {
            return null;
        }
        var known = discovered;
        if (known == null) {
            known = discover();
            discovered = known;
        }
        return known;
    }

    /// Only the subject is asked for: roles and agencies are read from the graph.
    private ClientRegistration discover() {
        var registration = ClientRegistrations.fromIssuerLocation(
                        provider.issuer().get())
                .registrationId(REGISTRATION)
                .clientId(provider.clientId())
                .scope(OidcScopes.OPENID)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}");
        return provider.clientSecret().isEmpty()
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.clientSecret(provider.clientSecret()).build();
    }
}
