package se.samsas.exchange;

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
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.load.Errand;
import se.samsas.exchange.load.Lease;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

/// One import at a time, whichever server or command does it. Whose turn it is stands in the graph, with a time until
/// which it is theirs; they renew it while they work, so that the turn of one who was killed passes by itself. One who
/// was only slow finds it gone: each turn has a [number][Lease] that is looked at wherever something is written.
final class ImportTurn {

    static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration RENEW = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final Graph graph;
    private final Clock clock;

    /// Whether a turn that stands in the graph can only be of a process that is gone: nobody but this one has the
    /// embedded engine.
    private final AtomicBoolean alone;

    /// @param embedded whether the engine is this process' own
    ImportTurn(Graph graph, Clock clock, boolean embedded) {
        this.graph = graph;
        this.clock = clock;
        this.alone = new AtomicBoolean(embedded);
    }

    /// Does the work when nobody else imports.
    ///
    /// @throws Failure.Conflict where another import has the turn, which it names
    <T extends @Nullable Object> T take(Errand errand, Function<Lease, T> work) {
        var holder = UUID.randomUUID().toString();
        var number = acquire(holder, errand).orElseThrow(this::refusal);
        return hold(holder, new Lease(number, errand), work);
    }

    /// As [#take(Errand, Function)], but waits for the other to end.
    ///
    /// @param cancelled whether to wait no longer
    <T extends @Nullable Object> T await(Errand errand, BooleanSupplier cancelled, Function<Lease, T> work) {
        var holder = UUID.randomUUID().toString();
        var number = acquire(holder, errand);
        while (number.isEmpty()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The import was cancelled before its turn came.");
            }
            sleep(ASK_AGAIN);
            number = acquire(holder, errand);
        }
        return hold(holder, new Lease(number.get(), errand), work);
    }

    private <T extends @Nullable Object> T hold(String holder, Lease lease, Function<Lease, T> work) {
        var renewal = Thread.ofVirtual().name("import-turn").start(() -> renew(holder));
        try {
            return work.apply(lease);
        } finally {
            renewal.interrupt();
            graph.run("""
                    MATCH (t:ImportTurn {id: 'import'})
                    SET t.asked = $holder
                    WITH t WHERE t.holder = $holder
                    REMOVE t.holder, t.what, t.since, t.until
                    """, Map.of("holder", holder));
        }
    }

    /// A turn that is another's by now is not taken back.
    private void renew(String holder) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(RENEW);
                graph.run("""
                        MATCH (t:ImportTurn {id: 'import'})
                        SET t.asked = $holder
                        WITH t WHERE t.holder = $holder
                        SET t.until = datetime() + duration({seconds: $seconds})
                        """, Map.of("holder", holder, "seconds", LEASE.toSeconds()));
            } catch (InterruptedException e) {
                return;
            } catch (Failure.Unavailable e) {
                // The work itself will say so.
            }
        }
    }

    /// The first of this process to ask takes over what one that is gone has left; whoever asks at the same time comes
    /// after it, and where it fails the next is the first.
    private Optional<Long> acquire(String holder, Errand errand) {
        if (!alone.get()) {
            return acquire(holder, errand, false);
        }
        synchronized (alone) {
            var number = acquire(holder, errand, alone.get());
            alone.set(false);
            return number;
        }
    }

    /// The time is the database's, so that the clocks of servers need not agree.
    private Optional<Long> acquire(String holder, Errand errand, boolean mayTakeOver) {
        return graph.write(transaction -> {
            var number = transaction.find(
                    """
                    MERGE (t:ImportTurn {id: 'import'})
                    SET t.asked = $holder
                    WITH t WHERE t.holder IS NULL OR t.until < datetime() OR $mayTakeOver
                    SET t.holder = $holder, t.what = $what, t.number = coalesce(t.number, 0) + 1, t.since = datetime(),
                        t.until = datetime() + duration({seconds: $seconds})
                    RETURN t.number AS number
                    """,
                    Map.of(
                            "holder",
                            holder,
                            "what",
                            errand.what(),
                            "mayTakeOver",
                            mayTakeOver,
                            "seconds",
                            LEASE.toSeconds()),
                    row -> row.get("number").asLong());
            number.ifPresent(mine -> Lease.pass(transaction, mine));
            return number;
        });
    }

    private Failure.Conflict refusal() {
        return graph.find(
                        """
                        MATCH (t:ImportTurn {id: 'import'}) WHERE t.holder IS NOT NULL
                        RETURN t.what AS what, t.since AS since, t.until AS until
                        """,
                        Map.of(),
                        row -> new Failure.Conflict(
                                "%s is being imported, since %s."
                                        .formatted(
                                                row.get("what").asString(),
                                                clock(row.get("since").asZonedDateTime())),
                                "Wait until that is done, or cancel it. If whoever does it has stopped without a word, "
                                        + "its turn ends at %s."
                                                .formatted(
                                                        clock(row.get("until").asZonedDateTime()))))
                .orElseGet(() -> new Failure.Conflict("Another import has just ended.", "Try again."));
    }

    private String clock(ZonedDateTime time) {
        return "%tT".formatted(time.withZoneSameInstant(clock.getZone()));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure.Unavailable("The wait for the turn was interrupted.", "Start again.");
        }
    }
}
