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
import java.util.concurrent.TimeUnit;
import se.samsas.failure.Failure;

/// The time from the start of the built server on an empty data directory to its first page, the demo data included;
/// and the same on the data that are there then.
///
/// @param jar the server
record StartBench(Path jar) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /// The jar that this very command runs from.
    ///
    /// @throws Failure.Invalid where it runs from classes
    static StartBench ofThisJar() {
        var classPath = System.getProperty("java.class.path");
        if (!classPath.endsWith(".jar") || classPath.contains(System.getProperty("path.separator"))) {
            throw new Failure.Invalid(
                    null,
                    "The start of the server can be measured from its jar only, and this runs from classes.",
                    "Build it with ./mvnw -DskipTests package and run ./samsas bench start.");
        }
        return new StartBench(Path.of(classPath));
    }

    Figures run() {
        try (var scratch = new Scratch()) {
            var first = start(scratch);
            var again = start(scratch);
            return new Figures("start")
                    .seconds("firstPageSeconds", first.toFirstPage())
                    .seconds("stopSeconds", first.toStop())
                    .seconds("againFirstPageSeconds", again.toFirstPage())
                    .seconds("againStopSeconds", again.toStop());
        }
    }

    private record Times(Duration toFirstPage, Duration toStop) {}

    private Times start(Scratch scratch) {
        try {
            var port = freePort();
            long began = System.nanoTime();
            var server = server(scratch, port);
            try {
                awaitFirstPage(server, port, scratch);
                var toFirstPage = since(began);
                long told = System.nanoTime();
                server.destroy();
                if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The server did not stop within %s".formatted(PATIENCE));
                }
                return new Times(toFirstPage, since(told));
            } finally {
                server.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
    }

    /// A process with the options of this one, but for a graph and a port of its own.
    private Process server(Scratch scratch, int port) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port));
        scratch.graph().forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.folder("server.log").toFile())
                .start();
    }

    private static void awaitFirstPage(Process server, int port, Scratch scratch) throws InterruptedException {
        var page = HttpRequest.newBuilder(URI.create("http://localhost:%d/".formatted(port)))
                .header("Accept", "text/html")
                .build();
        long began = System.nanoTime();
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            while (!isThere(client, page)) {
                if (!server.isAlive() || since(began).compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException(
                            "The server showed no page; its log is in " + scratch.folder("server.log"));
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
