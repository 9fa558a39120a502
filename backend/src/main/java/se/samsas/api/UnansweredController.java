package se.samsas.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samsas.failure.Trace;

/// What a request gets that nobody answers: an error of the same form as any other, in place of the
/// framework's page.
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class UnansweredController implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(UnansweredController.class);

    /// Whoever asks for this address itself finds nothing there.
    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Map<String, List<Map<String, Object>>>> unanswered(HttpServletRequest request) {
        var status = Optional.ofNullable(
                        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                                ? HttpStatus.resolve(code)
                                : null)
                .orElse(HttpStatus.NOT_FOUND);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ErrorAnswer.body(
                        status.is5xxServerError()
                                ? unexpected(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                                : refusal(status, request.getMethod(), path)));
    }

    private static ApiError unexpected(@Nullable Object thrown) {
        var id = UUID.randomUUID().toString();
        log.error("Unexpected ({}): {}", id, thrown instanceof Throwable cause ? Trace.of(cause) : "");
        return ApiError.internal(id);
    }

    /// What is wrong with a request of which no more is known than the status that fits it.
    static ApiError refusal(HttpStatus status, String method, String path) {
        return switch (status) {
            case NOT_FOUND ->
                ApiError.of(ErrorCode.NOT_FOUND, "Nothing is at '%s'.".formatted(path), "The API is at POST /graphql.");
            case METHOD_NOT_ALLOWED ->
                ApiError.of(
                        ErrorCode.INVALID,
                        "%s is not answered at '%s'.".formatted(method, path),
                        "The header Allow names the methods that are.");
            case UNAUTHORIZED, FORBIDDEN ->
                ApiError.of(
                        ErrorCode.NOT_ALLOWED,
                        "%s %s is not allowed.".formatted(method, path),
                        "The API is at POST /graphql.");
            case CONTENT_TOO_LARGE, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE, TOO_MANY_REQUESTS ->
                ApiError.of(
                        ErrorCode.LIMIT,
                        "The request is too large: %s.".formatted(status.getReasonPhrase()),
                        "Send a shorter one.");
            default ->
                ApiError.of(
                        ErrorCode.INVALID,
                        "The request is not understood: %s.".formatted(status.getReasonPhrase()),
                        "Compare it with what docs/security.md and the schema say.");
        };
    }
}
