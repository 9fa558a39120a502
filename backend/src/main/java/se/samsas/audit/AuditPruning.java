package se.samsas.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Drops old entries of the trail once a day, whichever server comes first.
@Component
final class AuditPruning implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(AuditPruning.class);

    private final AuditRetention retention;
    private volatile @Nullable Thread thread;

    AuditPruning(AuditRetention retention) {
        this.retention = retention;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("audit-pruning").start(this::daily);
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
            prune();
        } while (sleep());
    }

    private void prune() {
        try {
            var dropped = retention.prune();
            if (dropped > 0) {
                LOG.info(
                        "{} entries of the audit trail are older than {} months and were dropped",
                        dropped,
                        retention.months());
            }
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("The audit trail was not pruned: {}", e.toString());
            }
        }
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
