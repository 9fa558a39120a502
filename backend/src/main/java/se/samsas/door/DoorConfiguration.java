package se.samsas.door;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/// How the server's doors are kept: the API takes a session or a bearer token, the client's files are public,
/// all else is refused. docs/security.md says what each of it is for.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({DevelopmentProperties.class, LimitProperties.class, SessionProperties.class})
class DoorConfiguration {

    private static final RequestMatcher GRAPHIQL = PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/graphiql");

    /// Nothing comes from elsewhere, and no script or style stands in the page. (Styles that scripts set one
    /// by one are no matter of the policy.) Pictures are made in the page too, from what was drawn.
    private static final String CLIENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "font-src 'self'; connect-src 'self'; img-src 'self' data: blob:; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /// GraphiQL's page holds scripts and loads its parts from where Spring for GraphQL says.
    private static final String GRAPHIQL_POLICY = "default-src 'self' https://esm.sh; "
            + "script-src 'self' 'unsafe-inline' https://esm.sh data: blob:; worker-src 'self' https://esm.sh blob:; "
            + "style-src 'self' 'unsafe-inline' https://esm.sh; font-src 'self' https://esm.sh data:; "
            + "img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    AddressLimits addressLimits(LimitProperties limits, JsonMapper json) {
        return new AddressLimits(limits, json);
    }

    /// It stands in the doors alone, not before them, so that what it answers has the headers of any other answer.
    @Bean
    FilterRegistrationBean<AddressLimits> addressLimitsInTheDoorsAlone(AddressLimits limits) {
        var registration = new FilterRegistrationBean<>(limits);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            OpenIdProvider provider,
            SignIn signIn,
            DevelopmentProperties development,
            AddressLimits limits,
            SessionProperties session,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secureCookies,
            JsonMapper json) {
        var errors = new ApiErrors(json);
        var developing = development.on(provider);
        signIn.letIn(http);
        return http.addFilterAfter(limits, HeaderWriterFilter.class)
                .addFilterBefore(
                        new SessionLength(session.longest(), InstantSource.system()), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // What was let in is answered later, on another dispatch.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/graphql", "/imports/**", "/searches/**", "/me/data.json", "/me/data.pdf")
                        .authenticated()
                        .requestMatchers(GRAPHIQL)
                        .access(whileDeveloping(developing))
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(errors);
                                return filter;
                            }
                        }))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfCookie(secureCookies)))
                .logout(logout -> logout.logoutRequestMatcher(SessionLength.SIGN_OUT))
                .requestCache(cache -> cache.requestCache(onlyGraphiql()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(signInOr(errors)).accessDeniedHandler(errors))
                .headers(SecurityHeaders.with(policy(developing)))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> whileDeveloping(boolean developing) {
        return developing
                ? AuthenticatedAuthorizationManager.authenticated()
                : (authentication, context) -> new AuthorizationDecision(false);
    }

    private static HeaderWriter policy(boolean developing) {
        return (request, response) -> response.setHeader(
                "Content-Security-Policy", developing && GRAPHIQL.matches(request) ? GRAPHIQL_POLICY : CLIENT_POLICY);
    }

    private static CookieCsrfTokenRepository csrfCookie(boolean secure) {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        if (secure) {
            cookie.setCookieName("__Host-XSRF-TOKEN");
        }
        cookie.setCookieCustomizer(attributes -> (secure ? attributes.secure(true) : attributes).sameSite("Lax"));
        return cookie;
    }

    /// After sign-in only GraphiQL is returned to: the client remembers by itself where somebody was.
    private static HttpSessionRequestCache onlyGraphiql() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(GRAPHIQL);
        return cache;
    }

    private static AuthenticationEntryPoint signInOr(ApiErrors errors) {
        var signIn = new LoginUrlAuthenticationEntryPoint(SignIn.START);
        return (request, response, cause) ->
                (GRAPHIQL.matches(request) ? signIn : errors).commence(request, response, cause);
    }
}
