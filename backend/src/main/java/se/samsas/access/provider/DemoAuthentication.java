package se.samsas.access.provider;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/// Takes somebody's word for who they are, as long as that is somebody invented.
final class DemoAuthentication implements AuthenticationProvider {

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
        return UsernamePasswordAuthenticationToken.authenticated(account, null, AuthorityUtils.NO_AUTHORITIES);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
