package se.samsas.access.matrix;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Where the schema lets clients say whom they mean: each place as `Type.field.argument`, with the fields of inputs
/// after
/// it.
final class PeoplesIds {

    private final GraphQLSchema schema;

    PeoplesIds(GraphQLSchema schema) {
        this.schema = schema;
    }

    /// By the id of a person.
    List<String> ofPeople() {
        return places(place -> place.hasAppliedDirective("ofPerson"));
    }

    /// By a handle.
    List<String> handles() {
        return places(place -> place.getName().equals("handle"));
    }

    private List<String> places(Predicate<GraphQLDirectiveContainer> wanted) {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .flatMap(field -> field.getArguments().stream()
                                .flatMap(argument -> places(
                                        "%s.%s.%s".formatted(type.getName(), field.getName(), argument.getName()),
                                        argument,
                                        argument.getType(),
                                        wanted))))
                .sorted()
                .toList();
    }

    private static Stream<String> places(
            String path,
            GraphQLDirectiveContainer place,
            GraphQLInputType type,
            Predicate<GraphQLDirectiveContainer> wanted) {
        return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input
                ? input.getFieldDefinitions().stream()
                        .flatMap(field -> places(path + "." + field.getName(), field, field.getType(), wanted))
                : Stream.of(path).filter(_ -> wanted.test(place));
    }
}
