package se.samsas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samsas.IntegrationTest;
import se.samsas.graph.Revisions.Of;

@IntegrationTest
class RevisionsIT {

    private static final String SEEN = "MATCH (n:RevisionsIT) RETURN count(n) AS seen";

    private final Graph graph;
    private final Revisions revisions;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    RevisionsIT(Graph graph, Revisions revisions) {
        this.graph = graph;
        this.revisions = revisions;
    }

    @AfterEach
    void remove() {
        threads.close();
        graph.run("MATCH (n:RevisionsIT) DELETE n", Map.of());
    }

    @Test
    void whoAsksForWhatIsSettledWaitsForTheChangeUnderWay() throws Exception {
        long before = revisions.settled(Of.OCCUPATIONS);
        var taken = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        Future<Long> change = threads.submit(() -> graph.write(tx -> {
            long number = revisions.next(tx, Of.OCCUPATIONS);
            taken.countDown();
            await(commit);
            tx.run("CREATE (:RevisionsIT)", Map.of());
            return number;
        }));
        await(taken);
        Future<Long> settled = threads.submit(() -> revisions.settled(Of.OCCUPATIONS));

        assertThatThrownBy(() -> settled.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(revisions.current(Of.OCCUPATIONS)).isEqualTo(before);

        commit.countDown();
        assertThat(settled.get(20, TimeUnit.SECONDS)).isEqualTo(change.get()).isEqualTo(before + 1);
        assertThat(graph.list(SEEN, Map.of(), row -> row.get("seen").asInt())).containsExactly(1);
    }

    @Test
    void whatIsSettledTakesNoNumber() {
        long before = revisions.settled(Of.OCCUPATIONS);
        assertThat(revisions.settled(Of.OCCUPATIONS)).isEqualTo(before);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
