package se.samsas.need;

/// What can be done to a need.
enum NeedAct {
    CHANGE,
    CLOSE,
    /// Its agency is dissolved, or leaves Samsas.
    LOSE_AGENCY
}
