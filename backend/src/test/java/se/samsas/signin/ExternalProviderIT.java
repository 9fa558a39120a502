package se.samsas.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.samsas.Browser;
import se.samsas.Samsas;

/// A server whose OpenID provider is elsewhere, and away.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalProviderIT {

    private final ConfigurableApplicationContext server;
    private final Browser browser;

    ExternalProviderIT(@TempDir Path directory) throws IOException {
        server = SpringApplication.run(
                Samsas.class,
                "--server.port=0",
                "--samsas.demo=false",
                "--samsas.neo4j.directory=" + directory.resolve("neo4j"),
                "--samsas.handle.file=" + directory.resolve("handle-key"),
                "--samsas.oidc.issuer=http://localhost:%d/realms/x".formatted(freePort()));
        browser = new Browser("http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @AfterAll
    void stop() {
        browser.close();
        server.close();
    }

    @Test
    void theServerStartsAndSaysAtSignInThatTheProviderIsAway() {
        var answer = browser.get("/oauth2/authorization/samsas");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/?sign-in=unavailable"));
    }

    @Test
    void aTokenCannotBeCheckedNow() {
        var answer = browser.post("/graphql", "{}", "Authorization", "Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("UNAVAILABLE");
    }

    @Test
    void nothingOfTheEmbeddedProviderIsThere() {
        assertThat(browser.get("/idp/sign-in.css").statusCode()).isEqualTo(404);
        assertThat(browser.get("/.well-known/openid-configuration").body()).doesNotContain("authorization_endpoint");
        assertThat(browser.post("/idp/token", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void graphiqlIsForDevelopmentOnly() {
        assertThat(browser.get("/graphiql").body()).doesNotContain("GraphiQL");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
