package se.samsas.agency;

import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import se.samsas.api.LightFields;

/// What the agency and the unit of each person of a page are asked for.
@Component
final class AgencyFields implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Agency",
                        agency -> agency.dataFetcher("id", LightFields.id("Agency", Agency::id))
                                .dataFetcher("name", LightFields.inLanguage(Agency::name)))
                .type(
                        "Unit",
                        unit -> unit.dataFetcher("id", LightFields.id("Unit", Unit::id))
                                .dataFetcher("name", LightFields.inLanguage(Unit::name)));
    }
}
