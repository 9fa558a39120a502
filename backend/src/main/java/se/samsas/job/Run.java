package se.samsas.job;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsas.failure.Failure;
import se.samsas.failure.Trace;
import se.samsas.graph.Transaction;

/// A job while this server works on it: says each second that it is alive and how far it is, and hears whether
/// it may go on.
public final class Run {

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(Run.class);

    private final Jobs jobs;
    private final Job job;
    private final Work work;
    private final CountDownLatch rest = new CountDownLatch(1);
    private volatile boolean cancelled;
    private volatile boolean interrupted;
    private volatile @Nullable Failure disallowed;
    private volatile boolean ended;
    private volatile long done;
    private volatile long total;
    private boolean begun;

    Run(Jobs jobs, Job job, Work work) {
        this.jobs = jobs;
        this.job = job;
        this.work = work;
    }

    /// Whether to stop before the next transaction. What was written stays.
    public boolean isStopped() {
        return cancelled || interrupted || disallowed != null;
    }

    /// Says how far it is: from the first time on it runs, unless it is a rehearsal.
    public void progress(long done, long total) {
        this.done = done;
        this.total = total;
        if (!begun && job.state() == JobState.WAITING) {
            begun = true;
            jobs.act(job, JobAct.RUN, transaction -> {});
        }
    }

    void interrupt() {
        interrupted = true;
    }

    /// Waits until it works no more.
    void await(Duration most) {
        try {
            if (!rest.await(most.toNanos(), TimeUnit.NANOSECONDS)) {
                log.warn("The job {} has not come to rest; another server will find it interrupted", job.id());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void toTheEnd() {
        Thread.ofVirtual().name("job-beat").start(this::beat);
        try {
            work.run(this);
        } catch (CancellationException e) {
            stopped();
        } catch (Failure e) {
            fail(e);
        } catch (RuntimeException | Error e) {
            log.error("The job {} ended unexpectedly: {}", job.id(), Trace.of(e));
            fail(null);
        } finally {
            ended = true;
            rest.countDown();
        }
    }

    private void stopped() {
        if (disallowed != null) {
            fail(disallowed);
        } else {
            end(interrupted ? JobAct.INTERRUPT : JobAct.STOP, transaction -> {});
        }
    }

    private void fail(@Nullable Failure why) {
        end(JobAct.FAIL, transaction -> work.failed(transaction, why));
    }

    /// Where that cannot be kept, another server finds it interrupted.
    private void end(JobAct act, Consumer<Transaction> kept) {
        try {
            jobs.act(job, act, kept);
        } catch (RuntimeException e) {
            log.error("What came of the job {} is not kept: {}", job.id(), Trace.of(e));
        }
    }

    private void beat() {
        while (!ended) {
            try {
                Thread.sleep(BEAT);
                if (!ended) {
                    hear();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The work itself will say so.
            }
        }
    }

    private void hear() {
        if (!jobs.beat(job, done, total)) {
            cancelled = true;
            return;
        }
        try {
            work.requireAllowed();
        } catch (Failure.NotAllowed e) {
            disallowed = e;
        }
    }
}
