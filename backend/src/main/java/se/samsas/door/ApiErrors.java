package se.samsas.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import se.samsas.failure.Failure;
import tools.jackson.databind.json.JsonMapper;

/// What a refused request gets: the errors of the API, with a fitting status, never a redirect.
final class ApiErrors implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final JsonMapper json;

    ApiErrors(JsonMapper json) {
        this.json = json;
    }

    /// Nobody is signed in, or the bearer token is not good.
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        challenge.commence(request, response, cause);
        var message = request.getHeader("Authorization") == null
                ? "Nobody is signed in."
                : "The bearer token is not accepted: %s".formatted(cause.getMessage());
        write(
                response,
                HttpStatus.valueOf(response.getStatus()),
                "UNAUTHENTICATED",
                message,
                "Sign in at %s, or send 'Authorization: Bearer' with a token for this server.".formatted(SignIn.START));
    }

    /// A bearer token was sent that is not good, or that cannot be checked now.
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof AuthenticationServiceException) {
            log.warn("A bearer token cannot be checked: {}", cause.getMessage());
            write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "UNAVAILABLE",
                    "The token cannot be checked: the OpenID provider does not answer.",
                    "Try again in a while.");
        } else {
            commence(request, response, cause);
        }
    }

    /// The request came with a session, but without proof that it comes from the client; or nobody may do this at all.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (!(cause instanceof CsrfException)) {
            write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "NOT_ALLOWED",
                    "%s %s is not allowed.".formatted(request.getMethod(), request.getRequestURI()),
                    "The API is at POST /graphql.");
        } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
            commence(request, response, new UnprovenRequest(cause));
        } else {
            write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "CSRF",
                    "The header X-XSRF-TOKEN is missing or is not the token of this session.",
                    "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.");
        }
    }

    /// Somebody has to wait, which a browser is told by a page.
    void tooOften(HttpServletRequest request, HttpServletResponse response, Failure.TooOften failure)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(failure.seconds()));
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(WaitPage.html(failure.seconds()));
            return;
        }
        write(response, HttpStatus.TOO_MANY_REQUESTS, "LIMIT", String.valueOf(failure.getMessage()), failure.hint());
    }

    private void write(HttpServletResponse response, HttpStatus status, String code, String message, String hint)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), new Answer(List.of(new Problem(message, new Details(code, hint)))));
    }

    private record Answer(List<Problem> errors) {}

    private record Problem(String message, Details extensions) {}

    private record Details(String code, String hint) {}

    /// A request that would change something, from nobody: who sends it is the first question.
    private static final class UnprovenRequest extends AuthenticationException {

        UnprovenRequest(AccessDeniedException cause) {
            super("Nobody is signed in.", cause);
        }
    }
}
