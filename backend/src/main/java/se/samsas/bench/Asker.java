package se.samsas.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine;
import se.samsas.api.GlobalId;
import se.samsas.signin.provider.TokenCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks one server over HTTP, signed in as an account that the server's graph has.
final class Asker implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final String token;

    Asker(URI server, String account) {
        this.server = server;
        var said = new StringWriter();
        var code = new CommandLine(new TokenCommand())
                .setOut(new PrintWriter(said))
                .execute("--account", account, "--server", server.toString());
        if (code != 0) {
            throw new IllegalStateException("No token from the server at " + server);
        }
        token = said.toString().strip();
    }

    /// What is asked.
    ///
    /// @param agency the local id of the one for which the account acts
    /// @param body   operation and variables, as JSON
    record Request(String agency, String body) {
        static Request of(String agency, String operation, Map<String, ?> variables) {
            return new Request(agency, JSON.writeValueAsString(Map.of("query", operation, "variables", variables)));
        }
    }

    /// @param took until the whole answer was here
    record Answered(JsonNode data, Duration took) {}

    /// @throws IllegalStateException for an answer with an error
    Answered ask(Request asked) {
        var request = HttpRequest.newBuilder(server.resolve("/graphql"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Samsas-Agency", GlobalId.encode("Agency", asked.agency()))
                .POST(BodyPublishers.ofString(asked.body()))
                .build();
        try {
            long began = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString()).body();
            var took = Duration.ofNanos(System.nanoTime() - began);
            var read = JSON.readTree(answer);
            if (read.has("errors")) {
                throw new IllegalStateException("The server answered with " + read.path("errors"));
            }
            return new Answered(read.path("data"), took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new BenchInterruptedException(e);
        }
    }

    /// Sends a file, and says how long that took.
    ///
    /// @throws IllegalStateException where it was refused
    Duration put(String path, Path file) {
        try {
            var request = HttpRequest.newBuilder(server.resolve(path))
                    .header("Authorization", "Bearer " + token)
                    .PUT(BodyPublishers.ofFile(file))
                    .build();
            long began = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The server answered with " + answer.body());
            }
            return Duration.ofNanos(System.nanoTime() - began);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new BenchInterruptedException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
