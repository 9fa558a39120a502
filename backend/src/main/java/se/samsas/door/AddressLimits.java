package se.samsas.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samsas.failure.Failure;
import tools.jackson.databind.json.JsonMapper;

/// Slows down who begins sign-ins without end, or tries tokens: each of both makes the server ask its OpenID provider.
/// Counted by address, since nobody is known yet.
public final class AddressLimits extends OncePerRequestFilter {

    private static final RequestMatcher SIGN_IN = new OrRequestMatcher(List.of(
            path(HttpMethod.GET, "/oauth2/authorization/*"),
            path(HttpMethod.GET, "/login/oauth2/code/*"),
            path(HttpMethod.GET, "/idp/authorize"),
            path(HttpMethod.POST, "/idp/**")));

    private final Allowances signIns;
    private final Allowances tokens;
    private final ApiErrors errors;

    AddressLimits(LimitProperties limits, JsonMapper json) {
        this.signIns = new Allowances(limits.signins());
        this.tokens = new Allowances(limits.tokens());
        this.errors = new ApiErrors(json);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = network(request.getRemoteAddr());
        boolean bearer = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        Optional<Duration> wait = Optional.empty();
        if (SIGN_IN.matches(request)) {
            wait = signIns.take(address, 1);
        } else if (bearer) {
            wait = tokens.wait(address);
        }
        if (wait.isPresent()) {
            errors.tooOften(
                    request,
                    response,
                    new Failure.TooOften("Too many sign-ins were tried from this network.", wait.get()));
            return;
        }
        chain.doFilter(request, response);
        if (bearer && response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            tokens.take(address, 1);
        }
    }

    /// Of an IPv6 address the network: whoever has one has all of its 2^64 addresses.
    static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException e) {
            return address; // what a proxy wrote that is no address counts as it stands
        }
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.pathPattern(method, pattern);
    }
}
