package se.samsas.signin;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsas.door.OpenIdProvider;

/// Who signs people in.
///
/// @param issuer       the issuer of an OpenID provider such as Keycloak (`SAMSAS_OIDC_ISSUER`); empty: the embedded
/// one
/// @param clientId     the client that the server is there (`SAMSAS_OIDC_CLIENT_ID`)
/// @param clientSecret that client's secret (`SAMSAS_OIDC_CLIENT_SECRET`); empty for a public client
/// @param audience     whom an access token must be meant for (`SAMSAS_OIDC_AUDIENCE`)
/// @param scopes       what is asked for at sign-in besides who it is (`SAMSAS_OIDC_SCOPES`), such as `organization:*`
/// @param claims       what is read out of its tokens besides who it is
@ConfigurationProperties("samsas.oidc")
record OidcProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("samsas-web") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue(OpenIdProvider.AUDIENCE) String audience,
        @DefaultValue Set<String> scopes,
        @DefaultValue ClaimProperties claims) {}
