package se.samsas.signin;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import se.samsas.door.SignIn;

/// Browsers sign in and out at the OpenID provider.
final class OpenIdSignIn implements SignIn {

    private final OpenIdClient client;

    OpenIdSignIn(OpenIdClient client) {
        this.client = client;
    }

    @Override
    public void letIn(HttpSecurity http) {
        var failure = new SignInFailure();
        http.oauth2Login(login -> login.loginPage(START)
                        .defaultSuccessUrl("/")
                        .failureHandler(failure)
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(new SignInStart(client)))
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(failure);
                                return filter;
                            }
                        }))
                .logout(logout -> logout.logoutSuccessHandler(new SignOut(client)));
    }
}
