package se.samsas.access;

import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;

/// Refuses the id of a person wherever the schema does not say that there may be one (`@ofPerson`): so whatever takes
/// people's ids stands in the schema, where the permission matrix finds it and asks what it tells of whom.
@Component
final class IdsOfPeople implements SchemaDirectiveWiring, RuntimeWiringConfigurer {

    private static final String OF_PERSON = "ofPerson";
    private static final String PERSON = "Person";
    private static final String ID = Scalars.GraphQLID.getName();

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.directiveWiring(this);
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        var field = environment.getElement();
        if (field.getArguments().stream().anyMatch(argument -> takesIds(argument.getType(), new HashSet<>()))) {
            DataFetcher<?> fetcher = environment.getFieldDataFetcher();
            environment.setFieldDataFetcher(asked -> {
                requireNoneElsewhere(asked);
                return fetcher.get(asked);
            });
        }
        return field;
    }

    /// Whether there can be an id in what is given; most arguments are languages, numbers and words, of fields that a
    /// page has by the hundred.
    private static boolean takesIds(GraphQLInputType type, Set<String> asked) {
        return switch (GraphQLTypeUtil.unwrapAll(type)) {
            case GraphQLInputObjectType input ->
                asked.add(input.getName())
                        && input.getFieldDefinitions().stream().anyMatch(field -> takesIds(field.getType(), asked));
            case GraphQLNamedType named -> named.getName().equals(ID);
        };
    }

    private static void requireNoneElsewhere(DataFetchingEnvironment asked) {
        asked.getFieldDefinition()
                .getArguments()
                .forEach(argument -> requireNone(
                        argument.getName(), argument, argument.getType(), asked.getArgument(argument.getName())));
    }

    private static void requireNone(
            String path, GraphQLDirectiveContainer place, GraphQLInputType type, @Nullable Object value) {
        switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList list
            when value instanceof List<?> all -> {
                for (int i = 0; i < all.size(); i++) {
                    requireNone(
                            "%s[%d]".formatted(path, i), place, (GraphQLInputType) list.getWrappedType(), all.get(i));
                }
            }
            case GraphQLInputObjectType input
            when value instanceof Map<?, ?> fields ->
                input.getFieldDefinitions()
                        .forEach(field -> requireNone(
                                path + "." + field.getName(), field, field.getType(), fields.get(field.getName())));
            case GraphQLScalarType scalar
            when scalar.getName().equals(ID) && value instanceof String id -> requireNone(path, place, id);
            default -> {}
        }
    }

    private static void requireNone(String path, GraphQLDirectiveContainer place, String id) {
        if (!place.hasAppliedDirective(OF_PERSON)
                && GlobalId.find(id)
                        .filter(found -> found.type().equals(PERSON))
                        .isPresent()) {
            throw new Failure.Invalid(
                    path, "'%s' is an id of the type %s.".formatted(id, PERSON), "Give an id of what is asked for.");
        }
    }
}
