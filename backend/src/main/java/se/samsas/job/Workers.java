package se.samsas.job;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Does jobs at this server, each in a thread of its own.
@Component
public final class Workers {

    /// A transaction takes a second or two; whoever stops a server waits no longer than this.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Set<Run> running = ConcurrentHashMap.newKeySet();

    /// Does a job that was [begun][Jobs#begin].
    public void start(Jobs jobs, Job job, Work work) {
        var run = new Run(jobs, job, work);
        running.add(run);
        Thread.ofVirtual().name("job-" + job.id()).start(() -> {
            try {
                run.toTheEnd();
            } finally {
                running.remove(run);
            }
        });
    }

    /// Has all jobs stop after the transaction that is being written, and waits until they have said so, but not for
    /// ever.
    @PreDestroy
    public void stop() {
        running.forEach(Run::interrupt);
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var run : running) {
            run.await(Duration.ofNanos(until - System.nanoTime()));
        }
    }
}
