package se.samsas.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.api.GlobalId;

class IdsOfPeopleTests {

    private static final String PERSON = GlobalId.encode("Person", "p1");
    private static final String NEED = GlobalId.encode("Need", "n1");

    private final GraphQL api = api("""
            directive @ofPerson on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
            type Query {
              thing(id: ID, text: String, input: Things): String
              person(id: ID @ofPerson): String
            }
            input Things { ids: [ID!], whom: [ID!] @ofPerson, more: [Things!] }
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thing(id: $person)",
                "thing(input: {ids: [$need, $person]})",
                "thing(input: {more: [{whom: [$person]}, {ids: [$person]}]})"
            })
    void anIdOfAPersonIsRefusedWhereNoneIsAskedFor(String field) {
        assertThat(api.execute("{" + filled(field) + "}").getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage()).contains("'%s'".formatted(PERSON), "type Person"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person(id: $person)",
                "thing(id: $need)",
                "thing(id: \"urn:samsas:skill:x\")",
                "thing(text: $person)",
                "thing(input: {ids: [$need], whom: [$person], more: [{whom: [$person]}]})",
                "thing"
            })
    void anyOtherIsLetIn(String field) {
        assertThat(api.execute("{" + filled(field) + "}").getErrors()).isEmpty();
    }

    @Test
    void oneInAVariableIsRefusedToo() {
        assertThat(api.execute(asked ->
                                asked.query("query ($id: ID) {thing(id: $id)}").variables(Map.of("id", PERSON)))
                        .getErrors())
                .hasSize(1);
    }

    private static String filled(String field) {
        return field.replace("$person", '"' + PERSON + '"').replace("$need", '"' + NEED + '"');
    }

    private static GraphQL api(String schema) {
        var wiring = RuntimeWiring.newRuntimeWiring().type("Query", type -> type.defaultDataFetcher(_ -> "given"));
        new IdsOfPeople().configure(wiring);
        return GraphQL.newGraphQL(
                        new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(schema), wiring.build()))
                .build();
    }
}
