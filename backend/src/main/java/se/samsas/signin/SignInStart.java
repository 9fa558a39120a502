package se.samsas.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// Sends nobody to a provider that does not answer: they would be left with their browser's own words for it.
final class SignInStart implements OAuth2AuthorizationRequestResolver {

    private final OpenIdClient client;
    private final OAuth2AuthorizationRequestResolver resolver;

    SignInStart(OpenIdClient client) {
        this.client = client;
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(
                client, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return whileThere(resolver.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return whileThere(resolver.resolve(request, registration));
    }

    private @Nullable OAuth2AuthorizationRequest whileThere(@Nullable OAuth2AuthorizationRequest start) {
        if (start != null) {
            client.requireAnswer();
        }
        return start;
    }
}
