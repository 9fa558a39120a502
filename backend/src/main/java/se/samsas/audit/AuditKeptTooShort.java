package se.samsas.audit;

/// The trail would be kept for less time than it must be.
final class AuditKeptTooShort extends RuntimeException {

    AuditKeptTooShort(int months) {
        super("SAMSAS_AUDIT_KEEP_MONTHS is %d: the audit trail would be kept for less than %d months."
                .formatted(months, AuditRetention.LEAST_MONTHS));
    }
}
