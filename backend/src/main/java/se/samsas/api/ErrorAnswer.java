package se.samsas.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.samsas.failure.Failure;
import tools.jackson.databind.json.JsonMapper;

/// An error of the same form as those of GraphQL, for the few addresses that are none.
public final class ErrorAnswer {

    private ErrorAnswer() {}

    /// The failure in the language of who asks, with the status that fits it.
    public static ResponseEntity<Map<String, List<Map<String, Object>>>> of(Failure failure, Locale locale) {
        var error = ApiError.of(failure, locale);
        var answer = ResponseEntity.status(status(failure));
        if (failure instanceof Failure.TooOften tooOften) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(tooOften.seconds()));
        }
        return answer.body(body(error));
    }

    /// Writes the failure as the answer, for what stands before the addresses.
    public static void write(HttpServletResponse response, HttpStatus status, Failure failure) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(UTF_8);
        JsonMapper.shared().writeValue(response.getOutputStream(), body(ApiError.of(failure, Locale.ENGLISH)));
    }

    static Map<String, List<Map<String, Object>>> body(ApiError error) {
        return Map.of("errors", List.of(Map.of("message", error.getMessage(), "extensions", error.getExtensions())));
    }

    private static HttpStatus status(Failure failure) {
        return switch (failure) {
            case Failure.NotFound _ -> HttpStatus.NOT_FOUND;
            case Failure.Conflict _ -> HttpStatus.CONFLICT;
            case Failure.Invalid _ -> HttpStatus.BAD_REQUEST;
            case Failure.NotAllowed _ -> HttpStatus.FORBIDDEN;
            case Failure.Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case Failure.TooOften _ -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
