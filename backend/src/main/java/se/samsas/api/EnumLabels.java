package se.samsas.api;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;

/// The names of an enum's values, as its `@label` directives in the schema give them.
///
/// @param name the name of the enum in the schema
record EnumLabels(String name, List<Value> values) {

    private static final String DIRECTIVE = "label";

    /// All enums of a schema, by name.
    ///
    /// @throws IllegalStateException where a value has no name
    static List<EnumLabels> of(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(GraphQLEnumType.class::isInstance)
                .map(GraphQLEnumType.class::cast)
                .map(type -> new EnumLabels(
                        type.getName(),
                        type.getValues().stream()
                                .map(value -> Value.of(type, value))
                                .toList()))
                .toList();
    }

    record Value(String value, String swedish, String english) {

        static Value of(GraphQLEnumType type, GraphQLEnumValueDefinition value) {
            var directive = value.getAppliedDirective(DIRECTIVE);
            if (directive == null) {
                throw new IllegalStateException(
                        "%s.%s has no @label: give it one in the schema.".formatted(type.getName(), value.getName()));
            }
            return new Value(value.getName(), text(directive, "sv"), text(directive, "en"));
        }

        private static String text(GraphQLAppliedDirective directive, String language) {
            return String.valueOf(directive.getArgument(language).<String>getValue());
        }
    }
}
