package se.samsas.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Samsas;
import se.samsas.Tokens;
import se.samsas.TrustedDocument;
import se.samsas.access.People;
import se.samsas.graph.Graph;
import se.samsas.graph.SharedGraph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server as it runs in production: not for development, behind TLS, with narrow limits. It is beside the one that
/// the tests share, on the same graph. (It signs in by the embedded provider, which no real one would.)
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HTTPS = "X-Forwarded-Proto";
    private static final String FROM = "X-Forwarded-For";
    private static final int SIGN_INS = 40;
    private static final int TOKENS = 5;

    private final Graph graph;
    private final ConfigurableApplicationContext server;
    private final Tokens tokens;
    private final String origin;
    private Browser browser;

    ProductionIT(ApplicationContext shared) {
        this.graph = shared.getBean(Graph.class);
        var folder = Path.of("target", "integration-test");
        var settings = Stream.concat(
                Stream.of(
                        "--server.port=0",
                        "--spring.profiles.active=https",
                        "--samsas.today=2026-11-21",
                        "--samsas.handle.file=" + folder.resolve("handle-key"),
                        "--samsas.import.directory=" + folder.resolve("imports-production"),
                        "--samsas.development=false",
                        "--samsas.trusted.documents=src/test/resources/trusted-documents",
                        "--samsas.limit.signins=" + SIGN_INS,
                        "--samsas.limit.tokens=" + TOKENS,
                        "--samsas.limit.points=4"),
                SharedGraph.settings(shared).entrySet().stream()
                        .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue())));
        this.server = new SpringApplicationBuilder(Samsas.class).run(settings.toArray(String[]::new));
        this.tokens = server.getBean(Tokens.class);
        this.origin = "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
        this.browser = new Browser(origin);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void makePeople() {
        People.make(graph);
        browser = new Browser(origin);
    }

    @AfterEach
    void clear() {
        browser.close();
        People.remove(graph);
    }

    @Test
    void aBrowserRunsWhatTheClientWasBuiltWithAndNothingElse() {
        browser.signIn(People.PLANNER);

        var viewer = session(
                Map.of("extensions", byHash(TrustedDocument.hash(TrustedDocument.ofTheClient("query Viewer ")))));
        assertThat(viewer.body()).contains("\"HR_PLANNER\"").doesNotContain("errors");
        for (var text : List.of("{ viewer { roles } }", "{ nothing }", "{ __schema { types { name } } }", "}{")) {
            var answer = session(Map.of("query", text));
            assertThat(error(answer).at("/extensions/code").asString()).isEqualTo("UNKNOWN_DOCUMENT");
            assertThat(answer.body()).doesNotContain("\"data\"", "Query", "undefined", "did you mean", "HR_PLANNER");
        }
    }

    @Test
    void aMachineRunsWhatIsRegisteredForItAndNothingElse() {
        var text = "query Names {\n  __typename\n}";

        assertThat(machine("samsas-machine", text).body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        assertThat(error(machine("samsas-machine", "{ viewer { roles } }"))
                        .at("/extensions/hint")
                        .asString())
                .contains("'samsas-machine'", "SAMSAS_TRUSTED_DOCUMENTS");
        for (var client : List.of("other-system", "samsas-web", "", "../trusted-documents/samsas-machine")) {
            assertThat(error(machine(client, text)).at("/extensions/code").asString())
                    .isEqualTo("UNKNOWN_DOCUMENT");
        }
        assertThat(machine("samsas-machine", "query Schema { __schema { types { name } } }")
                        .body())
                .contains("NOT_ALLOWED")
                .doesNotContain("types\":", "Agency");
    }

    @Test
    void graphiqlIsNotThere() {
        browser.signIn(People.PLANNER);

        var answer = browser.get("/graphiql");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("GraphiQL");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("unsafe", "esm.sh");
    }

    @Test
    void cookiesAreForTlsAndForThisHostAlone() {
        var cookies = Stream.of("/", "/oauth2/authorization/samsas")
                .flatMap(address -> browser.get(address, HTTPS, "https").headers().allValues("Set-Cookie").stream())
                .toList();

        assertThat(cookies)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure", "SameSite=Lax", "Path=/"))
                .noneSatisfy(cookie -> assertThat(cookie).contains("Domain"));
        assertThat(cookies)
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("__Host-SAMSAS_SESSION=").contains("HttpOnly"));
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-XSRF-TOKEN="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/favicon.svg", "/no-such.js", "/graphql", "/idp/sign-in", "/idp/authorize"})
    void browsersAreToldToComeByTlsAlone(String address) {
        assertThat(browser.get(address, HTTPS, "https").headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000 ; includeSubDomains");
        assertThat(browser.get(address).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void signInsAreLimitedByAddress() {
        var statuses = IntStream.range(0, SIGN_INS + 5)
                .mapToObj(i -> browser.get("/oauth2/authorization/samsas", FROM, "203.0.113.9"))
                .toList();

        assertThat(statuses.subList(0, SIGN_INS))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
        var last = statuses.getLast();
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(last.body()).contains("<h1>Vänta en stund</h1>", "lang=\"en\"");
        assertThat(last.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(browser.post("/idp/sign-in", "", FROM, "203.0.113.9").statusCode())
                .isEqualTo(429);
        assertThat(browser.get("/oauth2/authorization/samsas", FROM, "203.0.113.10")
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/", FROM, "203.0.113.9").statusCode()).isNotEqualTo(429);
    }

    @Test
    void tokensThatAreRefusedAreLimitedByAddress() {
        for (int i = 0; i < TOKENS; i++) {
            assertThat(bearer("nonsense", "203.0.113.11").statusCode()).isEqualTo(401);
        }

        var last = bearer("nonsense", "203.0.113.11");

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(error(last).at("/extensions/code").asString()).isEqualTo("LIMIT");
        assertThat(bearer("nonsense", "203.0.113.12").statusCode()).isEqualTo(401);
        assertThat(bearer(tokens.of(People.PLANNER), "203.0.113.12").statusCode())
                .isEqualTo(200);
    }

    /// Two points each, of four a minute.
    @Test
    void whatTakesMuchWorkIsLimitedByAccount() {
        var text = "query Suggest { suggestSkillsInText(text: \"java\") { __typename } }";
        for (int i = 0; i < 2; i++) {
            assertThat(machine("samsas-machine", text).body()).doesNotContain("errors");
        }

        var error = error(machine("samsas-machine", text));

        assertThat(error.at("/extensions/code").asString()).isEqualTo("LIMIT");
        assertThat(error.at("/extensions/retryAfterSeconds").asInt()).isBetween(1, 60);
        assertThat(error.at("/extensions/hint").asString())
                .startsWith("Try again in %d second"
                        .formatted(error.at("/extensions/retryAfterSeconds").asInt()));
        assertThat(browser.post(
                                "/graphql",
                                JSON.writeValueAsString(Map.of("query", text)),
                                "Authorization",
                                "Bearer " + tokens.with(People.ADMIN, Map.of("azp", "samsas-machine")))
                        .body())
                .doesNotContain("errors");
    }

    private HttpResponse<String> session(Map<String, Object> body) {
        return browser.post("/graphql", JSON.writeValueAsString(body), browser.csrfHeaders());
    }

    private HttpResponse<String> machine(String client, String text) {
        return browser.post(
                "/graphql",
                JSON.writeValueAsString(Map.of("query", text)),
                "Authorization",
                "Bearer " + tokens.with(People.PLANNER, Map.of("azp", client)));
    }

    private HttpResponse<String> bearer(String token, String from) {
        return browser.post(
                "/graphql", "{\"query\":\"{ __typename }\"}", "Authorization", "Bearer " + token, FROM, from);
    }

    private static JsonNode error(HttpResponse<String> answer) {
        var errors = JSON.readTree(answer.body()).path("errors");
        assertThat(errors).as(answer.body()).hasSize(1);
        return errors.get(0);
    }

    private static Map<String, Object> byHash(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }
}
