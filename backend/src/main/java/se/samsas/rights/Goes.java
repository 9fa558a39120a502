package se.samsas.rights;

/// What goes when a person is erased.
enum Goes {
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
    ACCOUNTS
}
