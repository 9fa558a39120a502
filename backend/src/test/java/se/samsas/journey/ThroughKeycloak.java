package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import se.samsas.IntegrationTest;
import se.samsas.Samsas;
import se.samsas.TrustedDocument;
import se.samsas.graph.Graph;
import se.samsas.graph.SharedGraph;
import se.samsas.journey.Visit.Window;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server whose people sign in at a real Keycloak, whose roles and agencies come from its tokens, beside the server
/// that the tests share and on the same graph.
@IntegrationTest
@ExtendWith(Journeys.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ThroughKeycloak {

    /// The first sign-in at a Keycloak that has just started takes its time on a busy machine.
    private static final double FIRST_TIME_MILLIS = 90_000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = "development-only";
    private static final String MACHINE = "samsas-machine";
    private static final String MACHINE_SECRET = "development-only-machine";
    /// Registered for the machine: like any real one, this server is not for development.
    private static final Path DOCUMENTS = Path.of("src", "test", "resources", "trusted-documents");

    private static final String VIEWER = read(DOCUMENTS.resolve(Path.of("samsas-machine", "viewer.graphql")));
    private static final List<String> FIRST_SIGN_INS = List.of("new-employee", "two-agencies");

    private final Graph graph;
    private final Keycloak keycloak;
    private final KeycloakAdmin admin;
    private final ConfigurableApplicationContext server;
    private final int port;

    ThroughKeycloak(ApplicationContext shared, Keycloak keycloak) {
        this.graph = shared.getBean(Graph.class);
        this.keycloak = keycloak;
        this.admin = new KeycloakAdmin(keycloak);
        removeAccounts();
        var folder = Path.of("target", "integration-test");
        var settings = Stream.concat(
                Stream.of(
                        "--server.port=0",
                        "--samsas.today=2026-11-21",
                        "--samsas.handle.file=" + folder.resolve("handle-key"),
                        "--samsas.import.directory=" + folder.resolve("imports-keycloak"),
                        "--samsas.oidc.issuer=" + keycloak.address().resolve("/realms/" + Keycloak.REALM),
                        "--samsas.trusted.documents=" + DOCUMENTS,
                        "--samsas.oidc.client-secret=development-only-web",
                        "--samsas.oidc.scopes=organization:*",
                        "--samsas.oidc.claims.decides=provider",
                        "--samsas.oidc.claims.roles=realm_access.roles,groups /roles/",
                        "--samsas.oidc.claims.everywhere=samsas-everywhere",
                        "--samsas.oidc.claims.agencies=organization,groups /agencies/",
                        "--samsas.oidc.claims.person=person_id"),
                SharedGraph.settings(shared).entrySet().stream()
                        .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue())));
        this.server = new SpringApplicationBuilder(Samsas.class).run(settings.toArray(String[]::new));
        this.port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
        assertThat(keycloak.issuer()).contains(Keycloak.REALM); // waits for it
    }

    @AfterAll
    void stop() {
        admin.close();
        server.close();
        keycloak.close();
        removeAccounts();
    }

    private void removeAccounts() {
        graph.run("MATCH (a:Account) WHERE a.id IN $accounts DETACH DELETE a", Map.of("accounts", FIRST_SIGN_INS));
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({
        "employee-1, EMPLOYEE, Exempelverket, false",
        "manager-1, MANAGER, Exempelverket, false",
        "hr-planner-2, HR_PLANNER, Fabelverket Låtsaskassan Sagoinspektionen, false",
        "procurement-1, PROCUREMENT, Exempelverket, false",
        "admin-3, ADMIN, Låtsaskassan, true",
        "group-planner, HR_PLANNER, Exempelverket, false"
    })
    void eachRoleSignsInAtKeycloaksOwnPage(
            String account, String role, String agencies, boolean everywhere, Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            signIn(visit, account);

            var viewer = ask(visit).at("/data/viewer");
            assertThat(texts(viewer.path("roles"))).as(viewer.toString()).contains("EMPLOYEE", role);
            assertThat(names(viewer)).containsExactlyInAnyOrder(agencies.split(" "));
            assertThat(viewer.path("administersAll").asBoolean()).isEqualTo(everywhere);
            visit.look("keycloak-" + account);
            visit.assertNoFaults();
        } finally {
            graph.run("MATCH (a:Account {id: 'group-planner'}) DETACH DELETE a", Map.of());
        }
    }

    @Test
    @Order(2)
    void theCodeIsAskedForWithAProofAndTheSessionGetsANewId(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            var asked = new ArrayList<String>();
            visit.page().onRequest((Request request) -> asked.add(request.url()));
            visit.button("Logga in").click();
            assertThat(visit.page().locator("#username")).isVisible();
            if (Visit.PICTURES) {
                visit.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(Visit.SCREENSHOTS.resolve("keycloak-own-page.png")));
            }
            var before = session(visit);
            fillIn(visit, "hr-planner-1");

            assertThat(session(visit)).isNotEqualTo(before);
            assertThat(asked)
                    .filteredOn(url -> url.contains("/protocol/openid-connect/auth?"))
                    .hasSize(1)
                    .allSatisfy(url -> assertThat(url)
                            .contains(
                                    "code_challenge_method=S256",
                                    "code_challenge=",
                                    "response_type=code",
                                    "state=",
                                    "nonce="));
            assertThat(asked)
                    .filteredOn(url -> url.startsWith("http://localhost:%d/".formatted(port)))
                    .noneMatch(url -> url.contains("token") || url.contains("eyJ"));
            assertThat(
                            (Integer)
                                    visit.page()
                                            .evaluate(
                                                    "fetch('/graphql', {method: 'POST', headers: {'Content-Type': 'application/json'},"
                                                            + " body: '{\"query\": \"{ __typename }\"}'}).then(answer => answer.status)"))
                    .as("without the proof that it comes from the client")
                    .isEqualTo(403);
        }
        var unproven = admin.get(URI.create(keycloak.issuer()
                + "/protocol/openid-connect/auth?response_type=code&client_id=samsas-web&scope=openid&state=s"
                + "&redirect_uri=http://localhost:%d/login/oauth2/code/samsas".formatted(port)));
        assertThat(unproven.headers().firstValue("Location").orElseThrow())
                .contains("error=invalid_request", "code_challenge_method");
    }

    @Test
    @Order(2)
    void signingOutEndsTheSessionAtKeycloakToo(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            signIn(visit, "hr-planner-1");
            visit.page().locator(".me-trigger").click();
            visit.button("Logga ut").click();
            assertThat(visit.button("Logga in")).isVisible();
            assertThat(visit.page().url()).isEqualTo("http://localhost:%d/".formatted(port));

            visit.button("Logga in").click();

            assertThat(visit.page().locator("#username")).isVisible();
        }
    }

    @Test
    @Order(2)
    void theFirstSignInLinksAnAccountToItsPersonOnceAndForAll(Browser browser) {
        var first = signedInAs("new-employee", browser);
        var second = signedInAs("new-employee", browser);

        assertThat(first.at("/data/viewer/person/name").asString()).isEqualTo("Biret Strandmolngren");
        assertThat(second).isEqualTo(first);
        assertThat(graph.list("""
                        MATCH (a:Account {id: 'new-employee'})-[is:IS]->(p:Person)
                        RETURN p.id + ' ' + is.by + ' ' + toString(is.at) + ' ' + reduce(all = '', r IN a.roles | all + r) AS link
                        """, Map.of(), row -> row.get("link").asString()))
                .containsExactly("p0000002 new-employee 2026-11-21T11:00:00Z employee");
    }

    @Test
    @Order(2)
    void onePersonEmployedByTwoAgenciesIsOnePerson(Browser browser) {
        var viewer = signedInAs("two-agencies", browser).at("/data/viewer");

        assertThat(viewer.path("person").path("name").asString()).isEqualTo("Annika Källmolnkvist");
        assertThat(names(viewer)).containsExactlyInAnyOrder("Exempelstads kommun", "Region Sagobygd");
        assertThat(graph.list(
                        "MATCH (:Account {id: 'two-agencies'})-[:IS]->(p:Person) RETURN p.id AS person",
                        Map.of(),
                        row -> row.get("person").asString()))
                .containsExactly("p0000104");
    }

    @Order(2)
    @ParameterizedTest
    @CsvSource({
        "nobody, NO_IDENTIFIER, Inloggningen säger inte vem du är på jobbet, PHONE",
        "second-account, TAKEN, Du har redan ett annat konto här, DESKTOP"
    })
    void anAccountThatLeadsToNobodyGetsItsPageAndNothingElse(
            String account, String reason, String heading, Window window, Browser browser) {
        try (var visit = new Visit(browser, port, window)) {
            visit.inDarkToo();
            visit.button("Logga in").click();
            submit(visit, account);

            assertThat(visit.heading("Du är inloggad, men vi vet inte vem du är"))
                    .isVisible();
            assertThat(visit.heading(heading)).isVisible();
            visit.look("nobody-" + reason.toLowerCase(Locale.ROOT).replace('_', '-'));
            if (window == Window.PHONE) {
                visit.assertFitsAHand();
            }
            visit.forgetFaults(); // the refusal is told in the console
            visit.button("English").click();
            assertThat(visit.heading("You are signed in, but we do not know who you are"))
                    .isVisible();
            visit.look("nobody-" + reason.toLowerCase(Locale.ROOT).replace('_', '-'));
            visit.assertNoFaults();
            var answer = ask(visit);
            assertThat(answer.has("data")).as(answer.toString()).isFalse();
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_ALLOWED");
            assertThat(answer.at("/errors/0/extensions/reason").asString()).isEqualTo(reason);
            visit.go("/skills?q=java");
            assertThat(visit.page().locator("nav")).hasCount(0);
            visit.button("Sign out").click();
            assertThat(visit.button("Sign in")).isVisible();
        }
        assertThat(graph.list("MATCH (a:Account {id: $account}) RETURN a", Map.of("account", account), row -> row))
                .isEmpty();
    }

    @Test
    @Order(2)
    void aMachineIsLetInByItsTokenAlone() {
        var viewer = bearer(machineToken());

        assertThat(texts(viewer.at("/data/viewer/roles"))).as(viewer.toString()).containsExactly("HR_PLANNER");
        assertThat(viewer.at("/data/viewer/agencies").findValuesAsString("text"))
                .containsExactly("Exempelverket");
        assertThat(viewer.at("/data/viewer/person").isNull()).isTrue();
    }

    @Test
    @Order(2)
    void tokensThatAreNotMeantForThisServerAreRefused() throws JOSEException, ParseException {
        refuses(admin.machineToken("other-system", "development-only-other")); // another audience
        refuses(admin.adminToken()); // another issuer
        var good = SignedJWT.parse(machineToken());
        var claims = good.getJWTClaimsSet();
        refuses(new PlainJWT(claims).serialize()); // alg: none
        refuses(signed(
                claims,
                new RSAKeyGenerator(2048)
                        .keyID(good.getHeader().getKeyID())
                        .generate()
                        .toPrivateKey(),
                good));
        var secret = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        secret.sign(new MACSigner(keycloakKey(good.getHeader().getKeyID())));
        refuses(secret.serialize()); // the public key taken for a shared secret
    }

    /// With a key that the realm has taken for its own, so that nothing but what is tried is wrong.
    @Test
    @Order(3)
    void tokensOfTheRealmsOwnKeyAreRefusedWhereTheirClaimsAreWrong() throws JOSEException, ParseException {
        var key = new RSAKeyGenerator(2048).generate();
        admin.signWith(
                "known",
                300,
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----"
                        .formatted(Base64.getMimeEncoder()
                                .encodeToString(key.toPrivateKey().getEncoded())));
        var good = SignedJWT.parse(machineToken());
        var claims = good.getJWTClaimsSet();
        var own = key.toPrivateKey();
        accepts(signed(claims, own, good));

        refuses(signed(builder(claims).audience("account").build(), own, good));
        refuses(signed(
                builder(claims).issuer("http://localhost:1/realms/samsas").build(), own, good));
        refuses(signed(
                builder(claims)
                        .issueTime(Date.from(Instant.now().minusSeconds(7200)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(3600)))
                        .build(),
                own,
                good));
        refuses(signed(builder(claims).expirationTime(null).build(), own, good));
        refuses(signed(
                builder(claims)
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(3600)))
                        .build(),
                own,
                good));
    }

    @Test
    @Order(4)
    void keysAreRotatedWhileTheServerRuns() throws ParseException {
        var before = machineToken();
        accepts(before);

        admin.rotate("second", 400);
        var after = machineToken();
        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        accepts(after);
        accepts(before);

        admin.disable(keyOf(before));
        admin.rotate("third", 500);
        accepts(machineToken());
        refuses(before);
        accepts(after);
    }

    @Test
    @Order(5)
    void whileKeycloakIsAwayWhoIsInStaysInAndWhoIsNotIsTold(Browser browser) {
        try (var inside = new Visit(browser, port, Window.DESKTOP);
                var outside = new Visit(browser, port, Window.DESKTOP)) {
            signIn(inside, "hr-planner-1");
            var token = machineToken();
            accepts(token);
            keycloak.stop();

            inside.go("/skills?q=java");
            assertThat(inside.page().locator("main a[href^='/skills/']").first())
                    .isVisible();
            accepts(token);
            outside.button("Logga in").click();
            assertThat(outside.text(Pattern.compile("^Inloggningstjänsten svarar inte just nu")))
                    .isVisible();
            assertThat(outside.page().url()).startsWith("http://localhost:%d/".formatted(port));
            outside.look("sign-in-unavailable");
            inside.page().locator(".me-trigger").click();
            inside.button("Logga ut").click();
            assertThat(inside.button("Logga in")).isVisible();
        }
    }

    private JsonNode signedInAs(String account, Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            signIn(visit, account);
            return ask(visit);
        }
    }

    private void signIn(Visit visit, String account) {
        visit.button("Logga in").click();
        fillIn(visit, account);
    }

    private static void fillIn(Visit visit, String account) {
        submit(visit, account);
        assertThat(visit.page().locator("nav").first()).isVisible();
        visit.forgetFaults(); // who is signed out is told so in the console
    }

    /// Keycloak asks for the name first, and then for the password, where it has organizations.
    private static void submit(Visit visit, String account) {
        var page = visit.page();
        page.locator("#username").fill(account);
        Locator password = page.locator("#password");
        if (!password.isVisible()) {
            page.locator("[type=submit]").first().click();
        }
        password.fill(PASSWORD);
        page.locator("#kc-login, [type=submit]").first().click();
        page.waitForURL(
                Pattern.compile("http://localhost:\\d+/$"), new Page.WaitForURLOptions().setTimeout(FIRST_TIME_MILLIS));
        visit.forgetFaults();
    }

    private static String session(Visit visit) {
        return visit.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("SAMSAS_SESSION"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElse("");
    }

    /// As the client asks: by the session, with the proof that it is the client, for one of its own documents.
    private static JsonNode ask(Visit visit) {
        var body = JSON.writeValueAsString(Map.of("query", TrustedDocument.ofTheClient("query Viewer ")));
        return JSON.readTree((String) visit.page().evaluate("""
                async (body) => {
                    const token = decodeURIComponent(/XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1]);
                    const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token };
                    return (await fetch('/graphql', { method: 'POST', headers, body })).text();
                }
                """, body));
    }

    private static List<String> names(JsonNode viewer) {
        return viewer.path("agencies")
                .valueStream()
                .map(agency -> agency.at("/nameSv/text").asString())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String machineToken() {
        return admin.machineToken(MACHINE, MACHINE_SECRET);
    }

    private HttpResponse<String> send(String token) {
        try (var browser = new se.samsas.Browser("http://localhost:" + port)) {
            return browser.post(
                    "/graphql", JSON.writeValueAsString(Map.of("query", VIEWER)), "Authorization", "Bearer " + token);
        }
    }

    private JsonNode bearer(String token) {
        return JSON.readTree(send(token).body());
    }

    private void accepts(String token) {
        var answer = send(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("HR_PLANNER").doesNotContain("errors");
    }

    private void refuses(String token) {
        var answer = send(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("UNAUTHENTICATED").doesNotContain("\"data\"");
    }

    private byte[] keycloakKey(String keyId) {
        var keys = JSON.readTree(admin.get(URI.create(keycloak.issuer() + "/protocol/openid-connect/certs"))
                        .body())
                .path("keys");
        for (var key : keys) {
            if (key.path("kid").asString().equals(keyId)) {
                return key.path("n").asString().getBytes(UTF_8);
            }
        }
        throw new AssertionError("No key " + keyId);
    }

    private static JWTClaimsSet.Builder builder(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims);
    }

    private static String signed(JWTClaimsSet claims, PrivateKey key, SignedJWT like) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(like.getHeader().getKeyID())
                        .build(),
                claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String keyOf(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
