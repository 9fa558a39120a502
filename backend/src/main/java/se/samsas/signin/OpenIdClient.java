package se.samsas.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import se.samsas.door.OpenIdProvider;

/// The server as a client of its OpenID provider, whose endpoints it asks for at the first sign-in, and again after a
/// failure.
final class OpenIdClient implements ClientRegistrationRepository {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final long ASKED_AGAIN_AFTER = Duration.ofSeconds(2).toNanos();

    private final OpenIdProvider provider;
    private final Set<String> scopes;
    private volatile @Nullable ClientRegistration discovered;
    private @Nullable Answer last;

    OpenIdClient(OpenIdProvider provider, Set<String> scopes) {
        this.provider = provider;
        this.scopes = Set.copyOf(scopes);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(OpenIdProvider.REGISTRATION)) {
            return null;
        }
        var known = discovered;
        if (known == null) {
            known = discover();
            discovered = known;
        }
        return known;
    }

    /// Asks whether the provider is there, at most once in two seconds: whoever wants to sign in may cause it.
    ///
    /// @throws ProviderAway where it is not
    synchronized void requireAnswer() {
        if (provider.embedded()) {
            return;
        }
        var now = System.nanoTime();
        if (last == null || now - last.at > ASKED_AGAIN_AFTER) {
            last = new Answer(now, ask());
        }
        if (last.failure != null) {
            throw new ProviderAway(provider.issuer().get(), last.failure);
        }
    }

    private @Nullable Exception ask() {
        var request = HttpRequest.newBuilder(URI.create(provider.issuer().get() + "/.well-known/openid-configuration"))
                .timeout(TIMEOUT)
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            var status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == HttpStatus.OK.value() ? null : new IOException("It answered with status " + status + ".");
        } catch (IOException e) {
            return e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private record Answer(long at, @Nullable Exception failure) {}

    /// Who somebody is needs no more than `openid`; anything else is asked for as it is configured.
    private ClientRegistration discover() {
        var all = new LinkedHashSet<String>();
        all.add(OidcScopes.OPENID);
        all.addAll(scopes);
        var registration = metadata()
                .registrationId(OpenIdProvider.REGISTRATION)
                .clientId(provider.clientId())
                .scope(all)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}");
        return provider.clientSecret().isEmpty()
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.clientSecret(provider.clientSecret()).build();
    }

    private ClientRegistration.Builder metadata() {
        try {
            return ClientRegistrations.fromIssuerLocation(provider.issuer().get());
        } catch (IllegalArgumentException e) {
            throw new ProviderAway(provider.issuer().get(), e);
        }
    }
}
