package se.samsas.agency;

/// Whether an agency takes part.
enum AgencyState {
    ACTIVE,
    DISSOLVED,
    /// Exists, outside Samsas.
    LEFT
}
