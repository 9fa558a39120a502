package se.samsas.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.command.CommandRun;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

@IntegrationTest
class TokenCommandIT {

    private static final String ACCOUNT = "0-token-it";

    private final Graph graph;
    private final int port;

    TokenCommandIT(Graph graph, @LocalServerPort int port) {
        this.graph = graph;
        this.port = port;
    }

    @BeforeEach
    void makeAccount() {
        graph.run(
                "MERGE (a:Account {id: $id}) SET a.roles = ['employee', 'hr-planner'], a.trail = randomUUID()",
                Map.of("id", ACCOUNT));
    }

    @AfterEach
    void removeAccount() {
        graph.run("MATCH (a:Account {id: $id}) DELETE a", Map.of("id", ACCOUNT));
    }

    @Test
    void theTokenOfARoleIsGoodForTheApi() throws ParseException {
        var run = run("--as", "hr-planner", "--server", here());

        assertThat(run.errors).isEmpty();
        assertThat(run.code).isZero();
        var token = run.output.strip();
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(ACCOUNT);
        assertThat(claims.getAudience()).containsExactly("samsas");
        assertThat(claims.getClaims()).doesNotContainKey("roles");
        try (var browser = new Browser(here())) {
            assertThat(browser.post("/graphql", "{\"query\":\"{ __typename }\"}", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anAccountIsChosenByItsId() throws ParseException {
        var run = run("--account", ACCOUNT, "--server", "http://127.0.0.1:" + port + "/");

        assertThat(run.code).as(run.errors).isZero();
        assertThat(SignedJWT.parse(run.output.strip()).getJWTClaimsSet().getSubject())
                .isEqualTo(ACCOUNT);
    }

    @Test
    void anAccountThatIsNotOfferedIsNamed() {
        var run = run("--account", "nobody", "--server", here());

        assertThat(run).isEqualTo(new Run(1, "", run.errors));
        assertThat(run.errors).contains("'nobody'", ACCOUNT);
    }

    @Test
    void anAccountWithoutTheRoleIsRefused() {
        var run = run("--account", ACCOUNT, "--as", "admin", "--server", here());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.errors).contains(ACCOUNT, "'admin'");
    }

    @Test
    void anUnknownRoleIsAnsweredWithThoseThatAre() {
        var run = run("--as", "boss", "--server", here());

        assertThat(run.code).isEqualTo(2);
        assertThat(run.output).isEmpty();
        assertThat(run.errors).contains("'boss' is no role", "hr-planner");
    }

    @Test
    void withoutRoleAndAccountTheCommandIsNotUnderstood() {
        assertThat(run("--server", here()).code).isEqualTo(2);
        assertThat(run("--as", "admin", "--server", "localhost").code).isEqualTo(2);
    }

    @Test
    void whereNoServerAnswersTheCommandSaysHowToStartOne() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var run = run("--as", "admin", "--server", "http://localhost:" + free);

        assertThat(run.code).isEqualTo(1);
        assertThat(run.output).isEmpty();
        assertThat(run.errors).contains("No server answers at http://localhost:" + free, "--server");
    }

    @Test
    void aServerThatSignsInElsewhereIsNamed() throws IOException {
        var run = runAgainst(302, "https://login.example/realms/samsas/auth?client_id=samsas");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.errors).contains("login.example", "audience");
    }

    @Test
    void whatIsNoSuchServerIsNamed() throws IOException {
        var run = runAgainst(404, null);

        assertThat(run.code).isEqualTo(1);
        assertThat(run.errors).contains("no Samsas server", "404");
    }

    /// As a script sees it: the code says whether to try again later.
    @Test
    void theExitCodeTellsAServerThatIsAwayFromARefusal() {
        var command = new TokenCommand();

        assertThat(CommandRun.run(new String[] {"token", "--account", "nobody", "--server", here()}, command))
                .isEqualTo(65);
        assertThat(CommandRun.run(new String[] {"token", "--as", "admin", "--server", "http://localhost:1"}, command))
                .isEqualTo(69);
    }

    private static Run runAgainst(int status, @Nullable String location) throws IOException {
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            if (location != null) {
                exchange.getResponseHeaders().put("Location", List.of(location));
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        other.start();
        try {
            return run(
                    "--as",
                    "admin",
                    "--server",
                    "http://127.0.0.1:" + other.getAddress().getPort());
        } finally {
            other.stop(0);
        }
    }

    private String here() {
        return "http://localhost:" + port;
    }

    private static Run run(String... arguments) {
        var output = new StringWriter();
        var errors = new StringWriter();
        var command = new CommandLine(new TokenCommand())
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(errors))
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println(failure.getMessage());
                    line.getErr().println(((Failure) failure).hint());
                    return 1;
                });
        return new Run(command.execute(arguments), output.toString(), errors.toString());
    }

    private record Run(int code, String output, String errors) {}
}
