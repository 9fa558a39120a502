package se.samsas.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session that has lasted as long as one may, however busy it is: a cookie that was stolen is not good for
/// ever. One that was ended ([OpenSessions]) is good for signing out alone.
final class SessionLength extends OncePerRequestFilter {

    static final RequestMatcher SIGN_OUT = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/logout");

    private final Duration longest;
    private final InstantSource clock;

    /// @param clock the machine's own, as that of the sessions is
    SessionLength(Duration longest, InstantSource clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && (clock.millis() - session.getCreationTime() >= longest.toMillis()
                        || (OpenSessions.ended(session) && !SIGN_OUT.matches(request)))) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
