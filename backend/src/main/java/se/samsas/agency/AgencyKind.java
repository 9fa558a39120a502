package se.samsas.agency;

/// What kind of employer it is.
public enum AgencyKind {
    /// A state agency.
    STATE,
    REGION,
    MUNICIPALITY
}
