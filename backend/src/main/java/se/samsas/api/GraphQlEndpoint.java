package se.samsas.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/// What `/graphql` answers before there is a query to run: requests that are none get a status that fits and an error
/// of the same form as any other.
///
/// It holds the framework's handler and is none itself: as one it would write queries and their errors, which are
/// people's, to the log of this project's own name.
final class GraphQlEndpoint {

    /// The largest body, 256 KiB.
    static final int LARGEST_BODY = 256 * 1024;

    private static final String HINT = "Send {\"query\": \"...\", \"variables\": {...}}.";

    private final GraphQlHttpHandler handler;

    GraphQlEndpoint(WebGraphQlHandler handler) {
        this.handler = new GraphQlHttpHandler(handler);
    }

    ServerResponse handleRequest(ServerRequest request) throws ServletException {
        try {
            if (!request.method().equals(HttpMethod.POST)) {
                throw new Refusal(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        ErrorCode.INVALID,
                        "%s is not answered here.".formatted(request.method()),
                        "Send the query by POST.");
            }
            requireJson(request);
            return handler.handleRequest(
                    ServerRequest.from(request).body(body(request)).build());
        } catch (Refusal refusal) {
            return refusal.response();
        } catch (HttpMessageNotReadableException e) {
            return unreadable(e).response();
        } catch (ServerWebInputException e) {
            return new Refusal(HttpStatus.BAD_REQUEST, ErrorCode.INVALID, "The request has no 'query'.", HINT)
                    .response();
        } catch (IOException e) {
            return new Refusal(
                            HttpStatus.BAD_REQUEST,
                            ErrorCode.INVALID,
                            "The body did not arrive whole.",
                            "Send the request again.")
                    .response();
        }
    }

    private static void requireJson(ServerRequest request) throws Refusal {
        var given = Optional.ofNullable(request.headers().firstHeader(HttpHeaders.CONTENT_TYPE));
        if (request.headers()
                .contentType()
                .filter(MediaType.APPLICATION_JSON::includes)
                .isPresent()) {
            return;
        }
        throw new Refusal(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                ErrorCode.INVALID,
                given.map("The content type '%s' is not read here."::formatted).orElse("The content type is missing."),
                "Send JSON with 'Content-Type: application/json'.");
    }

    /// Reads no more than is allowed, whatever length the client states or does not.
    private static byte[] body(ServerRequest request) throws Refusal, IOException {
        var stated = request.headers().contentLength().orElse(0);
        var body = stated > LARGEST_BODY
                ? new byte[0]
                : request.servletRequest().getInputStream().readNBytes(LARGEST_BODY + 1);
        if (stated > LARGEST_BODY || body.length > LARGEST_BODY) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    ErrorCode.LIMIT,
                    "The body is larger than %,d bytes%s."
                            .formatted(LARGEST_BODY, stated > 0 ? " (%,d)".formatted(stated) : ""),
                    "Send a shorter query, or its values in several requests.");
        }
        return switch (firstLetter(body)) {
            case '[' ->
                throw new Refusal(
                        HttpStatus.BAD_REQUEST,
                        ErrorCode.INVALID,
                        "The body is a JSON array: several queries in one request are not run.",
                        "Send each query in a request of its own.");
            // The framework takes a body that is null for none.
            case 'n' ->
                throw new Refusal(HttpStatus.BAD_REQUEST, ErrorCode.INVALID, "The body is no JSON object.", HINT);
            default -> body;
        };
    }

    private static byte firstLetter(byte[] body) {
        for (byte b : body) {
            if (!Character.isWhitespace(b)) {
                return b;
            }
        }
        return 0;
    }

    private static Refusal unreadable(HttpMessageNotReadableException e) {
        var message = switch (e.getCause()) {
            case StreamReadException syntax ->
                "The body is no JSON (line %d, column %d): %s"
                        .formatted(
                                syntax.getLocation().getLineNr(),
                                syntax.getLocation().getColumnNr(),
                                syntax.getOriginalMessage());
            case JacksonException type
            when !type.getPath().isEmpty() ->
                "'%s' has the wrong type.".formatted(type.getPath().getFirst().getPropertyName());
            case null, default -> "The body is no GraphQL request.";
        };
        return new Refusal(HttpStatus.BAD_REQUEST, ErrorCode.INVALID, message, HINT);
    }

    /// A request that is not run. Leaves no trace: what a client sends wrongly is no event of the server.
    private static final class Refusal extends Exception {

        private final HttpStatus status;
        private final ApiError error;

        Refusal(HttpStatus status, ErrorCode code, String message, String hint) {
            super(message, null, false, false);
            this.status = status;
            this.error = ApiError.of(code, message, hint);
        }

        ServerResponse response() {
            var response = ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON);
            if (status == HttpStatus.METHOD_NOT_ALLOWED) {
                response.allow(HttpMethod.POST);
            }
            if (status == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
                response.headers(headers -> headers.setAccept(List.of(MediaType.APPLICATION_JSON)));
            }
            return response.body(Map.of("errors", List.of(error.toSpecification())));
        }
    }
}
