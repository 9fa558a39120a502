package se.samsas.graph;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import se.samsas.IntegrationTest;
import se.samsas.failure.Failure;

/// A transaction that lasts longer than it may, at work or waiting.
@IntegrationTest
class TransactionTimeoutIT {

    private final Graph graph;
    private final Graph impatient;

    TransactionTimeoutIT(Graph graph, Driver driver) {
        this.graph = graph;
        this.impatient = new Graph(
                driver,
                new GraphProperties(null, "neo4j", "", "neo4j", Path.of("unused"), Duration.ofSeconds(1), null));
    }

    @BeforeEach
    void make() {
        graph.run("CREATE (:TransactionTimeoutIT {id: 1})", Map.of());
    }

    @AfterEach
    void remove() {
        graph.run("MATCH (n:TransactionTimeoutIT) DELETE n", Map.of());
    }

    @Test
    void whoWorksTooLongIsToldSo() {
        assertThatThrownBy(() -> impatient.list(
                        "UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8 RETURN i", Map.of(), row -> row))
                .isInstanceOf(Failure.Unavailable.class)
                .hasMessageContaining("longer than it may take");
    }

    @Test
    void whoWaitsTooLongForALockIsToldSo() throws Exception {
        var held = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var holding = threads.submit(() -> graph.write(tx -> {
                tx.run("MATCH (n:TransactionTimeoutIT) SET n.held = true", Map.of());
                held.countDown();
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return true;
            }));
            held.await();
            try {
                assertThatThrownBy(() -> impatient.run("MATCH (n:TransactionTimeoutIT) SET n.id = 2", Map.of()))
                        .isInstanceOf(Failure.Unavailable.class)
                        .hasMessageContaining("longer than it may take");
            } finally {
                done.countDown();
            }
            holding.get();
        }
    }
}
