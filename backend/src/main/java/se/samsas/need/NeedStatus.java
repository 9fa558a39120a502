package se.samsas.need;

/// Where a need stands.
public enum NeedStatus {
    /// Counted as demand.
    OPEN,
    CLOSED
}
