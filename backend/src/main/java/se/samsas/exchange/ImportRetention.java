package se.samsas.exchange;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.samsas.graph.Revisions;
import se.samsas.job.Lease;
import se.samsas.job.Scheduled;

/// Deletes the files of imports once they are done, or seven days after somebody last sent one, or had the
/// import tried; what was found in them, the bad rows too, thirty days after: once a day, whoever imports or
/// not. On what a server works at, nothing is deleted.
@Component
final class ImportRetention implements Scheduled {

    private static final Duration FILES_KEPT = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(30);

    private final ImportJobs jobs;
    private final ReceivedFiles received;
    private final ImportFiles files;
    private final Revisions revisions;
    private final Clock clock;

    ImportRetention(ImportJobs jobs, ReceivedFiles received, ImportFiles files, Revisions revisions, Clock clock) {
        this.jobs = jobs;
        this.received = received;
        this.files = files;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /// An import is forgotten in a transaction of its own, and what is gone is not deleted again.
    @Override
    public void run(Lease lease) {
        var moment = clock.instant().minus(KEPT);
        var there = files.jobs();
        var used = clock.instant().minus(FILES_KEPT);
        for (var job : received.untouchedSince(used)) {
            if (there.containsKey(job)) {
                files.drop(job, received.giveUp(job, used));
            }
        }
        // Those too whose server stopped before they were deleted.
        received.givenUp(there.keySet()).forEach(files::drop);
        revisions.forgetGone();
        jobs.forgetWritten(moment.minus(Duration.ofDays(1)));
        for (var job : received.untouchedSince(moment)) {
            if (there.containsKey(job) && received.forget(job, moment)) {
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
}
