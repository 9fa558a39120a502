package se.samsas.access;

/// Who says which roles somebody has and for which agencies, as `SAMSAS_OIDC_CLAIMS_DECIDES` has it.
public enum RoleSource {
    /// The graph alone. What is taken from somebody is gone at the next request.
    GRAPH,
    /// The OpenID provider alone. A session keeps what the provider said at sign-in until it ends.
    PROVIDER,
    /// Both: somebody has the roles of either, for the agencies of either.
    BOTH
}
