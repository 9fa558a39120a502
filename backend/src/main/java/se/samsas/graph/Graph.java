package se.samsas.graph;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;

/// The graph, over Bolt. Each call is a transaction of its own that the driver repeats on a passing fault; what one
/// call wrote, the next reads, whichever member of a cluster answers (causal bookmarks). Where no answer comes in
/// time, each throws `Failure.Unavailable`.
@Component
public final class Graph implements Queries {

    private final Driver driver;
    private final String database;

    Graph(Driver driver, GraphProperties properties) {
        this.driver = driver;
        this.database = properties.database();
    }

    /// Reads; a query that writes fails here.
    @Override
    public <T> List<T> list(String cypher, Map<String, ?> parameters, Function<Record, T> mapping) {
        try (var session = driver.session(config(AccessMode.READ))) {
            return session.executeRead(tx -> new InTransaction(tx).list(cypher, parameters, mapping));
        } catch (Neo4jException e) {
            throw failure(e);
        }
    }

    /// Changes the graph in a transaction of its own.
    @Override
    public void run(String cypher, Map<String, ?> parameters) {
        write(queries -> {
            queries.run(cypher, parameters);
            return true;
        });
    }

    /// Does everything in one transaction, or nothing. The work may be repeated, so it must change nothing but the
    /// graph.
    public <T> T write(Function<Queries, T> work) {
        try (var session = driver.session(config(AccessMode.WRITE))) {
            return session.executeWrite(tx -> work.apply(new InTransaction(tx)));
        } catch (Neo4jException e) {
            throw failure(e);
        }
    }

    /// Asks several things in one transaction that writes nothing. The work may be repeated.
    public <T> T read(Function<Queries, T> work) {
        try (var session = driver.session(config(AccessMode.READ))) {
            return session.executeRead(tx -> work.apply(new InTransaction(tx)));
        } catch (Neo4jException e) {
            throw failure(e);
        }
    }

    /// Does everything in one transaction and takes all of it back: tells what would come of it, by the very code that
    /// would do it. Nothing is repeated.
    public <T> T rehearse(Function<Queries, T> work) {
        try (var session = driver.session(config(AccessMode.WRITE));
                var tx = session.beginTransaction()) {
            return work.apply(new InTransaction(tx)); // closed without a commit
        } catch (Neo4jException e) {
            throw failure(e);
        }
    }

    /// Hands over the rows one by one as they arrive, however many there are. A fault ends it: nothing is repeated.
    public void forEach(String cypher, Map<String, ?> parameters, Consumer<Record> consumer) {
        try (var session = driver.session(config(AccessMode.READ))) {
            session.run(cypher, InTransaction.asObjects(parameters)).forEachRemaining(consumer);
        } catch (Neo4jException e) {
            throw failure(e);
        }
    }

    /// Waits until the indexes that were just declared are filled.
    public void awaitIndexes() {
        list("CALL db.awaitIndexes($seconds)", Map.of("seconds", TimeUnit.MINUTES.toSeconds(10)), row -> row);
    }

    /// What the driver would try again has no answer now; anything else is a fault of ours.
    private static RuntimeException failure(Neo4jException e) {
        if (e instanceof RetryableException) {
            var unavailable = e.code().endsWith("OutOfMemoryError")
                    ? new Failure.Unavailable(
                            "The graph has too little memory for this.",
                            "Ask for less at a time, or give it more memory.")
                    : new Failure.Unavailable("The graph does not answer.", "Try again in a minute.");
            unavailable.initCause(e);
            return unavailable;
        }
        return e;
    }

    private SessionConfig config(AccessMode mode) {
        return SessionConfig.builder()
                .withDatabase(database)
                .withDefaultAccessMode(mode)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
    }

    private record InTransaction(SimpleQueryRunner tx) implements Queries {

        @Override
        public <T> List<T> list(String cypher, Map<String, ?> parameters, Function<Record, T> mapping) {
            return tx.run(cypher, asObjects(parameters)).list(mapping);
        }

        @SuppressWarnings("unchecked") // the driver only reads the map
        private static Map<String, Object> asObjects(Map<String, ?> parameters) {
            return (Map<String, Object>) parameters;
        }
    }
}
