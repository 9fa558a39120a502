package se.samsas.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.access.People;
import se.samsas.graph.Graph;

@IntegrationTest
class BearerIT {

    private static final String QUERY = "{\"query\":\"{ __typename }\"}";

    private final Graph graph;
    private final Tokens tokens;
    private final Browser browser;

    BearerIT(Graph graph, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.tokens = tokens;
        this.browser = new Browser("http://localhost:" + port);
    }

    @BeforeEach
    void makePeople() {
        People.make(graph);
    }

    @AfterEach
    void close() {
        browser.close();
        People.remove(graph);
    }

    @Test
    void aGoodTokenIsAccepted() {
        var answer = ask(tokens.of(People.PLANNER));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("__typename").doesNotContain("errors");
    }

    @Test
    void aGoodTokenOfAnAccountThatIsNobodyLearnsNothing() {
        var before = refusals();
        for (var query : List.of("{ __typename }", "{ viewer { roles } }", "{ no_such_field }", "not even a query")) {
            var answer = browser.post(
                    "/graphql",
                    "{\"query\":\"%s\"}".formatted(query),
                    "Authorization",
                    "Bearer " + tokens.of("access-it-stranger"));

            assertThat(answer.body())
                    .contains("NOT_ALLOWED", "\"reason\":\"NO_IDENTIFIER\"")
                    .doesNotContain("\"data\"", "no_such_field", "syntax");
        }
        assertThat(refusals() - before).isEqualTo(4);
    }

    @Test
    void withoutTokenOrSessionTheAnswerSaysHowToSignIn() {
        var answer = browser.post("/graphql", QUERY);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(answer.body()).contains("UNAUTHENTICATED", "Nobody is signed in.", "/oauth2/authorization/samsas");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        refuses(tokens.with(People.PLANNER, Map.of("aud", List.of("samsas-web"))));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refuses(tokens.with(People.PLANNER, Map.of("iss", "http://localhost:1")));
    }

    @Test
    void anExpiredTokenIsRefused() {
        var now = Instant.now();
        refuses(tokens.with(People.PLANNER, Map.of("iat", now.minusSeconds(7200), "exp", now.minusSeconds(3600))));
    }

    @Test
    void aTokenThatIsNotGoodYetIsRefused() {
        refuses(tokens.with(People.PLANNER, Map.of("nbf", Instant.now().plusSeconds(3600))));
    }

    @Test
    void aTokenWithoutAnEndIsRefused() {
        refuses(tokens.with(People.PLANNER, Map.of("exp", Tokens.NONE)));
    }

    @Test
    void aTokenWithoutAnAudienceIsRefused() {
        refuses(tokens.with(People.PLANNER, Map.of("aud", Tokens.NONE)));
    }

    /// A header can say where the key is, or bring it: nobody looks there.
    @Test
    void aTokenThatBringsItsOwnKeyIsRefused() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("own").generate();
        var asked = new AtomicInteger();
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        elsewhere.start();
        try {
            var address = URI.create(
                    "http://localhost:%d/keys".formatted(elsewhere.getAddress().getPort()));
            for (var header : List.of(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("own").jwkURL(address),
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(address.toString()),
                    new JWSHeader.Builder(JWSAlgorithm.RS256).x509CertURL(address),
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("own").jwk(key.toPublicJWK()),
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("../../../dev/null"),
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("' OR '1'='1"))) {
                var forged = new SignedJWT(header.build(), claims(tokens.of(People.PLANNER)));
                forged.sign(new RSASSASigner(key));
                refuses(forged.serialize());
            }
        } finally {
            elsewhere.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    /// As if the key that everybody may read were a secret that both know.
    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsRefused() throws Exception {
        var good = SignedJWT.parse(tokens.of(People.PLANNER));
        var key = JWKSet.parse(browser.get("/idp/keys").body())
                .getKeyByKeyId(good.getHeader().getKeyID())
                .toRSAKey()
                .toRSAPublicKey();
        var pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()));
        for (var secret :
                List.of(key.getEncoded(), pem.getBytes(UTF_8), key.getModulus().toByteArray())) {
            var forged = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(good.getHeader().getKeyID())
                            .build(),
                    good.getJWTClaimsSet());
            forged.sign(new MACSigner(secret));
            refuses(forged.serialize());
        }
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() throws Exception {
        var good = claims(tokens.of(People.PLANNER));
        var key = new RSAKeyGenerator(2048).keyID("other").generate();
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("other").build(), good);
        forged.sign(new RSASSASigner(key));
        refuses(forged.serialize());
    }

    @Test
    void aTokenSignedWithASharedSecretIsRefused() throws Exception {
        var forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(tokens.of(People.PLANNER)));
        forged.sign(new MACSigner("0123456789abcdef0123456789abcdef"));
        refuses(forged.serialize());
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        refuses(new PlainJWT(claims(tokens.of(People.PLANNER))).serialize());
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsRefused() throws Exception {
        var parts = tokens.of(People.PLANNER).split("\\.", -1);
        var other = tokens.of(People.ADMIN).split("\\.", -1);
        refuses(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void whatIsNoTokenIsRefused() {
        refuses("nonsense");
    }

    /// What the trail has of them; it is never taken out again.
    private int refusals() {
        return graph.get("""
                OPTIONAL MATCH (s:Stranger {subject: 'access-it-stranger'})
                RETURN COUNT { (:AuditEntry {account: s.trail}) } AS entries
                """, Map.of(), row -> row.get("entries").asInt());
    }

    private void refuses(String token) {
        var answer = ask(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("UNAUTHENTICATED", "not accepted");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).contains("invalid_token"));
    }

    private HttpResponse<String> ask(String token) {
        return browser.post("/graphql", QUERY, "Authorization", "Bearer " + token);
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
