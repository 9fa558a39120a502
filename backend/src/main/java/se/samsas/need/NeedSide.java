package se.samsas.need;

/// Who does something to a need.
enum NeedSide {
    /// Whoever may ask for the agency ([Asking]).
    ASKER,
    /// Whoever changes agencies.
    ADMINISTRATOR
}
