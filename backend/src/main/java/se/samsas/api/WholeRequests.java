package se.samsas.api;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Those that watch requests are asked about each as a whole, and not about each of its fields and values: a page
/// has ten thousand, none watches them, and to ask all of them took a tenth of its time.
final class WholeRequests extends ChainedInstrumentation {

    private static final Set<Class<?>> WATCH_NO_FIELDS = Set.of(
            SimplePerformantInstrumentation.class, MaxQueryComplexityInstrumentation.class, Instrumentation.class);
    private static final Set<String> OF_FIELDS = Set.of(
            "beginExecuteObject",
            "beginFieldExecution",
            "beginFieldFetching",
            "beginFieldCompletion",
            "beginFieldListCompletion",
            "instrumentDataFetcher");

    /// @throws IllegalArgumentException for one that watches fields
    WholeRequests(List<Instrumentation> watching) {
        super(watching);
        watching.forEach(WholeRequests::requireNoneOfFields);
    }

    private static void requireNoneOfFields(Instrumentation one) {
        for (var method : one.getClass().getMethods()) {
            if (OF_FIELDS.contains(method.getName()) && !WATCH_NO_FIELDS.contains(method.getDeclaringClass())) {
                throw new IllegalArgumentException("%s watches fields by '%s', which nothing calls: %s"
                        .formatted(one.getClass(), method.getName(), "let a directive wire it."));
            }
        }
    }

    @Override
    public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
            InstrumentationExecutionStrategyParameters parameters, @Nullable InstrumentationState state) {
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        return null;
    }

    @Override
    public @Nullable FieldFetchingInstrumentationContext beginFieldFetching(
            InstrumentationFieldFetchParameters parameters, @Nullable InstrumentationState state) {
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldCompletion(
            InstrumentationFieldCompleteParameters parameters, @Nullable InstrumentationState state) {
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldListCompletion(
            InstrumentationFieldCompleteParameters parameters, @Nullable InstrumentationState state) {
        return null;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return fetcher;
    }
}
