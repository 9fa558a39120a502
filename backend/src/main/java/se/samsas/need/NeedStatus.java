package se.samsas.need;

/// Where a need stands.
public enum NeedStatus {
    /// Written, and not yet counted as demand.
    DRAFT,
    /// Counted as demand.
    OPEN,
    CLOSED
}
