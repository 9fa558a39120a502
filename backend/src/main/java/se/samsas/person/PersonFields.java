package se.samsas.person;

import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import se.samsas.api.GlobalId;

/// What each person of a page is asked for.
@Component
final class PersonFields implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Person", person -> person.dataFetcher("id", GlobalId.field("Person", Person::id)));
    }
}
