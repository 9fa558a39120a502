package se.samsas.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import se.samsas.door.OpenIdProvider;

/// Against a provider elsewhere, as Keycloak is: its issuer has a path, and it may be away.
class OpenIdClientTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final RSAKey key;
    private final HttpServer server;
    private volatile boolean away;

    OpenIdClientTests() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void startProvider() {
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            var body = exchange.getRequestURI().getPath().equals("/realms/x/keys")
                    ? new JWKSet(key.toPublicJWK()).toString()
                    : """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
                     "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/logout", "subject_types_supported": ["public"],
                     "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                    """.formatted(issuer());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(away ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopProvider() {
        server.stop(0);
    }

    @Test
    void theProviderIsAskedOnceAndNotBeforeSomebodySignsIn() {
        var client = new OpenIdClient(provider("secret"), Set.of());
        assertThat(asked).hasValue(0);

        var registration = Objects.requireNonNull(client.findByRegistrationId("samsas"));
        client.findByRegistrationId("samsas");

        assertThat(asked).hasValue(1);
        assertThat(registration.getProviderDetails().getAuthorizationUri()).isEqualTo(issuer() + "/auth");
        assertThat(registration.getProviderDetails().getConfigurationMetadata())
                .containsEntry("end_session_endpoint", issuer() + "/logout");
        assertThat(registration.getScopes()).containsExactly("openid");
        assertThat(registration.getClientAuthenticationMethod())
                .isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    @Test
    void aProviderThatWasAwayIsAskedAgain() {
        var client = new OpenIdClient(provider("secret"), Set.of());
        away = true;
        assertThatThrownBy(() -> client.findByRegistrationId("samsas")).hasMessageContaining(issuer());

        away = false;

        assertThat(client.findByRegistrationId("samsas")).isNotNull();
    }

    @Test
    void whatIsConfiguredIsAskedForBesidesWhoItIs() {
        var client = new OpenIdClient(provider("secret"), Set.of("organization:*"));

        assertThat(Objects.requireNonNull(client.findByRegistrationId("samsas")).getScopes())
                .containsExactly("openid", "organization:*");
    }

    @Test
    void nobodyIsSentToAProviderThatHasGoneAway() throws InterruptedException {
        var client = new OpenIdClient(provider("secret"), Set.of());
        client.findByRegistrationId("samsas");
        client.requireAnswer();
        away = true;
        client.requireAnswer(); // it has just been asked
        Thread.sleep(2100);
        assertThatThrownBy(client::requireAnswer)
                .isInstanceOf(ProviderAway.class)
                .hasMessageContaining(issuer());
        assertThat(client.findByRegistrationId("samsas")).isNotNull();
    }

    @Test
    void withoutSecretItIsAPublicClient() {
        var registration =
                Objects.requireNonNull(new OpenIdClient(provider(""), Set.of()).findByRegistrationId("samsas"));

        assertThat(registration.getClientAuthenticationMethod()).isEqualTo(ClientAuthenticationMethod.NONE);
    }

    @Test
    void anotherRegistrationIsNone() {
        assertThat(new OpenIdClient(provider(""), Set.of()).findByRegistrationId("other"))
                .isNull();
        assertThat(asked).hasValue(0);
    }

    @Test
    void itsTokensAreReadOnceItIsBack() throws JOSEException {
        var decoder = new SignInConfiguration().jwtDecoder(provider("secret"));
        var token = token("samsas");
        away = true;
        assertThatThrownBy(() -> decoder.decode(token))
                .isExactlyInstanceOf(JwtException.class)
                .hasMessageContaining(issuer());

        away = false;

        assertThat(decoder.decode(token).getSubject()).isEqualTo("somebody");
        var forOther = token("account");
        assertThatThrownBy(() -> decoder.decode(forOther)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aTokenWithoutAnEndIsRefused() throws JOSEException {
        var decoder = new SignInConfiguration().jwtDecoder(provider("secret"));
        var endless = token("samsas", null);

        assertThatThrownBy(() -> decoder.decode(endless)).isInstanceOf(BadJwtException.class);
    }

    private String token(String audience) throws JOSEException {
        return token(audience, Date.from(Instant.now().plusSeconds(60)));
    }

    private String token(String audience, @Nullable Date end) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(audience)
                        .subject("somebody")
                        .expirationTime(end)
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private OpenIdProvider provider(String secret) {
        return new OpenIdProvider(this::issuer, "samsas", secret, "samsas", false);
    }

    private String issuer() {
        return "http://localhost:%d/realms/x".formatted(server.getAddress().getPort());
    }
}
