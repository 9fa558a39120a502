package se.samsas.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;

/// What every answer tells the browser to refuse, whatever it answers.
@IntegrationTest
class HeadersIT {

    private final Browser browser;

    HeadersIT(@LocalServerPort int port) {
        this.browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /favicon.svg",
        "GET, /assets/no-such.js",
        "GET, /no-such.js",
        "GET, /skills",
        "GET, /graphql",
        "POST, /graphql",
        "PUT, /imports/x/files/y",
        "GET, /imports/x/bad-rows/y",
        "GET, /searches/x/answer.csv",
        "POST, /logout",
        "POST, /elsewhere",
        "GET, /error",
        "GET, /idp/sign-in",
        "GET, /idp/sign-in.css",
        "POST, /idp/sign-in",
        "GET, /idp/authorize",
        "POST, /idp/token",
        "GET, /.well-known/openid-configuration",
        "GET, /oauth2/authorization/samsas",
        "GET, /login/oauth2/code/samsas?code=x&state=y"
    })
    void everyAnswerIsAsStrict(String method, String address) {
        var answer = send(method, address);
        // The embedded provider leads back to whichever name of this machine somebody came by.
        var policy = header(answer, "Content-Security-Policy")
                .replace(
                        "http://localhost:* http://127.0.0.1:*;",
                        address.startsWith("/idp/") || address.startsWith("/.well-known/") ? ";" : "elsewhere");

        assertThat(policy)
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(answer.headers().map().keySet()).doesNotContain("server", "x-powered-by");
    }

    /// GraphiQL is for development alone.
    @Test
    void onlyThePageOfGraphiqlHasAPolicyOfItsOwn() {
        assertThat(header(browser.get("/graphiql"), "Content-Security-Policy")).contains("esm.sh");
        assertThat(header(browser.get("/graphiql/x"), "Content-Security-Policy"))
                .doesNotContain("esm.sh", "unsafe");
    }

    private HttpResponse<String> send(String method, String address) {
        return switch (method) {
            case "POST" -> browser.post(address, "{}");
            case "PUT" -> browser.put(address, new byte[] {1});
            default -> browser.get(address);
        };
    }

    private static String header(HttpResponse<String> answer, String name) {
        List<String> values = answer.headers().allValues(name);
        assertThat(values).as(name + " of " + answer).hasSize(1);
        return values.getFirst();
    }
}
