package se.samsas.signin;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;
import se.samsas.access.Claims;
import se.samsas.door.OpenIdProvider;
import se.samsas.door.SignIn;

/// Who says who somebody is: the OpenID provider, the server as its client, and what makes a bearer token good.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(OidcProperties.class)
class SignInConfiguration {

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

    @Bean
    SignIn signIn(OpenIdClient client) {
        return new OpenIdSignIn(client);
    }

    /// The embedded provider says who it is and no more.
    @Bean
    Claims claims(OpenIdProvider provider, OidcProperties properties) {
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
            var known = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .restOperations(patient())
                    .build();
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

    /// Checks ID tokens as Spring Security does by itself, but waits longer for the provider's keys.
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        var decoders = new ConcurrentHashMap<String, JwtDecoder>();
        return registration -> decoders.computeIfAbsent(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()), keys -> {
                    var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                            .restOperations(patient())
                            .jwsAlgorithm(SignatureAlgorithm.RS256)
                            .build();
                    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                            new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
                    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
                    return decoder;
                });
    }

    /// Half a second, as it is otherwise, is little for a provider that is busy.
    private static RestOperations patient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(5));
        requests.setReadTimeout(Duration.ofSeconds(10));
        return new RestTemplate(requests);
    }
}
