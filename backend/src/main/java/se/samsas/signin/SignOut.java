package se.samsas.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/// The session has ended; where the provider keeps one of its own, its address to end that is in `Location`, for the
/// client to go to, unless it does not answer.
final class SignOut implements LogoutSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(SignOut.class);

    private final OpenIdClient client;
    private final OidcClientInitiatedLogoutSuccessHandler atTheProvider;

    SignOut(OpenIdClient client) {
        this.client = client;
        this.atTheProvider = new OidcClientInitiatedLogoutSuccessHandler(client);
        atTheProvider.setPostLogoutRedirectUri("{baseUrl}/");
        atTheProvider.setRedirectStrategy((request, response, url) -> {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader("Location", url);
        });
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        try {
            client.requireAnswer();
            atTheProvider.onLogoutSuccess(request, response, authentication);
        } catch (ProviderAway e) {
            log.warn("Signed out here alone: {}", e.getMessage());
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
    }
}
