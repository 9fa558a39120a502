package se.samsas.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;

/// The graph, over Bolt. Each call is a transaction of its own that is repeated on a passing fault; what one
/// call wrote, the next reads, whichever member of a cluster answers (causal bookmarks). Where no answer comes in
/// time, each throws `Failure.Unavailable`: none works longer than it may, `SAMSAS_NEO4J_TIMEOUT` unless it is told
/// otherwise.
@Component
public final class Graph implements Queries {

    /// What goes through all of a large graph.
    private static final Duration LONG = Duration.ofHours(1);
    /// So often two that wait for one another are told apart by chance before it must be a fault of ours.
    private static final int MOST_DEADLOCKS = 50;

    /// How the graph says that it ended a transaction whose time was over, at work or waiting for a lock.
    private static final List<String> ENDED = List.of(
            "Neo.ClientError.Transaction.TransactionTimedOut",
            "Neo.ClientError.Transaction.LockClientStopped",
            "Neo.ClientError.Transaction.Terminated");

    private final Driver driver;
    private final String database;
    private final TransactionConfig timeout;

    @Autowired
    Graph(Driver driver, GraphProperties properties) {
        this(driver, properties.database(), properties.timeout());
    }

    private Graph(Driver driver, String database, Duration timeout) {
        this.driver = driver;
        this.database = database;
        this.timeout = TransactionConfig.builder().withTimeout(timeout).build();
    }

    /// The same graph for work at which nobody waits: its transactions may last an hour each.
    public Graph forLongWork() {
        return new Graph(driver, database, LONG);
    }

    /// Reads; a query that writes fails here. One query needs no transaction around it, which would be three more
    /// questions and answers on the wire; only what has no answer at first is asked again in one, which is patient.
    @Override
    public <T> List<T> list(String cypher, Map<String, ?> parameters, Function<Record, T> mapping) {
        var given = OneParameter.to(cypher, parameters);
        List<Record> rows;
        try (var session = driver.session(config(AccessMode.READ))) {
            rows = session.run(given.cypher(), given.parameters(), timeout).list();
        } catch (Neo4jException e) {
            if (e instanceof RetryableException) {
                return read(queries -> queries.list(cypher, parameters, mapping));
            }
            throw failure(e);
        }
        // Not by the driver, whose thread may not wait for another query.
        return rows.stream().map(mapping).toList();
    }

    /// Changes the graph in a transaction of its own.
    @Override
    public void run(String cypher, Map<String, ?> parameters) {
        write(change -> {
            change.run(cypher, parameters);
            return true;
        });
    }

    /// Does everything in one transaction, or nothing. The work may be repeated, so it must change nothing but the
    /// graph.
    public <T> T write(Function<Transaction, T> work) {
        return untangled(() -> {
            try (var session = driver.session(config(AccessMode.WRITE))) {
                return session.executeWrite(
                        tx -> {
                            var change = new InTransaction(tx);
                            var result = work.apply(change);
                            change.end();
                            return result;
                        },
                        timeout);
            }
        });
    }

    /// Asks several things in one transaction that writes nothing. The work may be repeated.
    public <T> T read(Function<Queries, T> work) {
        return untangled(() -> {
            try (var session = driver.session(config(AccessMode.READ))) {
                return session.executeRead(tx -> work.apply(new InTransaction(tx)), timeout);
            }
        });
    }

    /// Does everything in one transaction and takes all of it back: tells what would come of it, by the very
    /// code that would do it, but for what comes at its end ([Transaction#atLast]). The work may be repeated.
    public <T> T rehearse(Function<Transaction, T> work) {
        return untangled(() -> {
            try (var session = driver.session(config(AccessMode.WRITE));
                    var tx = session.beginTransaction(timeout)) {
                return work.apply(new InTransaction(tx)); // closed without a commit
            }
        });
    }

    /// Hands over the rows one by one as they arrive, however many there are. A fault ends it: nothing is repeated.
    public void forEach(String cypher, Map<String, ?> parameters, Consumer<Record> consumer) {
        var given = OneParameter.to(cypher, parameters);
        try (var session = driver.session(config(AccessMode.READ))) {
            session.run(
                            given.cypher(),
                            given.parameters(),
                            TransactionConfig.builder().withTimeout(LONG).build())
                    .forEachRemaining(consumer);
        } catch (Neo4jException e) {
            throw failure(e);
        }
    }

    /// Waits until the indexes that were just declared are filled.
    public void awaitIndexes() {
        forEach("CALL db.awaitIndexes($seconds)", Map.of("seconds", TimeUnit.MINUTES.toSeconds(10)), _ -> {});
    }

    /// Two that lock in the one order never wait for one another ([Locks]); what Neo4j locks besides, such as
    /// the ends of a relationship, may be taken in another. One of two is told, and begins anew after a moment.
    private static <T> T untangled(Supplier<T> work) {
        for (int deadlocks = 0; ; deadlocks++) {
            try {
                return work.get();
            } catch (Deadlock e) {
                if (deadlocks == MOST_DEADLOCKS || !paused()) {
                    throw failure(e.found);
                }
            } catch (Neo4jException e) {
                throw failure(e);
            }
        }
    }

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(5, 50));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// What the driver would try again has no answer now; anything else is a fault of ours.
    private static RuntimeException failure(Neo4jException e) {
        if (e instanceof RetryableException) {
            return e.code().endsWith("OutOfMemoryError")
                    ? because(
                            e,
                            new Failure.Unavailable(
                                    "The graph has too little memory for this.",
                                    "Ask for less at a time, or give it more memory."))
                    : because(e, new Failure.Unavailable("The graph does not answer.", "Try again in a minute."));
        }
        if (e.code().equals("Neo.ClientError.Schema.ConstraintValidationFailed")) {
            return because(
                    e,
                    new Failure.Conflict(
                            "Somebody else has just made what there can be only one of.",
                            "Look at what is there, and try again."));
        }
        if (ENDED.stream().anyMatch(e.code()::startsWith)) {
            return because(
                    e,
                    new Failure.Unavailable(
                            "This took the graph longer than it may take.",
                            "Ask for less at a time, or try again later."));
        }
        return e;
    }

    private static RuntimeException because(Neo4jException e, Failure failure) {
        failure.initCause(e);
        return failure;
    }

    private SessionConfig config(AccessMode mode) {
        return SessionConfig.builder()
                .withDatabase(database)
                .withDefaultAccessMode(mode)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
    }

    /// Another exception than the driver's, which would wait for seconds before it tries again.
    private static final class Deadlock extends RuntimeException {

        private static final String CODE = "Neo.TransientError.Transaction.DeadlockDetected";

        private final transient Neo4jException found;

        Deadlock(Neo4jException found) {
            super(found);
            this.found = found;
        }
    }

    private static final class InTransaction implements Transaction {

        private final SimpleQueryRunner tx;
        private final Locks locks = new Locks(this);
        private final List<Consumer<Queries>> last = new ArrayList<>();

        InTransaction(SimpleQueryRunner tx) {
            this.tx = tx;
        }

        @Override
        public <T> List<T> list(String cypher, Map<String, ?> parameters, Function<Record, T> mapping) {
            var given = OneParameter.to(cypher, parameters);
            try {
                // Not by the driver, whose thread may not wait for another query.
                return tx.run(given.cypher(), given.parameters()).list().stream()
                        .map(mapping)
                        .toList();
            } catch (TransientException e) {
                throw Deadlock.CODE.equals(e.code()) ? new Deadlock(e) : e;
            }
        }

        @Override
        public Locks locks() {
            return locks;
        }

        @Override
        public void atLast(Consumer<Queries> act) {
            last.add(act);
        }

        void end() {
            last.forEach(act -> act.accept(this));
        }
    }
}
