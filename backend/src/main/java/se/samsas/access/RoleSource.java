package se.samsas.access;

/// Who says which roles somebody has and for which agencies, as `SAMSAS_OIDC_CLAIMS_DECIDES` has it.
public enum RoleSource {
    /// The graph alone.
    GRAPH,
    /// The OpenID provider alone.
    PROVIDER,
    /// Either.
    BOTH
}
