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
    MONTHS_PROPOSALS,
    CAPACITY_CHANGES,
    SEARCHES,
    VIEWS,
    CONTESTS,
    OVERRIDES,
    SHORTLIST_ENTRIES,
    SHORTLIST_READERS,
    CORRECTIONS,
    ACCOUNTS
}
