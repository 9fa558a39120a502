package se.samsas.personal;

/// What stays when a person is erased, and why it does.
public enum RetainedKind {
    /// The empty node, so that others' records stay whole.
    EMPTY_RECORD,
    /// The chain of the audit trail, over ids.
    TRAIL,
    /// What was decided in service: needs stated and closed, changes of the taxonomy and of agencies.
    DECISIONS,
    /// Roles that are held for agencies.
    ROLES,
    /// What the employer's HR system holds.
    EMPLOYER,
    /// Files that were brought in, for thirty days.
    IMPORT_FILES
}
