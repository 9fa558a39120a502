package se.samsas.personal;

/// What goes when a person is erased.
public enum ErasedKind {
    PROFILE,
    EMPLOYMENTS,
    MANAGED_UNITS,
    SKILLS,
    FORMER_SKILLS,
    CAPACITY,
    VISIBILITY,
    PROPOSALS,
    SEARCHES,
    VIEWS,
    CONTESTS,
    OVERRIDES,
    CORRECTIONS,
    ACCOUNTS
}
