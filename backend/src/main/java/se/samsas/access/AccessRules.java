package se.samsas.access;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;

/// Keeps the fields that the schema allows only for an action (`@allowed`) from whoever has no permission for it,
/// within any scope. For which objects a permission holds is decided by whoever answers the field.
@Component
final class AccessRules implements SchemaDirectiveWiring, RuntimeWiringConfigurer {

    private static final String ALLOWED = "allowed";
    private static final String NODE = "Node";

    private final Viewers viewers;

    AccessRules(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.directiveWiring(this);
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        var field = environment.getElement();
        var action = action(field);
        if (action != null) {
            environment.setFieldDataFetcher(guarded(environment.getFieldDataFetcher(), _ -> action));
        } else if (GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals(NODE)) {
            environment.setFieldDataFetcher(guarded(environment.getFieldDataFetcher(), AccessRules::ofTheNode));
        }
        return field;
    }

    private DataFetcher<?> guarded(DataFetcher<?> fetcher, Function<DataFetchingEnvironment, @Nullable Action> rule) {
        return asked -> {
            var action = rule.apply(asked);
            var viewer = viewers.of(asked.getGraphQlContext());
            if (action != null && !viewer.may(action)) {
                throw new Failure.NotAllowed(
                        "The account '%s' may not %s.".formatted(viewer.account(), action.words()),
                        "Ask an administrator for a role that may.");
            }
            return fetcher.get(asked);
        };
    }

    /// What the type that an id names is allowed for; null where there is no such type.
    private static @Nullable Action ofTheNode(DataFetchingEnvironment asked) {
        var id = GlobalId.parse(Objects.requireNonNull(asked.<String>getArgument("id")));
        var type = asked.getGraphQLSchema().getObjectType(id.type());
        return type == null ? null : action(type);
    }

    private static @Nullable Action action(GraphQLDirectiveContainer element) {
        var rule = element.getAppliedDirective(ALLOWED);
        return rule == null ? null : Action.valueOf(rule.getArgument("action").getValue());
    }
}
