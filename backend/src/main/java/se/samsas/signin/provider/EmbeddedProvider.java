package se.samsas.signin.provider;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import se.samsas.api.ErrorAnswer;
import se.samsas.door.AddressLimits;
import se.samsas.door.OpenIdProvider;
import se.samsas.door.SecurityHeaders;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.text.Secret;

/// An OpenID provider in the server itself, so that one can try the product without another system: real in
/// protocol, without passwords, for this machine alone. Its signing key and the web client's secret are made
/// anew at each start, so a restart ends what was signed in before.
///
/// Provider and application share host and cookie; each keeps who is signed in under a name of its own.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnExpression(OpenIdProvider.IS_EMBEDDED)
class EmbeddedProvider {

    static final String SIGN_IN = "/idp/sign-in";
    static final String STYLE = "/idp/sign-in.css";
    static final String AUTHORIZE = "/idp/authorize";
    static final String TOKEN = "/idp/token";

    private static final String IN_SESSION = "samsas.idp.";

    /// A form's answer may lead on to the client's address, which can go by another name of this machine.
    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
            + "form-action 'self' http://localhost:* http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'";

    private final String webSecret = Secret.drawn();

    /// Refuses before anything else is started.
    @Bean
    static BeanFactoryPostProcessor onlyOnLoopback(Environment environment) {
        return _ -> {
            var address = Binder.get(environment)
                    .bind("server.address", InetAddress.class)
                    .orElse(null);
            if (address == null || !address.isLoopbackAddress()) {
                throw new ProviderExposed(address);
            }
        };
    }

    @Bean
    ListeningPort listeningPort() {
        return new ListeningPort();
    }

    @Bean
    OpenIdProvider openIdProvider(ListeningPort port) {
        return new OpenIdProvider(
                () -> "http://localhost:" + port.get(), ProviderClients.WEB, webSecret, OpenIdProvider.AUDIENCE, true);
    }

    @Bean
    DemoPeople demoPeople(Graph graph, Clock clock) {
        return new DemoPeople(graph, clock);
    }

    @Bean
    RegisteredClientRepository registeredClients() {
        return ProviderClients.with(webSecret);
    }

    /// The issuer is the server's own address. It is not set here, because the port is not known yet.
    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder()
                .authorizationEndpoint(AUTHORIZE)
                .tokenEndpoint(TOKEN)
                .jwkSetEndpoint("/idp/keys")
                .oidcLogoutEndpoint("/idp/sign-out")
                .oidcUserInfoEndpoint("/idp/userinfo")
                .tokenIntrospectionEndpoint("/idp/introspect")
                .tokenRevocationEndpoint("/idp/revoke")
                .pushedAuthorizationRequestEndpoint("/idp/par")
                .deviceAuthorizationEndpoint("/idp/device")
                .deviceVerificationEndpoint("/idp/device-verification")
                .clientRegistrationEndpoint("/idp/register")
                .oidcClientRegistrationEndpoint("/idp/oidc-register")
                .build();
    }

    /// Tokens say who it is and nothing of what they may do: that is read from the graph at each request, so
    /// that what is taken from somebody is gone at once.
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> forTheApi() {
        return context -> {
            if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
                context.getClaims().audience(List.of(OpenIdProvider.AUDIENCE));
            }
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain providerDoors(HttpSecurity http, DemoPeople people, AddressLimits limits) {
        return http.addFilterAfter(limits, HeaderWriterFilter.class)
                .securityMatcher(
                        "/idp/**", "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server")
                .authorizeHttpRequests(requests -> requests.requestMatchers(SIGN_IN, STYLE)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2AuthorizationServer(server -> server.authorizationEndpoint(
                                endpoint -> endpoint.authenticationProviders(EmbeddedProvider::checkRedirects))
                        .oidc(oidc -> oidc.logoutEndpoint(
                                endpoint -> endpoint.authenticationProviders(EmbeddedProvider::checkReturns))))
                .authenticationProvider(new DemoAuthentication(people))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("account")
                        .failureUrl(SIGN_IN + "?unknown")
                        .defaultSuccessUrl("/oauth2/authorization/samsas"))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        PathPatternRequestMatcher.pathPattern(AUTHORIZE)))
                .logout(logout -> logout.disable())
                .securityContext(context -> context.securityContextRepository(ownContext()))
                .requestCache(cache -> cache.requestCache(ownRequestCache()))
                .headers(SecurityHeaders.with(new ContentSecurityPolicyHeaderWriter(POLICY)))
                .build();
    }

    /// Only requests by a name of this machine: a page elsewhere whose name was made to lead here gets no
    /// answer (DNS rebinding).
    @Bean
    HttpFirewall thisMachineOnly() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(Loopback::isHost);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (request, response, rejection) -> {
            ErrorAnswer.write(
                    response,
                    HttpStatus.BAD_REQUEST,
                    new Failure.Invalid(
                            null,
                            String.valueOf(rejection.getMessage()),
                            "With the embedded sign-in, use http://localhost."));
        };
    }

    private static HttpSessionSecurityContextRepository ownContext() {
        var repository = new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey(IN_SESSION + "context");
        return repository;
    }

    private static HttpSessionRequestCache ownRequestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setSessionAttrName(IN_SESSION + "request");
        return cache;
    }

    private static void checkRedirects(List<AuthenticationProvider> providers) {
        Consumer<OAuth2AuthorizationCodeRequestAuthenticationProvider> check =
                provider -> provider.setAuthenticationValidator(context -> {
                    var redirect = context.<OAuth2AuthorizationCodeRequestAuthenticationToken>getAuthentication()
                            .getRedirectUri();
                    if (!Loopback.matches(context.getRegisteredClient().getRedirectUris(), redirect)) {
                        // Without the request, so that the answer goes to no address at all.
                        throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                                unregistered("redirect_uri", redirect), null);
                    }
                    OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR.accept(context);
                });
        ofType(OAuth2AuthorizationCodeRequestAuthenticationProvider.class, providers, check);
    }

    private static void checkReturns(List<AuthenticationProvider> providers) {
        ofType(
                OidcLogoutAuthenticationProvider.class,
                providers,
                provider -> provider.setAuthenticationValidator(context -> {
                    var redirect = context.<OidcLogoutAuthenticationToken>getAuthentication()
                            .getPostLogoutRedirectUri();
                    if (redirect != null
                            && !Loopback.matches(context.getRegisteredClient().getPostLogoutRedirectUris(), redirect)) {
                        throw new OAuth2AuthenticationException(unregistered("post_logout_redirect_uri", redirect));
                    }
                }));
    }

    private static OAuth2Error unregistered(String parameter, @Nullable String value) {
        return new OAuth2Error(
                OAuth2ErrorCodes.INVALID_REQUEST,
                "The %s '%s' is not registered for this client.".formatted(parameter, value),
                null);
    }

    private static <P> void ofType(Class<P> type, List<AuthenticationProvider> providers, Consumer<P> action) {
        providers.stream().filter(type::isInstance).map(type::cast).forEach(action);
    }
}
