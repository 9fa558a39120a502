package se.samsas.exchange;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Deletes the files of imports thirty days after somebody last sent one, or had the import tried or done: at the start
/// of a server and once a day, whoever imports or not. On what a server works at, nothing is deleted.
@Component
final class ImportRetention implements SmartLifecycle {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(ImportRetention.class);

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    ImportRetention(ImportJobs jobs, ImportFiles files, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("import-retention").start(this::daily);
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

    private void daily() {
        do {
            try {
                sweep();
            } catch (RuntimeException e) {
                if (isRunning()) {
                    LOG.warn(
                            "Old files of imports were not deleted: {}",
                            e.getClass().getName());
                }
            }
        } while (sleep());
    }

    private void sweep() {
        var moment = clock.instant().minus(KEPT);
        var there = files.jobs();
        for (var job : jobs.untouchedSince(moment)) {
            if (there.containsKey(job) && jobs.forget(job, moment)) {
                files.clear(job, moment);
            }
        }
        // Of an import that the graph does not know, nobody can ask for anything.
        there.forEach((job, changed) -> {
            if (changed.isBefore(moment) && !jobs.exists(job)) {
                files.clear(job, moment);
            }
        });
    }

    private boolean sleep() {
        try {
            Thread.sleep(PAUSE);
            return isRunning();
        } catch (InterruptedException e) {
            return false; // stopped
        }
    }
}
