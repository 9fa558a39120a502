package se.samsas.door;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// How a browser signs in and out; the door knows no more of it than where it begins.
public interface SignIn {

    /// Where a sign-in begins.
    String START = "/oauth2/authorization/" + OpenIdProvider.REGISTRATION;

    /// Lets browsers sign in and out.
    void letIn(HttpSecurity http);
}
