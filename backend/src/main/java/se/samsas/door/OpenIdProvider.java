package se.samsas.door;

import java.util.function.Supplier;

/// The OpenID provider that signs people in, and the client that the server is there. It is asked nothing before
/// somebody signs in or sends a token, so one that is down does not keep the server from starting.
///
/// @param issuer       its issuer; known only once the server listens, where the provider is the server's own
/// @param clientId     the client that the server is there
/// @param clientSecret that client's secret; empty for a public client
/// @param audience     whom an access token must be meant for
/// @param embedded     whether it is the demonstration provider of this very process
public record OpenIdProvider(
        Supplier<String> issuer, String clientId, String clientSecret, String audience, boolean embedded) {

    /// What the server calls the provider.
    public static final String REGISTRATION = "samsas";

    /// Whom the access tokens of this server are meant for, unless configured.
    public static final String AUDIENCE = "samsas";

    /// Holds where no provider is configured.
    public static final String IS_EMBEDDED = "'${samsas.oidc.issuer:}' == ''";

    public static final String IS_EXTERNAL = "'${samsas.oidc.issuer:}' != ''";
}
