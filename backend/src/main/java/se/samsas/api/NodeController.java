package se.samsas.api;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import se.samsas.failure.Failure;

@Controller
class NodeController {

    private final Map<String, NodeLoader> loaders;

    NodeController(List<NodeLoader> loaders) {
        this.loaders = loaders.stream().collect(toUnmodifiableMap(NodeLoader::type, identity()));
    }

    @QueryMapping
    Object node(@Argument String id, GraphQLContext request) {
        var parsed = GlobalId.parse(id);
        var loader = loaders.get(parsed.type());
        if (loader == null) {
            throw new Failure.NotFound("node", id);
        }
        return loader.find(parsed.local(), request).orElseThrow(() -> new Failure.NotFound(parsed.type(), id));
    }
}
