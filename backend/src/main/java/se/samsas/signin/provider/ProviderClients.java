package se.samsas.signin.provider;

import java.time.Duration;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// Who may ask the embedded provider to sign somebody in. The ports of the addresses do not count, see [Loopback].
final class ProviderClients {

    /// The server itself, for browsers.
    static final String WEB = "samsas-web";

    /// The command line, for scripts.
    static final String COMMAND_LINE = "samsas-cli";

    private static final Duration TOKEN_FOR_SCRIPTS = Duration.ofHours(8);

    private ProviderClients() {}

    static RegisteredClientRepository with(String webSecret) {
        return new InMemoryRegisteredClientRepository(
                client(WEB)
                        .clientSecret("{noop}" + webSecret)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .redirectUri("http://127.0.0.1/login/oauth2/code/samsas")
                        .postLogoutRedirectUri("http://127.0.0.1/")
                        .build(),
                client(COMMAND_LINE)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .redirectUri("http://127.0.0.1/signed-in")
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenTimeToLive(TOKEN_FOR_SCRIPTS)
                                .build())
                        .build());
    }

    private static RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(id)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
    }
}
