package se.samsas.job;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

/// Does what is [Scheduled], each by one server of an installation at a time. When it is due stands in the graph, so
/// that neither a second server nor a new start does it too soon.
@Component
final class Schedule implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration TRY_AGAIN = Duration.ofHours(1);
    private static final Logger log = LoggerFactory.getLogger(Schedule.class);

    private final Map<Scheduled, Turn> turns = new LinkedHashMap<>();
    private final Graph graph;
    private volatile @Nullable Thread thread;

    Schedule(List<Scheduled> all, Graph graph, Clock clock, @Value("${samsas.neo4j.uri:}") String uri) {
        var names = new HashSet<String>();
        all.stream()
                .map(Scheduled::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException(
                            "'%s' is scheduled twice: give each a name of its own".formatted(name));
                });
        this.graph = graph.forLongWork();
        all.forEach(one -> turns.put(one, new Turn(this.graph, one.name(), clock, uri.isEmpty())));
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("schedule").start(this::follow);
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        do {
            look();
        } while (sleep());
    }

    /// Does all that is due now and that nobody else is at.
    void look() {
        try {
            var waiting = waiting();
            turns.forEach((one, turn) -> {
                if (!waiting.contains(one.name())) {
                    take(one, turn);
                }
            });
        } catch (RuntimeException e) {
            warn("What is due cannot be found out", e);
        }
    }

    private void take(Scheduled one, Turn turn) {
        turn.take(one.name(), lease -> {
            // Between the look and the turn another may have done it.
            return waiting().contains(one.name()) || run(one, lease);
        });
    }

    private boolean run(Scheduled one, Lease lease) {
        boolean done = false;
        try {
            one.run(lease);
            done = true;
        } catch (RuntimeException e) {
            warn("'%s' was not done".formatted(one.name()), e);
        }
        var pause = done || one.every().compareTo(TRY_AGAIN) < 0 ? one.every() : TRY_AGAIN;
        graph.write(transaction -> {
            if (lease.hold(transaction, 0)) {
                transaction.run(
                        "MATCH (t:Turn {id: $of}) SET t.next = datetime() + duration({seconds: $seconds})",
                        Map.of("of", one.name(), "seconds", pause.toSeconds()));
            }
            return true;
        });
        return done;
    }

    /// The names of what is not due yet, by the database's time.
    private Set<String> waiting() {
        return Set.copyOf(graph.list(
                "MATCH (t:Turn) WHERE t.id IN $names AND t.next > datetime() RETURN t.id AS name",
                Map.of("names", turns.keySet().stream().map(Scheduled::name).toList()),
                row -> row.get("name").asString()));
    }

    /// Of what nobody foresaw the kind alone: its message may quote what is personal.
    private void warn(String what, RuntimeException e) {
        if (isRunning()) {
            log.warn(
                    "{}: {}",
                    what,
                    e instanceof Failure ? e.toString() : e.getClass().getName());
        }
    }

    private boolean sleep() {
        try {
            Thread.sleep(LOOK);
            return isRunning();
        } catch (InterruptedException e) {
            return false; // stopped
        }
    }
}
