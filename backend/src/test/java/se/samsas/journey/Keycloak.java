package se.samsas.journey;

import java.net.URI;

/// A real Keycloak with the realm that the project brings.
interface Keycloak extends AutoCloseable {

    /// The realm that docs/identity.md speaks of.
    String REALM = "samsas";

    /// Who administers the whole server, in tests alone.
    String ADMIN = "admin";

    /// The administrator's password.
    String PASSWORD = "test-only";

    /// Where it listens.
    URI address();

    /// From now on nothing answers there.
    void stop();

    /// The issuer of the realm's tokens.
    default String issuer() {
        return address().resolve("/realms/" + REALM).toString();
    }

    @Override
    void close();
}
