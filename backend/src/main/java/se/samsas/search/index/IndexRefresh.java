package se.samsas.search.index;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps the matching index current: loads it before the first request is taken, then looks at the graph again
/// and again, so that a change is seen within a second of its commit, whichever server made it. While the graph
/// does not answer, the index goes on serving what it knew last.
@Component
final class IndexRefresh implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Logger log = LoggerFactory.getLogger(IndexRefresh.class);

    private final MatchIndex index;
    private volatile @Nullable Thread thread;

    IndexRefresh(MatchIndex index) {
        this.index = index;
    }

    /// Before the web server opens its port.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        long began = System.nanoTime();
        index.look();
        log.info(
                "The matching index holds {} people after {} ms",
                index.size(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        thread = Thread.ofPlatform().name("match-index").daemon().start(this::follow);
    }

    @Override
    public void stop() {
        Thread running = thread;
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
        boolean lost = false;
        Duration pause = PAUSE;
        while (sleep(pause)) {
            long began = System.nanoTime();
            try {
                index.look();
                if (lost) {
                    log.info("The matching index follows the graph again");
                }
                lost = false;
            } catch (RuntimeException e) {
                if (!lost && isRunning()) {
                    log.warn(
                            "The matching index cannot follow the graph and serves what it knew last: {}",
                            e.toString());
                }
                lost = true;
            }
            pause = longer(PAUSE, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /// At most half of the time goes into looking, however long a look takes.
    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return isRunning();
        } catch (InterruptedException e) {
            return false; // stopped
        }
    }
}
