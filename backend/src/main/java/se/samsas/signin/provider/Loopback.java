package se.samsas.signin.provider;

import java.net.URI;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Addresses of this machine alone.
final class Loopback {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Loopback() {}

    static boolean isHost(String name) {
        return HOSTS.contains(name);
    }

    /// Whether this is one of the registered addresses, on whichever port and by whichever name of this machine: a port
    /// is not known beforehand (RFC 8252, section 7.3).
    static boolean matches(Collection<String> registered, @Nullable String requested) {
        if (requested == null) {
            return false;
        }
        URI uri;
        try {
            uri = URI.create(requested);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return "http".equals(uri.getScheme())
                && uri.getHost() != null
                && isHost(uri.getHost())
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && registered.stream()
                        .anyMatch(each -> URI.create(each).getRawPath().equals(uri.getRawPath()));
    }
}
