package se.samsas.door;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewers;

/// Keeps an account from asking for what takes much work (`@costs` in the schema) more often than people do.
@Component
final class Costs implements SchemaDirectiveWiring, RuntimeWiringConfigurer {

    private static final String COSTS = "costs";

    private final Viewers viewers;
    private final Points points;

    Costs(Viewers viewers, Points points) {
        this.viewers = viewers;
        this.points = points;
    }

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.directiveWiring(this);
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        var field = environment.getElement();
        var costs = field.getAppliedDirective(COSTS);
        if (costs != null) {
            int cost = costs.getArgument("points").<Integer>getValue();
            DataFetcher<?> fetcher = environment.getFieldDataFetcher();
            environment.setFieldDataFetcher(asked -> {
                spend(asked, cost);
                return fetcher.get(asked);
            });
        }
        return field;
    }

    private void spend(DataFetchingEnvironment asked, int cost) {
        points.spend(
                viewers.of(asked.getGraphQlContext()).account(),
                asked.getFieldDefinition().getName(),
                cost);
    }
}
