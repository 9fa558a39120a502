package se.samsas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server in a process of its own, with the options of this one, but for a graph and a port of its own.
final class BenchServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Process process;
    private final URI address;
    private final Duration toFirstPage;

    private BenchServer(Process process, URI address, Duration toFirstPage) {
        this.process = process;
        this.address = address;
        this.toFirstPage = toFirstPage;
    }

    /// Starts it, and waits for its first page.
    ///
    /// @param launch what Java is told to start, such as `-jar` and a jar
    static BenchServer start(List<String> launch, Map<String, String> settings, Path log) {
        try {
            var port = freePort();
            long began = System.nanoTime();
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(launch);
            command.add("--server.port=" + port);
            settings.forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                var address = URI.create("http://localhost:%d/".formatted(port));
                awaitFirstPage(process, address, log);
                return new BenchServer(process, address, since(began));
            } catch (RuntimeException | InterruptedException e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new BenchInterruptedException(e);
        }
    }

    URI address() {
        return address;
    }

    Duration toFirstPage() {
        return toFirstPage;
    }

    /// Stops it, and says how long that took.
    Duration stop() {
        long told = System.nanoTime();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server did not stop within %s".formatted(PATIENCE));
            }
        } catch (InterruptedException e) {
            throw new BenchInterruptedException(e);
        } finally {
            process.destroyForcibly();
        }
        return since(told);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private static void awaitFirstPage(Process server, URI address, Path log) throws InterruptedException {
        var page = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
        long began = System.nanoTime();
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            while (!isThere(client, page)) {
                if (!server.isAlive() || since(began).compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException("The server showed no page; its log is in " + log);
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static boolean isThere(HttpClient client, HttpRequest page) throws InterruptedException {
        try {
            return client.send(page, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
