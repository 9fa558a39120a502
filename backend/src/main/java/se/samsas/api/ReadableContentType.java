package se.samsas.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samsas.failure.Failure;

/// Refuses a body whose content type names none, such as `*/*`: the framework takes it for a fault of the server's,
/// wherever it is sent.
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class ReadableContentType extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (isReadable(type)) {
            chain.doFilter(request, response);
        } else {
            ErrorAnswer.write(
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    new Failure.Invalid(
                            null,
                            "The content type '%s' is not read here.".formatted(type),
                            "Name one type, such as 'Content-Type: application/json'."));
        }
    }

    private static boolean isReadable(@Nullable String type) {
        try {
            return type == null || MediaType.parseMediaType(type).isConcrete();
        } catch (IllegalArgumentException e) { // InvalidMediaTypeException, or a charset that is none
            return false;
        }
    }
}
