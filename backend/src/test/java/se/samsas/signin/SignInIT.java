package se.samsas.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.access.People;
import se.samsas.graph.Graph;

@IntegrationTest
class SignInIT {

    private static final String QUERY = "{\"query\":\"{ __typename }\"}";

    private final Graph graph;
    private final int port;
    private final Browser browser;

    SignInIT(Graph graph, @LocalServerPort int port) {
        this.graph = graph;
        this.port = port;
        this.browser = new Browser("http://localhost:" + port);
    }

    @BeforeEach
    void makePeople() {
        People.make(graph);
    }

    @AfterEach
    void clear() {
        browser.close();
        People.remove(graph);
    }

    @ParameterizedTest
    @ValueSource(strings = {People.PLANNER, People.MANAGER, People.EMPLOYEE, People.PROCUREMENT, People.ADMIN})
    void eachRoleSignsInAndIsKnownToTheApi(String account) {
        browser.signIn(account);

        assertThat(browser.here()).isEqualTo(origin().resolve("/"));
        var viewer = browser.post(
                "/graphql", "{\"query\":\"{ viewer { roles demo agencies { id } } }\"}", browser.csrfHeaders());
        assertThat(viewer.statusCode()).isEqualTo(200);
        assertThat(viewer.body())
                .doesNotContain("errors")
                .contains("\"EMPLOYEE\"", "\"" + People.BY_ROLE.get(account) + "\"", "\"demo\":true");
    }

    @Test
    void bothNamesOfThisMachineWork() {
        try (var other = new Browser("http://127.0.0.1:" + port)) {
            other.signIn(People.PLANNER);

            assertThat(other.here()).isEqualTo(URI.create("http://127.0.0.1:%d/".formatted(port)));
            assertThat(ask(other).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void noTokenReachesTheBrowser() {
        var start = browser.signIn(People.PLANNER);

        assertThat(start.headers().map().toString()).doesNotContain("eyJ");
        assertThat(start.body()).doesNotContain("eyJ");
        assertThat(browser.cookie("SAMSAS_SESSION"))
                .isPresent()
                .get()
                .asString()
                .doesNotContain("eyJ");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        var answer = browser.get("/oauth2/authorization/samsas");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("SAMSAS_SESSION="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void theSessionGetsANewIdAtSignIn() {
        var page = browser.open("/oauth2/authorization/samsas");
        var before = browser.cookie("SAMSAS_SESSION").orElseThrow();

        var chosen = browser.choose(page, People.PLANNER);
        var atTheProvider = browser.cookie("SAMSAS_SESSION").orElseThrow();
        browser.follow(chosen);

        assertThat(atTheProvider).isNotEqualTo(before);
        assertThat(browser.cookie("SAMSAS_SESSION")).isPresent().get().isNotEqualTo(atTheProvider);
        try (var thief = new Browser(origin().toString())) {
            thief.keep("SAMSAS_SESSION", before);
            thief.get("/");
            assertThat(ask(thief).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aRequestThatDoesNotProveToComeFromTheClientIsRefused() {
        browser.signIn(People.PLANNER);

        var answer = browser.post("/graphql", QUERY);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("X-XSRF-TOKEN");
        assertThat(browser.post("/graphql", QUERY, "X-XSRF-TOKEN", "made-up").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(ask(browser).statusCode()).isEqualTo(200);
    }

    /// Whatever changes something, so a page elsewhere cannot do it with the cookie of who is signed in.
    @ParameterizedTest
    @CsvSource({
        "POST, /graphql",
        "POST, /logout",
        "PUT, /imports/x/files/y",
        "DELETE, /imports/x/files/y",
        "POST, /imports/x/bad-rows/y",
        "POST, /searches/x/answer.pdf",
        "POST, /"
    })
    void whateverChangesSomethingNeedsTheProof(String method, String address) {
        browser.signIn(People.ADMIN);

        var answer = switch (method) {
            case "PUT" -> browser.put(address, new byte[] {1});
            case "DELETE" -> browser.delete(address);
            default -> browser.post(address, QUERY);
        };

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"CSRF\"");
        assertThat(ask(browser).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "http://localhost@evil.example/", "//evil.example/"})
    void signingOutLeadsToNoOtherAddress(String address) {
        browser.signIn(People.PLANNER);
        var end = browser.post("/logout", "", browser.csrfHeaders())
                .headers()
                .firstValue("Location")
                .orElseThrow();

        var answer = browser.get(
                end.replaceFirst("(post_logout_redirect_uri=).*", "$1" + URLEncoder.encode(address, UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void theCsrfTokenCanBeReadByTheClient() {
        var answer = browser.get("/");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .singleElement()
                .asString()
                .contains("SameSite=Lax")
                .doesNotContain("HttpOnly");
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        browser.signIn(People.PLANNER);
        var session = browser.cookie("SAMSAS_SESSION").orElseThrow();

        var out = browser.post("/logout", "", browser.csrfHeaders());

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.body()).isEmpty();
        browser.keep("SAMSAS_SESSION", session);
        browser.get("/");
        assertThat(ask(browser).statusCode()).isEqualTo(401);
        assertThat(browser.open("/oauth2/authorization/samsas").body()).contains("name=\"account\"");
    }

    /// By another name of this machine the provider's session has a cookie of its own, which only the provider ends.
    @Test
    void signingOutLeadsToTheProviderWhichLeadsBack() {
        try (var other = new Browser("http://127.0.0.1:" + port)) {
            other.signIn(People.PLANNER);
            var out = other.post("/logout", "", other.csrfHeaders());

            var end = other.open(out.headers().firstValue("Location").orElseThrow());

            assertThat(other.here()).isEqualTo(URI.create("http://127.0.0.1:%d/".formatted(port)));
            assertThat(end.statusCode()).isIn(200, 404);
            assertThat(other.open("/oauth2/authorization/samsas").body()).contains("name=\"account\"");
        }
    }

    @Test
    void aRealPersonDoesNotSignInWithoutAPassword() {
        var page = browser.open("/oauth2/authorization/samsas");

        assertThat(page.body()).doesNotContain(People.REAL);
        var answer = browser.follow(browser.choose(page, People.REAL));
        assertThat(browser.here().getPath()).isEqualTo("/idp/sign-in");
        assertThat(answer.body()).contains("role=\"alert\"");
        assertThat(ask(browser).statusCode()).isEqualTo(401);
    }

    @Test
    void nobodySignsInBySubmittingTheFormFromElsewhere() {
        browser.open("/oauth2/authorization/samsas");

        var answer = browser.submit("/idp/sign-in", Map.of("account", People.PLANNER));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/login/oauth2/code/samsas",
                "http://localhost.evil.example/login/oauth2/code/samsas",
                "http://localhost@evil.example/login/oauth2/code/samsas",
                "http://localhost/other",
                "https://localhost/login/oauth2/code/samsas",
                "//evil.example"
            })
    void theProviderSendsACodeToNoOtherAddress(String redirect) {
        browser.signIn(People.PLANNER);

        var answer = browser.get(("/idp/authorize?response_type=code&client_id=samsas-web&scope=openid&state=s"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
                        + "&redirect_uri=")
                + URLEncoder.encode(redirect, UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"continue", "redirect", "redirect_uri", "returnTo", "next"})
    void noParameterLeadsElsewhereAfterSignIn(String parameter) {
        var page = browser.open("/oauth2/authorization/samsas?%s=https://evil.example/".formatted(parameter));

        browser.follow(browser.choose(page, People.PLANNER));

        assertThat(browser.here()).isEqualTo(origin().resolve("/"));
    }

    @Test
    void aCodeOfAnotherSessionIsNotTaken() {
        browser.signIn(People.PLANNER);
        try (var victim = new Browser(origin().toString())) {
            victim.open("/login/oauth2/code/samsas?code=stolen&state=made-up");

            assertThat(victim.here()).isEqualTo(origin().resolve("/?sign-in=failed"));
            assertThat(ask(victim).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void graphiqlIsForThoseWhoAreSignedIn() {
        var page = browser.open("/graphiql");
        assertThat(page.body()).contains("name=\"account\"");

        browser.follow(browser.choose(page, People.PLANNER));

        assertThat(browser.here().getPath()).isEqualTo("/graphiql");
        assertThat(browser.open("/graphiql").body()).contains("GraphiQL");
    }

    @Test
    void whatIsNotTheClientNorTheApiIsRefused() {
        assertThat(browser.post("/elsewhere", "{}").statusCode()).isEqualTo(401);
        browser.signIn(People.PLANNER);
        assertThat(browser.post("/elsewhere", "{}", browser.csrfHeaders()).statusCode())
                .isEqualTo(403);
    }

    /// As a page elsewhere would ask whose name was made to lead to this machine.
    @Test
    void anotherHostsNameIsRefused() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /idp/sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("evil.example", "use http://localhost");
        }
    }

    private URI origin() {
        return URI.create("http://localhost:%d".formatted(port));
    }

    private static HttpResponse<String> ask(Browser browser) {
        return browser.post("/graphql", QUERY, browser.csrfHeaders());
    }
}
