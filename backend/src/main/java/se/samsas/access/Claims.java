package se.samsas.access;

import org.springframework.security.core.Authentication;

/// What the tokens of the OpenID provider say of somebody, and whose word holds.
public interface Claims {

    /// Who says which roles somebody has and for which agencies.
    RoleSource roleSource();

    /// What the token says by which somebody signed in, or which came with the request.
    Claimed of(Authentication authentication);

    /// Is told of an agency that a token names and the graph lacks; it gives nothing.
    void unknownAgency(String id);
}
