package se.samsas.access;

/// To whose an action may be done.
public enum Scope {
    /// One's own, as a person or as an account.
    OWN,
    /// Those of the units that one manages and of all below them.
    UNIT,
    /// Those of the agencies for which the role is held: that one acts for, or as an employee or manager works at.
    AGENCY,
    /// Those of other agencies whom these share, as `mayBeFound` says.
    SHARED,
    /// Everybody's.
    ANY
}
