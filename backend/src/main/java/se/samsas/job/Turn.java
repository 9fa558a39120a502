package se.samsas.job;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;

/// One holder at a time of work of a kind, whichever server or command does it. Whose turn it is stands in the graph,
/// with a time until which it is theirs; they renew it while they work, so that the turn of one who was killed passes
/// by itself. One who was only slow finds it gone: each turn has a [number][Lease] that is looked at wherever something
/// is written.
public final class Turn {

    /// How long a turn stays whose holder is not heard of.
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration RENEW = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final Graph graph;
    private final String of;
    private final Clock clock;

    /// Whether a turn that stands in the graph can only be of a process that is gone: nobody but this one has the
    /// embedded engine.
    private final AtomicBoolean alone;

    /// @param of       what the work is, such as `import`
    /// @param embedded whether the engine is this process' own
    public Turn(Graph graph, String of, Clock clock, boolean embedded) {
        this.graph = graph;
        this.of = of;
        this.clock = clock;
        this.alone = new AtomicBoolean(embedded);
    }

    /// Does the work where nobody else has the turn.
    ///
    /// @param what what the work is called, for those who would have the turn meanwhile
    /// @return what came of it; empty where another has the turn
    public <T> Optional<T> take(String what, Function<Lease, T> work) {
        var holder = UUID.randomUUID().toString();
        return acquire(holder, what).map(lease -> hold(holder, lease, work));
    }

    /// As [#take(String, Function)], but waits for the other to end.
    ///
    /// @param cancelled whether to wait no longer
    /// @throws CancellationException where it was cancelled before the turn came
    public <T> T await(String what, BooleanSupplier cancelled, Function<Lease, T> work) {
        var holder = UUID.randomUUID().toString();
        var lease = acquire(holder, what);
        while (lease.isEmpty()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("It was cancelled before its turn came.");
            }
            sleep(ASK_AGAIN);
            lease = acquire(holder, what);
        }
        return hold(holder, lease.get(), work);
    }

    private <T> T hold(String holder, Lease lease, Function<Lease, T> work) {
        var renewal = Thread.ofVirtual().name(of + "-turn").start(() -> renew(holder));
        try {
            return work.apply(lease);
        } finally {
            renewal.interrupt();
            graph.run("""
                    MATCH (t:Turn {id: $of})
                    SET t.locked = true
                    REMOVE t.locked
                    WITH t WHERE t.holder = $holder
                    REMOVE t.holder, t.what, t.since, t.until
                    """, Map.of("of", of, "holder", holder));
        }
    }

    /// A turn that is another's by now is not taken back.
    private void renew(String holder) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(RENEW);
                graph.run("""
                        MATCH (t:Turn {id: $of})
                        SET t.locked = true
                        REMOVE t.locked
                        WITH t WHERE t.holder = $holder
                        SET t.until = datetime() + duration({seconds: $seconds})
                        """, Map.of("of", of, "holder", holder, "seconds", LEASE.toSeconds()));
            } catch (InterruptedException e) {
                return;
            } catch (Failure.Unavailable e) {
                // The work itself will say so.
            }
        }
    }

    /// The first of this process to ask takes over what one that is gone has left; whoever asks at the same time comes
    /// after it, and where it fails the next is the first.
    private Optional<Lease> acquire(String holder, String what) {
        if (!alone.get()) {
            return acquire(holder, what, false);
        }
        synchronized (alone) {
            var lease = acquire(holder, what, alone.get());
            alone.set(false);
            return lease;
        }
    }

    /// The time is the database's, so that the clocks of servers need not agree.
    private Optional<Lease> acquire(String holder, String what, boolean mayTakeOver) {
        return graph.write(transaction -> {
            var lease = transaction.find(
                    """
                    MERGE (t:Turn {id: $of})
                    SET t.locked = true
                    REMOVE t.locked
                    WITH t WHERE t.holder IS NULL OR t.until < datetime() OR $mayTakeOver
                    SET t.holder = $holder, t.what = $what, t.number = coalesce(t.number, 0) + 1, t.since = datetime(),
                        t.until = datetime() + duration({seconds: $seconds})
                    RETURN t.number AS number
                    """,
                    Map.of(
                            "of",
                            of,
                            "holder",
                            holder,
                            "what",
                            what,
                            "mayTakeOver",
                            mayTakeOver,
                            "seconds",
                            LEASE.toSeconds()),
                    row -> new Lease(of, row.get("number").asLong()));
            lease.ifPresent(mine -> mine.pass(transaction));
            return lease;
        });
    }

    /// Whether somebody has the turn, and was heard of.
    public static boolean isHeld(Queries queries, String of) {
        return queries.find(
                        "MATCH (t:Turn {id: $of}) WHERE t.holder IS NOT NULL AND t.until >= datetime() RETURN t.id AS id",
                        Map.of("of", of),
                        row -> row)
                .isPresent();
    }

    /// What its holder is at, since when, and until when it is theirs if they are not heard of.
    public Optional<Held> holder() {
        return graph.find(
                """
                MATCH (t:Turn {id: $of}) WHERE t.holder IS NOT NULL
                RETURN t.what AS what, t.since AS since, t.until AS until
                """,
                Map.of("of", of),
                row -> new Held(
                        row.get("what").asString(),
                        row.get("since").asZonedDateTime().withZoneSameInstant(clock.getZone()),
                        row.get("until").asZonedDateTime().withZoneSameInstant(clock.getZone())));
    }

    /// A turn that somebody has.
    public record Held(String what, ZonedDateTime since, ZonedDateTime until) {}

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure.Unavailable("The wait for the turn was interrupted.", "Start again.");
        }
    }
}
