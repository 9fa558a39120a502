package se.samsas.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every field says for whom it is: by a rule of its own, or by that of its type. The roots have no rule for all.
class SchemaRulesTests {

    /// The scalars of any length; the others have a form of their own.
    private static final Set<String> TEXTS = Set.of("String", "ID");

    private static final Set<String> ROOTS = Set.of("Query", "Mutation");

    @Test
    void everyFieldHasARule() throws IOException {
        assertThat(withoutARule(Schemas.of(Schemas.source())))
                .as("fields without a rule: give them @allowed or @signedIn, or their type @withParent or @allowed")
                .isEmpty();
    }

    @Test
    void whatHasAnIdSaysForWhomItIs() throws IOException {
        assertThat(Schemas.of(Schemas.source()).getAllTypesAsList().stream()
                        .filter(GraphQLObjectType.class::isInstance)
                        .map(GraphQLObjectType.class::cast)
                        .filter(type -> type.getInterfaces().stream()
                                .anyMatch(each -> each.getName().equals("Node")))
                        .filter(type -> !has(type, "allowed"))
                        .map(GraphQLObjectType::getName))
                .as("types that are given by their id to whoever is signed in")
                .isEmpty();
    }

    /// What is done to the schema, and the field that then has no rule.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a query without a rule    | @allowed(action: IMPORT)   |          | Query.imports
            a type without a rule     | type PageInfo @withParent  | type PageInfo | PageInfo.hasNextPage
            a root with one for all   | type Query {\\n  "Whatever | type Query @withParent {\\n  "Whatever | Query
            """)
    void theCheckSeesWhatHasNone(String what, String before, String after, String missed) throws IOException {
        var source = Schemas.source();
        var changed = source.replace(line(before), after == null ? "" : line(after));
        assertThat(changed).as(what).isNotEqualTo(source);
        assertThat(withoutARule(Schemas.of(changed))).as(what).contains(missed);
    }

    /// Nobody sends a text of any length, and no list.
    @Test
    void everyTextAndEveryListThatIsSentHasALength() throws IOException {
        assertThat(withoutALength(Schemas.of(Schemas.source())))
                .as("what is sent without a limit: give texts and ids @length, lists @items")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a search without a length        | search: String @length(most: 200) | search: String | Query.agencies.search
            a text within without a length   | nameSv: String! @length(most: 200) | nameSv: String! | NewAgencyInput.nameSv
            ids without a length             | broader: [ID!]! = [] @length(most: 1000) | broader: [ID!]! = [] | AddSkillInput.broader
            a list of objects without a size | groups: [ProposalGroupInput!]! @items(most: 1000) | groups: [ProposalGroupInput!]! | ProposeSkillsInput.groups
            """)
    void theCheckSeesWhatHasNoLength(String what, String before, String after, String missed) throws IOException {
        var source = Schemas.source();
        var changed = source.replace(before, after);
        assertThat(changed).as(what).isNotEqualTo(source);
        assertThat(withoutALength(Schemas.of(changed))).as(what).contains(missed);
    }

    private static List<String> withoutALength(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .flatMap(type -> switch (type) {
                    case GraphQLInputObjectType input -> withoutALength(input.getName(), input.getFieldDefinitions());
                    case GraphQLFieldsContainer container ->
                        container.getFieldDefinitions().stream()
                                .flatMap(field -> withoutALength(
                                        container.getName() + "." + field.getName(), field.getArguments()));
                    default -> Stream.of();
                })
                .toList();
    }

    private static Stream<String> withoutALength(String path, List<? extends GraphQLInputValueDefinition> sent) {
        return sent.stream()
                .filter(each -> (isText(each.getType()) && !has(each, "length"))
                        || (isList(each.getType()) && !has(each, "items")))
                .map(each -> path + "." + each.getName());
    }

    private static boolean isText(GraphQLType type) {
        return TEXTS.contains(GraphQLTypeUtil.unwrapAll(type).getName());
    }

    private static boolean isList(GraphQLType type) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
    }

    private static String line(String text) {
        return text.replace("\\n", "\n");
    }

    private static List<String> withoutARule(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !type.getName().startsWith("__"))
                .flatMap(SchemaRulesTests::withoutARule)
                .toList();
    }

    private static Stream<String> withoutARule(GraphQLObjectType type) {
        var forAll = has(type, "withParent") || has(type, "allowed");
        if (ROOTS.contains(type.getName()) && forAll) {
            return Stream.of(type.getName());
        }
        return type.getFieldDefinitions().stream()
                .filter(field -> !forAll && !has(field, "allowed") && !has(field, "signedIn"))
                .map(GraphQLFieldDefinition::getName)
                .map(field -> type.getName() + "." + field);
    }

    private static boolean has(GraphQLDirectiveContainer element, String directive) {
        return element.hasAppliedDirective(directive);
    }
}
