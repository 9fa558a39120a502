package se.samsas.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import se.samsas.text.Secret;

/// A Neo4j of the server's own: the real engine in this process, reached by the driver over Bolt on loopback
/// like any other.
///
/// Bolt asks for a password that is made anew at each start and never leaves the process.
final class EmbeddedNeo4j implements AutoCloseable {

    private static final Duration SHUTDOWN_WAIT = Duration.ofMillis(200);

    private final DatabaseManagementService service;
    private final URI uri;
    private final String password = Secret.drawn();

    private EmbeddedNeo4j(DatabaseManagementService service) {
        this.service = service;
        var database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        takeOutWhatAKilledStartLeft(database);
        var bolt = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        this.uri = URI.create("bolt://localhost:" + bolt.getPort());
        service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    /// Starts the engine on a directory, which it makes where there is none.
    ///
    /// @param configuration further settings, as [GraphProperties] has it
    /// @throws GraphUnavailable where the directory is another server's or cannot be written, or the configuration
    ///     cannot be read
    static EmbeddedNeo4j start(Path directory, @Nullable Path configuration) {
        var home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new GraphUnavailable(
                    "The data directory %s cannot be made.".formatted(home),
                    "Give one that can be written by SAMSAS_NEO4J_DIRECTORY.",
                    e);
        }
        try {
            var builder = new DatabaseManagementServiceBuilder(home);
            if (configuration != null) {
                builder.loadPropertiesFromFile(configuration);
            }
            return new EmbeddedNeo4j(builder.setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress("localhost", 0))
                    .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, SHUTDOWN_WAIT)
                    .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, SHUTDOWN_WAIT)
                    .setConfig(GraphDatabaseSettings.auth_enabled, true)
                    .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(512))
                    .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 files")
                    .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
                    // Else a query is planned anew for lists of other lengths.
                    .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                    .build());
        } catch (RuntimeException e) {
            if (hasCause(e, FileLockException.class)) {
                throw new GraphUnavailable(
                        "The data directory %s is in use by another server.".formatted(home),
                        "Stop that one, or give this one a directory of its own by SAMSAS_NEO4J_DIRECTORY.",
                        e);
            }
            throw new GraphUnavailable(
                    "The embedded Neo4j could not start on %s: %s".formatted(home, e.getMessage()),
                    "Its own log is in %s.".formatted(home.resolve("logs")),
                    e);
        }
    }

    /// A process that is killed while the schema is made leaves the migration's lock, and indexes of
    /// constraints that never came to be, whose names then are in the way. Nobody else is on this directory,
    /// so both are dead.
    private static void takeOutWhatAKilledStartLeft(GraphDatabaseService database) {
        database.executeTransactionally("MATCH (lock:__Neo4jMigrationsLock) DELETE lock");
        try (var transaction = database.beginTx()) {
            var constraints = new HashSet<String>();
            transaction.schema().getConstraints().forEach(constraint -> constraints.add(constraint.getName()));
            for (var index : transaction.schema().getIndexes()) {
                if (index.isConstraintIndex() && !constraints.contains(index.getName())) {
                    transaction.execute(
                            "DROP INDEX `%s`".formatted(index.getName().replace("`", "``")));
                }
            }
            transaction.commit();
        }
    }

    URI uri() {
        return uri;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        service.shutdown();
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
