package se.samsas.role;

/// Where a role profile is from.
public enum RoleScheme {
    /// Written for Swedish authorities, with Samsas.
    SAMSAS,
    /// The capability framework of the British government's digital and data profession.
    UK_GDD
}
