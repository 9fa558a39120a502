package se.samsas.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Keycloak as it is published, without a container: a process of its own, with its data in memory, that ends with this
/// one. The distribution is unpacked by the build, and prepared at its first start, which takes most of the time.
final class KeycloakProcess implements Keycloak {

    private static final Path FOLDER = Path.of("target", "keycloak").toAbsolutePath();
    private static final Path REALM_FILE =
            Path.of("..", "keycloak", "samsas-realm.json").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// It starts, answers a little and ends: what the second compiler saves it never earns.
    private static final Map<String, String> SMALL = Map.of(
            "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m",
            "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m");

    private final Path home;
    private final Path log;
    private final int port;
    private final CompletableFuture<Process> process;
    private boolean ready;

    private KeycloakProcess(Path home, int port) {
        this.home = home;
        this.port = port;
        this.log = FOLDER.resolve("keycloak-%d.log".formatted(port));
        this.process = CompletableFuture.supplyAsync(() -> {
            prepare();
            return run(
                    log,
                    "start",
                    "--optimized",
                    "--cache=local",
                    "--http-enabled=true",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--hostname=http://localhost:" + port,
                    "--import-realm");
        });
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /// Begins to start it, and does not wait.
    static KeycloakProcess start() {
        var version = System.getProperty("keycloak.version", "26.7.3");
        var home = FOLDER.resolve("keycloak-" + version);
        assertThat(home)
                .as("Keycloak, which the build unpacks before the integration tests")
                .isDirectory();
        return new KeycloakProcess(home, freePort());
    }

    @Override
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /// Waits until the realm is there.
    @Override
    public synchronized String issuer() {
        var issuer = Keycloak.super.issuer();
        if (!ready) {
            await(URI.create(issuer + "/.well-known/openid-configuration"));
            // Its first answer takes longer than a sign-in waits for the keys.
            await(URI.create(issuer + "/protocol/openid-connect/certs"));
            ready = true;
        }
        return issuer;
    }

    @Override
    public void stop() {
        close();
    }

    @Override
    public void close() {
        if (process.isCompletedExceptionally()) {
            return;
        }
        // A script that waits for Java, or Java itself.
        var running = process.join();
        var all = Stream.concat(running.descendants(), Stream.of(running.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    /// What is fixed at build time is built once; the realm is laid where it is imported from.
    private void prepare() {
        var prepared = home.resolve("prepared");
        try {
            Files.createDirectories(home.resolve("data/import"));
            Files.copy(REALM_FILE, home.resolve("data/import/samsas-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            if (!Files.exists(prepared)) {
                home.resolve("bin/kc.sh").toFile().setExecutable(true);
                var build = run(FOLDER.resolve("build.log"), "build", "--db=dev-mem");
                assertThat(build.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                assertThat(build.exitValue())
                        .as(Files.readString(FOLDER.resolve("build.log")))
                        .isZero();
                Files.createFile(prepared);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process run(Path log, String... arguments) {
        var builder = new ProcessBuilder(
                        Stream.concat(Stream.of(home.resolve("bin/kc.sh").toString()), Arrays.stream(arguments))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(SMALL);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        var began = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            while (status(client, request) != 200) {
                assertThat(process.join().isAlive()).as(log()).isTrue();
                assertThat(System.nanoTime() - began).as(log()).isLessThan(PATIENCE.toNanos());
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1; // not yet
        }
    }

    private String log() {
        try {
            return String.join("\n", List.of(log.toString(), Files.readString(log)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
