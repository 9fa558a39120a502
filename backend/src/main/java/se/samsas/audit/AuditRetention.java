package se.samsas.audit;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long the entries of the trail are kept.
@Component
public final class AuditRetention {

    /// The log of a system of high risk is kept for six months at least (Regulation (EU) 2024/1689, articles 19 and
    /// 26.6).
    public static final int LEAST_MONTHS = 6;

    private final AuditTrail trail;
    private final Clock clock;
    private final int months;

    /// @param months `SAMSAS_AUDIT_KEEP_MONTHS`
    AuditRetention(AuditTrail trail, Clock clock, @Value("${samsas.audit.keep-months:24}") int months) {
        if (months < LEAST_MONTHS) {
            throw new AuditKeptTooShort(months);
        }
        this.trail = trail;
        this.clock = clock;
        this.months = months;
    }

    /// For how many months each entry is kept.
    public int months() {
        return months;
    }

    /// Drops what is older.
    ///
    /// @return how many entries were dropped
    /// @throws se.samsas.failure.Failure.Conflict where one of them does not fit into the chain
    public long prune() {
        return trail.prune(LocalDate.now(clock)
                .minusMonths(months)
                .atStartOfDay(clock.getZone())
                .toInstant());
    }
}
