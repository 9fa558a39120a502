package se.samsas.graph;

import java.util.Map;
import org.springframework.context.ApplicationContext;

/// The engine of the server that the integration tests share, for a second server beside it.
public final class SharedGraph {

    private SharedGraph() {}

    /// The settings by which another server uses the same graph.
    public static Map<String, String> settings(ApplicationContext server) {
        var neo4j = server.getBeanProvider(EmbeddedNeo4j.class).getIfAvailable();
        return neo4j == null
                ? ContainedNeo4j.shared().settings()
                : Map.of("samsas.neo4j.uri", neo4j.uri().toString(), "samsas.neo4j.password", neo4j.password());
    }
}
