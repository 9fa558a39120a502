package se.samsas.api;

import graphql.ExecutionResult;
import graphql.GraphQLException;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;

/// Refuses texts and lists that are longer than the schema says (`@length`, `@items`), wherever in an argument they
/// stand, in the query or in its variables: before anything is fetched, so that nothing works on them.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class InputLengths extends SimplePerformantInstrumentation {

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        try {
            QueryTraverser.newQueryTraverser()
                    .schema(execution.getGraphQLSchema())
                    .document(execution.getDocument())
                    .operationName(execution.getExecutionInput().getOperationName())
                    .coercedVariables(execution.getCoercedVariables())
                    .build()
                    .visitPreOrder(new QueryVisitorStub() {
                        @Override
                        public void visitField(QueryVisitorFieldEnvironment field) {
                            requireArguments(field);
                        }
                    });
        } catch (Failure.Invalid tooLong) {
            throw new AbortExecutionException(List.of(ApiError.of(tooLong, execution.getLocale())));
        } catch (GraphQLException wrong) {
            // Such as null by a variable where the argument must be given: validation lets it pass for a default's
            // sake.
            throw new AbortExecutionException(List.of(ApiError.of(
                    ErrorCode.INVALID, String.valueOf(wrong.getMessage()), "Compare the query with the schema.")));
        }
        return null;
    }

    private static void requireArguments(QueryVisitorFieldEnvironment field) {
        field.getFieldDefinition()
                .getArguments()
                .forEach(argument -> require(
                        argument.getName(), argument, field.getArguments().get(argument.getName())));
    }

    private static void require(String path, GraphQLInputValueDefinition of, @Nullable Object value) {
        switch (value) {
            case String text -> requireLength(path, of, text);
            case List<?> list -> {
                requireItems(path, of, list);
                for (int i = 0; i < list.size(); i++) {
                    require("%s[%d]".formatted(path, i), of, list.get(i));
                }
            }
            case Map<?, ?> object -> requireFields(path, of, object);
            case null, default -> {
                // a number, an enum, a date: as long as its kind is
            }
        }
    }

    private static void requireFields(String path, GraphQLInputValueDefinition of, Map<?, ?> object) {
        if (GraphQLTypeUtil.unwrapAll(of.getType()) instanceof GraphQLInputObjectType type) {
            type.getFieldDefinitions()
                    .forEach(field -> require(path + "." + field.getName(), field, object.get(field.getName())));
        }
    }

    private static void requireLength(String path, GraphQLInputValueDefinition of, String text) {
        int most = most(of, "length");
        if (text.length() > most) {
            throw new Failure.Invalid(
                            path,
                            "'%s' begins with '%s' and has %,d characters; %,d are allowed."
                                    .formatted(path, Excerpt.beginning(text), text.length(), most),
                            "Give at most %,d characters.".formatted(most))
                    .inSwedish(
                            "Texten som börjar med ”%s” har %s tecken."
                                    .formatted(Excerpt.beginning(text), swedish(text.length())),
                            "Högst %s tecken får plats.".formatted(swedish(most)));
        }
    }

    /// With the blank between thousands that Swedish has.
    private static String swedish(int number) {
        return String.format(Locale.of("sv"), "%,d", number);
    }

    private static void requireItems(String path, GraphQLInputValueDefinition of, List<?> list) {
        int most = most(of, "items");
        if (list.size() > most) {
            throw new Failure.Invalid(
                            path,
                            "'%s' has %,d items; %,d are allowed.".formatted(path, list.size(), most),
                            "Give at most %,d, and the rest in another request.".formatted(most))
                    .inSwedish(
                            "Här står %s saker.".formatted(swedish(list.size())),
                            "Ange högst %s, och resten för sig.".formatted(swedish(most)));
        }
    }

    /// What says nothing has no limit of its own: enums, whose names are few, and what is not of this schema.
    private static int most(GraphQLInputValueDefinition of, String directive) {
        var said = of.getAppliedDirective(directive);
        return said == null ? Integer.MAX_VALUE : said.getArgument("most").<Integer>getValue();
    }
}
