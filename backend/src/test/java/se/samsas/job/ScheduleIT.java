package se.samsas.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samsas.IntegrationTest;
import se.samsas.graph.Graph;

@IntegrationTest
class ScheduleIT {

    private static final String WORK = "schedule-it";
    private static final String OTHER = "schedule-it-other";

    private final Graph graph;
    private final List<Lease> done = new ArrayList<>();

    ScheduleIT(Graph graph) {
        this.graph = graph;
    }

    @AfterEach
    void forget() {
        graph.run("MATCH (t:Turn) WHERE t.id IN $names DELETE t", Map.of("names", List.of(WORK, OTHER)));
        graph.run("MATCH (f:Fence) WHERE f.key STARTS WITH $start DELETE f", Map.of("start", WORK));
    }

    @Test
    void whatIsDueIsDoneOnceHoweverManyServersThereAreAndHoweverOftenTheyStart() {
        server(done::add).look();
        server(done::add).look();

        assertThat(done).singleElement().isEqualTo(new Lease(WORK, 1));
    }

    @Test
    void itIsDoneAgainOnceItsTimeHasCome() {
        server(done::add).look();
        graph.run("MATCH (t:Turn {id: $work}) SET t.next = datetime() - duration({seconds: 1})", Map.of("work", WORK));
        server(done::add).look();

        assertThat(done).containsExactly(new Lease(WORK, 1), new Lease(WORK, 2));
    }

    @Test
    void whileOneIsAtItAnotherPassesItBy() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> server(lease -> {
                    done.add(lease);
                    begun.countDown();
                    await(end);
                })
                .look());
        await(begun);
        server(lease -> assertThat(lease).as("the second").isNull()).look();
        end.countDown();
        slow.get(10, TimeUnit.SECONDS);

        assertThat(done).hasSize(1);
        assertThat(hoursToNext(WORK)).isEqualTo(23);
    }

    @Test
    void whatFailedIsTriedAgainWithinTheHourAndKeepsNothingElse() {
        var schedule = schedule(
                new Work(WORK, lease -> {
                    throw new IllegalStateException("It cannot be done");
                }),
                new Work(OTHER, done::add));
        schedule.look();

        assertThat(done).extracting(Lease::turn).containsExactly(OTHER);
        assertThat(hoursToNext(WORK)).isZero();
        assertThat(hoursToNext(OTHER)).isEqualTo(23);
    }

    @Test
    void theTurnOfAServerThatWasKilledPasses() {
        graph.run("""
                MERGE (t:Turn {id: $work})
                SET t.holder = 'killed', t.what = $work, t.number = 7, t.since = datetime(),
                    t.until = datetime() + duration({seconds: 30})
                """, Map.of("work", WORK));
        server(done::add).look();
        assertThat(done).isEmpty();

        graph.run("MATCH (t:Turn {id: $work}) SET t.until = datetime() - duration({seconds: 1})", Map.of("work", WORK));
        server(done::add).look();

        assertThat(done).containsExactly(new Lease(WORK, 8));
    }

    @Test
    void whoeverWasSlowHoldsNothingOnceTheTurnIsAnothers() {
        server(slow -> {
                    done.add(slow);
                    graph.run(
                            "MATCH (t:Turn {id: $work}) SET t.until = datetime() - duration({seconds: 1})",
                            Map.of("work", WORK));
                    server(done::add).look();
                    assertThat(graph.<Boolean>write(transaction -> slow.hold(transaction, 0)))
                            .isFalse();
                })
                .look();

        assertThat(done).containsExactly(new Lease(WORK, 1), new Lease(WORK, 2));
        assertThat(graph.<Boolean>write(transaction -> done.getLast().hold(transaction, 0)))
                .isTrue();
        assertThat(hoursToNext(WORK)).isEqualTo(23);
    }

    @Test
    void noTwoAreCalledTheSame() {
        assertThatThrownBy(() -> schedule(new Work(WORK, done::add), new Work(WORK, done::add)))
                .hasMessageContaining(WORK);
    }

    private long hoursToNext(String work) {
        return graph.get(
                "MATCH (t:Turn {id: $work}) RETURN duration.inSeconds(datetime(), t.next).hours AS hours",
                Map.of("work", work),
                row -> row.get("hours").asLong());
    }

    /// A server of the installation that has one work to do, once a day.
    private Schedule server(Consumer<Lease> work) {
        return schedule(new Work(WORK, work));
    }

    private Schedule schedule(Scheduled... all) {
        return new Schedule(List.of(all), graph, Clock.systemUTC(), "neo4j://elsewhere");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Work(String name, Consumer<Lease> work) implements Scheduled {

        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public void run(Lease lease) {
            work.accept(lease);
        }
    }
}
