package se.samsas.audit;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samsas.job.Lease;
import se.samsas.job.Scheduled;

/// Drops old entries of the trail once a day.
@Component
final class AuditPruning implements Scheduled {

    private static final Logger log = LoggerFactory.getLogger(AuditPruning.class);

    private final AuditRetention retention;

    AuditPruning(AuditRetention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "audit-pruning";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /// The head of the trail is locked while it is pruned: two at once prune the same once.
    @Override
    public void run(Lease lease) {
        var dropped = retention.prune();
        if (dropped > 0) {
            log.info(
                    "{} entries of the audit trail are older than {} months and were dropped",
                    dropped,
                    retention.months());
        }
    }
}
