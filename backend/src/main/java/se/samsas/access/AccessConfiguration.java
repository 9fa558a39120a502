package se.samsas.access;

import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/// Who says who somebody is: the OpenID provider, the server as its client, and what makes a bearer token good.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({
    OidcProperties.class,
    DevelopmentProperties.class,
    LimitProperties.class,
    SessionProperties.class
})
class AccessConfiguration {

    @Bean
    @ConditionalOnExpression(OpenIdProvider.IS_EXTERNAL)
    OpenIdProvider configuredProvider(OidcProperties properties) {
        return new OpenIdProvider(
                properties::issuer, properties.clientId(), properties.clientSecret(), properties.audience(), false);
    }

    @Bean
    OpenIdClient openIdClient(OpenIdProvider provider, OidcProperties properties) {
        return new OpenIdClient(provider, provider.embedded() ? Set.of() : properties.scopes());
    }

    /// The embedded provider says who it is and no more.
    @Bean
    ClaimRules claimRules(OpenIdProvider provider, OidcProperties properties) {
        return provider.embedded() ? ClaimRules.none() : new ClaimRules(properties.claims());
    }

    /// The provider's tokens end with the session.
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /// Accepts what the provider signed, for this server, in time. Asks the provider for its keys at the first token.
    @Bean
    JwtDecoder jwtDecoder(OpenIdProvider provider) {
        var decoder = new SupplierJwtDecoder(() -> {
            var issuer = provider.issuer().get();
            var known = NimbusJwtDecoder.withIssuerLocation(issuer).build();
            // A token without an end would be good for ever.
            var inTime = new JwtTimestampValidator();
            inTime.setAllowEmptyExpiryClaim(false);
            known.setJwtValidator(JwtValidators.createDefaultWithValidators(
                    List.of(inTime, new JwtIssuerValidator(issuer), new JwtAudienceValidator(provider.audience()))));
            return known;
        });
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtDecoderInitializationException e) {
                // Not the token is bad: it cannot be checked now.
                throw new JwtException(
                        "%s does not answer.".formatted(provider.issuer().get()), e);
            }
        };
    }
}
