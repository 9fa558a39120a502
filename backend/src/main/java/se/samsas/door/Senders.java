package se.samsas.door;

import graphql.GraphQLContext;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import se.samsas.api.Doorkeeper;
import se.samsas.api.Sender;

/// Says what kind of program a request comes from, which decides what it may have run.
@Component
class Senders implements Doorkeeper {

    private final boolean developing;

    Senders(OpenIdProvider provider, DevelopmentProperties development) {
        this.developing = development.on(provider);
    }

    @Override
    public void admit(HttpHeaders headers, GraphQLContext context) {
        context.put(Sender.class, sender(SecurityContextHolder.getContext().getAuthentication()));
    }

    private Sender sender(@Nullable Authentication authentication) {
        if (developing) {
            return new Sender.Developer();
        }
        return authentication instanceof JwtAuthenticationToken token
                ? new Sender.Machine(client(token))
                : new Sender.WebClient();
    }

    /// The client that the token was given to: `azp` says it at Keycloak, `client_id` by RFC 9068.
    private static String client(JwtAuthenticationToken token) {
        var claims = token.getToken();
        return Stream.of("azp", "client_id")
                .map(claims::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(token.getName());
    }
}
