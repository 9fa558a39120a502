package se.samsas.access;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;

/// Keeps an account from asking for what takes much work (`@costs` in the schema) more often than people do.
@Component
final class Costs implements SchemaDirectiveWiring, RuntimeWiringConfigurer {

    private static final String COSTS = "costs";

    private final Viewers viewers;
    private final LimitProperties limits;
    private final Allowances points;

    Costs(Viewers viewers, LimitProperties limits) {
        this.viewers = viewers;
        this.limits = limits;
        this.points = new Allowances(limits.points());
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
        var account = viewers.of(asked.getGraphQlContext()).account();
        points.take(account, cost).ifPresent(wait -> {
            throw new Failure.TooOften(
                    "'%s' was asked for too often: what it and its like cost may be %,d points a minute."
                            .formatted(asked.getFieldDefinition().getName(), limits.points()),
                    wait);
        });
    }
}
