package se.samsas.api;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Refuses queries that ask for too much, before they cost much: by their text before validation, by the number of
/// values that they may give before execution. The parser has its own limits (15,000 tokens).
@Component
class QueryLimits extends MaxQueryComplexityInstrumentation {

    static final int OPERATIONS = 20;
    static final int DEPTH = 15;
    static final int ALIASES = 50;
    static final int FIELDS = 1_000;
    static final int VALUES = 100_000;

    /// What a point of `@costs` counts as: no request asks for more than ten.
    private static final int VALUES_OF_A_POINT = 8_000;

    /// What a list without `first` counts as; most are shorter.
    private static final int ROWS_OF_A_LIST = 5;

    private static final int CAP = 1_000_000;

    QueryLimits() {
        super(VALUES, QueryLimits::values);
    }

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, @Nullable InstrumentationState state) {
        var document = parameters.getDocument();
        var operations =
                document.getDefinitionsOfType(OperationDefinition.class).size();
        var extent = QueryExtent.of(document);
        require(operations, OPERATIONS, "The document has %,d operations", "Send fewer operations at once.");
        if (extent.spreads() > QueryExtent.SPREADS) {
            throw refusal(
                    "The fragments stand more than %,d deep in one another",
                    QueryExtent.SPREADS, QueryExtent.SPREADS, "Write some of them out where they are used.");
        }
        require(extent.depth(), DEPTH, "The query is %,d fields deep", "Ask for what lies deeper by its id.");
        require(extent.aliases(), ALIASES, "The query has %,d aliases", "Send several requests.");
        require(extent.fields(), FIELDS, "The query has %,d fields", "Send several requests.");
        return super.beginValidation(parameters, state);
    }

    @Override
    protected AbortExecutionException mkAbortException(int values, int limit) {
        return refusal(
                "The query may give %,d values",
                values, limit, "Ask for fewer rows by 'first', fewer lists, or fewer searches at once.");
    }

    private static void require(int number, int limit, String what, String hint) {
        if (number > limit) {
            throw refusal(what, number, limit, hint);
        }
    }

    private static AbortExecutionException refusal(String what, int number, int limit, String hint) {
        return new AbortExecutionException(List.of(
                ApiError.of(ErrorCode.LIMIT, what.formatted(number) + "; %,d are allowed.".formatted(limit), hint)));
    }

    private static int values(FieldComplexityEnvironment field, int beneath) {
        return (int) Math.min(CAP, 1 + (long) points(field) * VALUES_OF_A_POINT + (long) rows(field) * beneath);
    }

    private static int points(FieldComplexityEnvironment field) {
        var costs = field.getFieldDefinition().getAppliedDirective("costs");
        return costs == null ? 0 : costs.getArgument("points").<Integer>getValue();
    }

    private static int rows(FieldComplexityEnvironment field) {
        if (field.getArguments().get("first") instanceof Integer first) {
            return Math.clamp(first, 1, PageRequest.MOST);
        }
        var type = GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType());
        var ofConnection = field.getParentType().getName().endsWith("Connection");
        return GraphQLTypeUtil.isList(type) && !ofConnection ? ROWS_OF_A_LIST : 1;
    }
}
