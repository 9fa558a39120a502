package se.samsas.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// An empty graph of its own behind a wire that can be cut and mended again: to the driver, a Neo4j that goes
/// down and returns.
public final class OwnGraph implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("src/test/resources/neo4j.conf");

    private final EmbeddedNeo4j neo4j;
    private final ServerSocket front;
    private final Driver driver;
    private final Graph graph;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /// Starts the engine with its data in the directory.
    public OwnGraph(Path directory) {
        neo4j = EmbeddedNeo4j.start(directory, CONFIGURATION);
        front = listen();
        Thread.ofVirtual().start(this::accept);
        driver = GraphDatabase.driver(
                "bolt://localhost:" + front.getLocalPort(),
                AuthTokens.basic("neo4j", neo4j.password()),
                Config.builder()
                        .withMaxTransactionRetryTime(100, TimeUnit.MILLISECONDS)
                        .withConnectionTimeout(1, TimeUnit.SECONDS)
                        .build());
        graph = new Graph(
                driver, new GraphProperties(null, "neo4j", "", "neo4j", directory, Duration.ofSeconds(30), null));
    }

    /// The graph, through the wire.
    public Graph graph() {
        return graph;
    }

    /// Its revisions.
    public Revisions revisions() {
        return new Revisions(graph);
    }

    /// The settings of a server that uses it, through the wire.
    public Map<String, String> settings() {
        return Map.of(
                "samsas.neo4j.uri",
                "bolt://localhost:" + front.getLocalPort(),
                "samsas.neo4j.password",
                neo4j.password());
    }

    /// From now on nothing answers.
    public void cut() {
        cut = true;
        open.forEach(OwnGraph::close);
    }

    /// From now on it answers again.
    public void mend() {
        cut = false;
    }

    @Override
    public void close() {
        driver.close();
        cut();
        try (neo4j) {
            front.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                Socket client = front.accept();
                if (cut) {
                    close(client);
                } else {
                    Socket engine = new Socket();
                    client.setTcpNoDelay(true);
                    engine.setTcpNoDelay(true);
                    engine.connect(new InetSocketAddress(
                            neo4j.uri().getHost(), neo4j.uri().getPort()));
                    join(client, engine);
                    join(engine, client);
                }
            } catch (IOException e) {
                // closed: the loop ends
            }
        }
    }

    private void join(Socket from, Socket to) {
        open.add(from);
        Thread.ofVirtual().start(() -> {
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException e) {
                // the other end went away
            }
            open.remove(from);
        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
