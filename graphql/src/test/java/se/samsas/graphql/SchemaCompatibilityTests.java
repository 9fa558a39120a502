package se.samsas.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever uses the API that was released can go on using it. Where a break is meant, the schema is released anew:
/// `./mvnw -pl graphql test -Dschema.release=true`.
class SchemaCompatibilityTests {

    private static final Path RELEASED = Path.of("released/schema.graphqls");

    /// Directives that the engine adds by itself.
    private static final Set<String> ENGINE = Set.of("defer", "experimental_disableErrorPropagation");

    @Test
    void theSchemaBreaksNothingThatWasReleased() throws IOException {
        var schema = Schemas.of(Schemas.source());
        if (Boolean.getBoolean("schema.release")) {
            Files.writeString(RELEASED, print(schema));
        }
        assertThat(breaks(Schemas.of(Files.readString(RELEASED)), schema))
                .as("""
                        What clients of the released schema use would be gone or changed. Keep it, deprecated, beside the new. \
                        Where the break is meant, release the schema anew: ./mvnw -pl graphql test -Dschema.release=true""")
                .isEmpty();
    }

    /// What is done to the schema, and the part that a client misses.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a field is gone              | shortName: String\\n         | \\n                        | shortName
            a field may be absent        | invented: Boolean!          | invented: Boolean         | invented
            an enum value is gone        | MUNICIPALITY @label(sv: "Kommun", en: "Municipality") | \\n | MUNICIPALITY
            a type is gone               | type PageInfo               | type Page                 | PageInfo
            an argument must be given    | skill(id: ID @            | skill(id: ID! @           | id
            an input field must be given | new need."\\n  id: ID @ | new need."\\n  id: ID! @ | id
            a default is gone            | title: String! = "" @       | title: String! @          | NeedInput.title
            a new argument must be given | regions: [Region!]!         | regions(year: Int!): [Region!]! | Query.regions.year
            """)
    void theCheckSeesWhatBreaks(String what, String before, String after, String missed) throws IOException {
        var source = Schemas.source();
        var changed = source.replace(line(before), line(after));
        assertThat(changed).as(what).isNotEqualTo(source);
        var broken =
                what.equals("a type is gone") ? changed.replace("pageInfo: PageInfo!", "pageInfo: Page!") : changed;

        assertThat(breaks(Schemas.of(source), Schemas.of(broken)))
                .as(what)
                .anySatisfy(message -> assertThat(message).contains(missed));
    }

    @Test
    void whatIsAddedBreaksNothing() throws IOException {
        var source = Schemas.source();
        var added = source.replace("employees: Int", "employees: Int\n  nickname(language: Language! = SV): String");

        assertThat(added).isNotEqualTo(source);
        assertThat(breaks(Schemas.of(source), Schemas.of(added))).isEmpty();
    }

    private static List<String> breaks(GraphQLSchema released, GraphQLSchema schema) {
        var reporter = new CapturingReporter();
        new SchemaDiff(SchemaDiff.Options.defaultOptions().enforceDirectives())
                .diffSchema(SchemaDiffSet.diffSetFromSdl(print(released), print(schema)), reporter);
        return Stream.concat(
                        reporter.getBreakages().stream().map(DiffEvent::getReasonMsg), newlyRequired(released, schema))
                .toList();
    }

    /// What `SchemaDiff` passes over: an argument or an input field that could be left out, and cannot any more.
    private static Stream<String> newlyRequired(GraphQLSchema released, GraphQLSchema schema) {
        var before = required(released).toList();
        return required(schema)
                .filter(path -> !before.contains(path) && isWithinWhatWasThere(released, path))
                .map("%s must be given now."::formatted);
    }

    /// The paths of all that must be given: `Type.field.argument` and `Input.field`.
    private static Stream<String> required(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream().flatMap(type -> switch (type) {
            case GraphQLInputObjectType input -> inputs(type.getName(), input.getFieldDefinitions());
            case GraphQLFieldsContainer container ->
                container.getFieldDefinitions().stream()
                        .flatMap(field -> inputs(type.getName() + "." + field.getName(), field.getArguments()));
            default -> Stream.of();
        });
    }

    private static Stream<String> inputs(String path, List<? extends GraphQLInputValueDefinition> inputs) {
        return inputs.stream()
                .filter(input -> GraphQLTypeUtil.isNonNull(input.getType()))
                .filter(input -> !hasDefault(input))
                .map(input -> path + "." + input.getName());
    }

    private static boolean hasDefault(GraphQLInputValueDefinition input) {
        return switch (input) {
            case GraphQLArgument argument -> argument.hasSetDefaultValue();
            case GraphQLInputObjectField field -> field.hasSetDefaultValue();
            default -> false;
        };
    }

    private static boolean isWithinWhatWasThere(GraphQLSchema released, String path) {
        var names = path.split("\\.", -1);
        return switch (released.getType(names[0])) {
            case GraphQLFieldsContainer container -> container.getFieldDefinition(names[1]) != null;
            case GraphQLInputObjectType _ -> true;
            case null, default -> false;
        };
    }

    private static String print(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(false)
                        .includeDirectiveDefinition(directive ->
                                !DirectiveInfo.isGraphqlSpecifiedDirective(directive) && !ENGINE.contains(directive)))
                .print(schema);
    }

    private static String line(String text) {
        return text.replace("\\n", "\n");
    }
}
