package se.samsas.api;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.parser.exceptions.ParseCancelledException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gives the errors that the engine itself finds (syntax, validation, values of variables) a code and a hint; keeps
/// their messages, but for those that tell of a fault inside.
@Component
class EngineErrors extends SimplePerformantInstrumentation {

    private static final String INTROSPECTION_DISABLED = "IntrospectionDisabled";

    private static final Logger log = LoggerFactory.getLogger(EngineErrors.class);

    /// Marks a request whose text was too much for the parser.
    private enum TooLong {
        KEY
    }

    @Override
    public @Nullable InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((document, thrown) -> {
            if (thrown instanceof ParseCancelledException) {
                parameters.getGraphQLContext().put(TooLong.KEY, true);
            }
        });
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        if (result.getErrors().isEmpty()) {
            return CompletableFuture.completedFuture(result);
        }
        var errors = result.getErrors().stream()
                .map(error -> error instanceof ApiError ? error : coded(error, parameters))
                .toList();
        return CompletableFuture.completedFuture(ExecutionResultImpl.newExecutionResult()
                .from(result)
                .errors(errors)
                .build());
    }

    private static GraphQLError coded(GraphQLError error, InstrumentationExecutionParameters parameters) {
        if (parameters.getGraphQLContext().hasKey(TooLong.KEY)) {
            return ApiError.of(ErrorCode.LIMIT, error.getMessage(), "Send a shorter query.");
        }
        if (INTROSPECTION_DISABLED.equals(String.valueOf(error.getErrorType()))) {
            return ApiError.of(
                            ErrorCode.NOT_ALLOWED,
                            "The schema is not told here.",
                            "Take it from the repository of this version, or from a server for development.")
                    .at(error.getLocations(), error.getPath());
        }
        var coded = switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax ->
                ApiError.of(ErrorCode.INVALID, error.getMessage(), "Correct the query at this place.");
            case ErrorType.ValidationError, ErrorType.OperationNotSupported ->
                ApiError.of(ErrorCode.INVALID, error.getMessage(), "Compare the query with the schema.");
            case ErrorType.ExecutionAborted ->
                ApiError.of(ErrorCode.LIMIT, error.getMessage(), "Ask for less at once.");
            case null, default -> {
                var id = String.valueOf(parameters.getExecutionInput().getExecutionId());
                log.error("Unexpected ({}): {} at {}", id, error.getErrorType(), error.getPath());
                yield ApiError.internal(id);
            }
        };
        return coded.at(error.getLocations(), error.getPath());
    }
}
