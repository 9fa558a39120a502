package se.samsas.api;

import graphql.GraphQLContext;
import java.util.Optional;

/// How a feature hands out one of its things by id. What the viewer may not see is not found.
public interface NodeLoader {

    /// The name of the type in the schema.
    String type();

    /// The thing with this id in the graph, where whoever sent the request may see it.
    Optional<?> find(String local, GraphQLContext request);
}
