package se.samsas.journey;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/// Keycloak in a container, with its data in memory.
final class KeycloakContainer implements Keycloak {

    private static final int PORT = 8080;

    private final GenericContainer<?> container;
    private final URI address;

    private KeycloakContainer(GenericContainer<?> container) {
        this.container = container;
        this.address = URI.create("http://%s:%d".formatted(container.getHost(), container.getMappedPort(PORT)));
    }

    /// Waits until the realm is there.
    static KeycloakContainer start() {
        var container = new GenericContainer<>(
                        "quay.io/keycloak/keycloak:" + System.getProperty("keycloak.version", "26.7.3"))
                .withCommand("start-dev", "--db=dev-mem", "--import-realm")
                .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN)
                .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD)
                .withCopyFileToContainer(
                        MountableFile.forHostPath(Path.of("..", "keycloak", "samsas-realm.json")),
                        "/opt/keycloak/data/import/samsas-realm.json")
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp("/realms/%s/.well-known/openid-configuration".formatted(REALM))
                        .forPort(PORT)
                        .withStartupTimeout(Duration.ofMinutes(4)));
        container.start();
        return new KeycloakContainer(container);
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void close() {
        container.stop();
    }
}
