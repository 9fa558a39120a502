package se.samsas.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
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
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.json.JsonMapper;

/// How the server's doors are kept: the API takes a session or a bearer token, the client's files are public, all else
/// is refused.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({OidcProperties.class, DevelopmentProperties.class})
class AccessConfiguration {

    private static final Logger log = LoggerFactory.getLogger(AccessConfiguration.class);

    private static final String SIGN_IN = "/oauth2/authorization/" + OpenIdClient.REGISTRATION;
    private static final RequestMatcher GRAPHIQL = PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/graphiql");

    /// Styles may stand in attributes, which charts and the component kit write; nothing comes from elsewhere.
    private static final String CLIENT_POLICY = "default-src 'self'; style-src-attr 'unsafe-inline'; "
            + "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    /// GraphiQL's page holds scripts and loads its parts from where Spring for GraphQL says.
    private static final String GRAPHIQL_POLICY = "default-src 'self' https://esm.sh; "
            + "script-src 'self' 'unsafe-inline' https://esm.sh data: blob:; worker-src 'self' https://esm.sh blob:; "
            + "style-src 'self' 'unsafe-inline' https://esm.sh; font-src 'self' https://esm.sh data:; "
            + "img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

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

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            OpenIdProvider provider,
            OpenIdClient client,
            DevelopmentProperties development,
            JsonMapper json) {
        var errors = new ApiErrors(json);
        return http.authorizeHttpRequests(requests -> requests
                        // What was let in is answered later, on another dispatch.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/graphql", "/imports/**")
                        .authenticated()
                        .requestMatchers(GRAPHIQL)
                        .access(whileDeveloping(development.on(provider)))
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .defaultSuccessUrl("/")
                        .failureHandler(AccessConfiguration::signInFailed)
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(new SignInStart(client)))
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(AccessConfiguration::signInFailed);
                                return filter;
                            }
                        }))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(errors);
                                return filter;
                            }
                        }))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfCookie()))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/logout"))
                        .logoutSuccessHandler(endAtTheProvider(client)))
                .requestCache(cache -> cache.requestCache(onlyGraphiql()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(signInOr(errors)).accessDeniedHandler(errors))
                .headers(headers -> headers.addHeaderWriter(policy(new NegatedRequestMatcher(GRAPHIQL), CLIENT_POLICY))
                        .addHeaderWriter(policy(GRAPHIQL, GRAPHIQL_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> whileDeveloping(boolean developing) {
        return developing
                ? AuthenticatedAuthorizationManager.authenticated()
                : (authentication, context) -> new AuthorizationDecision(false);
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(attributes -> attributes.sameSite("Lax"));
        return cookie;
    }

    /// After sign-in only GraphiQL is returned to: the client remembers by itself where somebody was.
    private static HttpSessionRequestCache onlyGraphiql() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(GRAPHIQL);
        return cache;
    }

    private static AuthenticationEntryPoint signInOr(ApiErrors errors) {
        var signIn = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        return (request, response, cause) ->
                (GRAPHIQL.matches(request) ? signIn : errors).commence(request, response, cause);
    }

    /// The session has ended; where the provider keeps one of its own, its address to end that is in `Location`, for
    /// the client to go to, unless it does not answer.
    private static LogoutSuccessHandler endAtTheProvider(OpenIdClient client) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(client);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        handler.setRedirectStrategy((request, response, url) -> {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader("Location", url);
        });
        return (request, response, authentication) -> {
            try {
                client.requireAnswer();
                handler.onLogoutSuccess(request, response, authentication);
            } catch (ProviderAway e) {
                log.warn("Signed out here alone: {}", e.getMessage());
                response.setStatus(HttpStatus.NO_CONTENT.value());
            }
        };
    }

    private static void signInFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        log.warn("Sign-in failed: {}", cause.getMessage());
        response.sendRedirect(isAway(cause) ? "/?sign-in=unavailable" : "/?sign-in=failed");
    }

    /// Whether the provider did not answer, at the beginning of a sign-in or at its end.
    private static boolean isAway(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ProviderAway || t instanceof ResourceAccessException) {
                return true;
            }
        }
        return false;
    }

    private static HeaderWriter policy(RequestMatcher requests, String directives) {
        return new DelegatingRequestMatcherHeaderWriter(requests, new ContentSecurityPolicyHeaderWriter(directives));
    }
}
