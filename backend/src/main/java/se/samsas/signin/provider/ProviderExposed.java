package se.samsas.signin.provider;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// The embedded provider would be reachable by others, who would need no password.
final class ProviderExposed extends RuntimeException {

    ProviderExposed(@Nullable InetAddress address) {
        super("The embedded sign-in asks for no password, and the server would listen on %s."
                .formatted(address == null ? "every address of this machine" : address.getHostAddress()));
    }
}
