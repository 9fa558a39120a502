package se.samsas.agency;

import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import se.samsas.api.GlobalId;
import se.samsas.api.Label;

/// What the agency and the unit of each person of a page are asked for.
@Component
final class AgencyFields implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Agency",
                        agency -> agency.dataFetcher("id", GlobalId.field("Agency", Agency::id))
                                .dataFetcher("name", Label.field(Agency::name)))
                .type(
                        "Unit",
                        unit -> unit.dataFetcher("id", GlobalId.field("Unit", Unit::id))
                                .dataFetcher("name", Label.field(Unit::name)));
    }
}
