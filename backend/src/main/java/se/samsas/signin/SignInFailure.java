package se.samsas.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.ResourceAccessException;

/// A sign-in that came to nothing leads to the start page, which says so.
final class SignInFailure implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailure.class);

    /// As RFC 6749 writes them. Whatever else comes in a request is not written to the log.
    private static final Pattern ERROR_CODE = Pattern.compile("[a-z_]{1,60}");

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        log.warn("Sign-in failed: {}", reason(cause));
        response.sendRedirect(isAway(cause) ? "/?sign-in=unavailable" : "/?sign-in=failed");
    }

    /// Never the whole message: that may quote a claim, or what somebody put into the address.
    private static String reason(AuthenticationException cause) {
        if (cause instanceof OAuth2AuthenticationException oauth) {
            var code = oauth.getError().getErrorCode();
            return ERROR_CODE.matcher(code).matches() ? code : "an error code that is none";
        }
        return cause.getClass().getSimpleName();
    }

    /// Whether the provider did not answer, at the beginning of a sign-in or at its end.
    private static boolean isAway(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ProviderAway || t instanceof ResourceAccessException) {
                return true;
            }
        }
        return false;
    }
}
