package se.samsas.signin.provider;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/// Takes somebody's word for who they are, as long as that is somebody invented.
final class DemoAuthentication implements AuthenticationProvider {

    /// By what somebody showed who they are; the ID token takes its time from it.
    private static final String FACTOR = "CHOSEN";

    private final DemoPeople people;

    DemoAuthentication(DemoPeople people) {
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var account = authentication.getName();
        if (!people.has(account)) {
            throw new BadCredentialsException("'%s' is no demo person.".formatted(account));
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, List.of(FactorGrantedAuthority.fromFactor(FACTOR)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
