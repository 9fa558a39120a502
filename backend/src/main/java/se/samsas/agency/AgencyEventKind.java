package se.samsas.agency;

/// What can happen to agencies; docs/agencies.md has what follows each time.
enum AgencyEventKind {
    RENAMED,
    MERGED,
    SPLIT,
    DISSOLVED,
    /// Left Samsas, and goes on existing.
    LEFT,
    /// Came back to Samsas.
    REJOINED
}
