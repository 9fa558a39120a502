package se.samsas.api;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import se.samsas.failure.Failure;
import se.samsas.failure.Failures;
import se.samsas.failure.Trace;

/// Turns what a controller throws into an error of the API: a failure into what it says, anything else into an
/// id that the log has too.
@Component
class ThrownErrors implements DataFetcherExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ThrownErrors.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable thrown, DataFetchingEnvironment environment) {
        var field = environment.getField();
        var error = errorOf(thrown, environment.getExecutionId().toString(), environment.getLocale())
                .at(
                        field.getSourceLocation() == null ? null : List.of(field.getSourceLocation()),
                        environment.getExecutionStepInfo().getPath().toList());
        return Mono.just(List.of(error));
    }

    private static ApiError errorOf(Throwable thrown, String id, Locale locale) {
        var failure = Failures.in(thrown);
        if (failure.isPresent()) {
            if (failure.get() instanceof Failure.Unavailable unavailable) {
                log.warn("{} ({})", unavailable.getMessage(), id, unavailable.getCause());
            }
            return ApiError.of(failure.get(), locale);
        }
        if (thrown instanceof AccessDeniedException) {
            return ApiError.of(
                    ErrorCode.NOT_ALLOWED, "Your roles do not allow this.", "Ask for the role, or sign in with it.");
        }
        log.error("Unexpected ({}): {}", id, Trace.of(thrown));
        return ApiError.internal(id);
    }
}
