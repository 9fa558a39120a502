package se.samsas.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The jar that the build made, started as the people who run it start it: a process with settings in its environment.
final class ServerProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "samsas.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Process process;
    private final Path log;
    private final int port;

    private ServerProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /// Starts a server on a port; its output goes to a file in the folder.
    static ServerProcess start(Path folder, int port, Map<String, String> environment) {
        try {
            var log = Files.createTempFile(folder, "server", ".log");
            var builder = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            return new ServerProcess(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lays the jar out in a folder, which starts faster and lets classes be archived.
    ///
    /// @return the jar to start
    static Path unpack(Path folder) {
        try {
            var to = folder.resolve("samsas");
            var process = new ProcessBuilder(
                            java("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", to.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("unpack.log").toFile())
                    .start();
            assertThat(process.waitFor())
                    .as(Files.readString(folder.resolve("unpack.log")))
                    .isZero();
            return to.resolve(JAR.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    String origin() {
        return "http://localhost:" + port;
    }

    /// Waits for the first page.
    void awaitPage() {
        var page = HttpRequest.newBuilder(URI.create(origin() + "/"))
                .header("Accept", "text/html")
                .build();
        long began = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            while (status(client, page) != 200) {
                assertThat(process.isAlive()).as(log()).isTrue();
                assertThat(System.nanoTime() - began).as(log()).isLessThan(PATIENCE.toNanos());
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Tells it to stop (SIGTERM), and waits.
    int stop() {
        process.destroy();
        return awaitEnd();
    }

    /// Waits until it has ended by itself: its exit code.
    int awaitEnd() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(log())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What it has said so far.
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitEnd();
    }

    private static List<String> command() {
        assertThat(JAR).as("the jar, which `package` makes").exists();
        // It starts, answers a little and ends: what the second compiler saves it never earns.
        return java("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-jar", JAR.toString());
    }

    /// Java as the project's own script calls it.
    static List<String> java(String... more) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(
                        Stream.of(java, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"),
                        Stream.of(more))
                .toList();
    }

    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException e) {
            return -1; // not yet
        }
    }
}
