package se.samsas.need;

/// What can be done to a need.
enum NeedAct {
    CHANGE,
    /// A draft is counted as demand from now on.
    OPEN,
    CLOSE,
    REOPEN,
    /// Its agency is dissolved, or leaves Samsas.
    LOSE_AGENCY
}
