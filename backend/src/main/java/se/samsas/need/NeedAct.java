package se.samsas.need;

/// What can be done to a need.
enum NeedAct {
    CHANGE,
    CLOSE,
    REOPEN,
    /// Its agency is dissolved, or leaves Samsas.
    LOSE_AGENCY
}
