package se.samsas.graph;

import java.util.Map;
import org.testcontainers.neo4j.Neo4jContainer;

/// A Neo4j server in a container, of the version that is embedded otherwise.
public final class ContainedNeo4j implements AutoCloseable {

    private static final String VERSION = System.getProperty("neo4j.version", "2026.08.1");
    private static final String PASSWORD = "test-only-neo4j";

    private final Neo4jContainer container =
            new Neo4jContainer("neo4j:%s-community".formatted(VERSION)).withAdminPassword(PASSWORD);

    /// Starts one for whoever wants it alone.
    public ContainedNeo4j() {
        container.start();
    }

    /// Started with the first test of this process that wants it, ended with the process.
    private static final class Shared {
        static final ContainedNeo4j NEO4J = new ContainedNeo4j();
    }

    /// The one that the tests of the whole server share.
    static ContainedNeo4j shared() {
        return Shared.NEO4J;
    }

    /// The settings of a server that uses it.
    public Map<String, String> settings() {
        return Map.of("samsas.neo4j.uri", container.getBoltUrl(), "samsas.neo4j.password", PASSWORD);
    }

    @Override
    public void close() {
        container.stop();
    }
}
