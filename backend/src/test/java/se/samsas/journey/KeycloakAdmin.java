package se.samsas.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is asked of Keycloak beside its pages: tokens of machines, and its administration.
final class KeycloakAdmin implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Keycloak keycloak;
    private final HttpClient client = HttpClient.newHttpClient();

    KeycloakAdmin(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /// An access token of a client of its own.
    String machineToken(String client, String secret) {
        return token(
                Keycloak.REALM,
                Map.of("grant_type", "client_credentials"),
                "Authorization",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        "%s:%s".formatted(client, secret).getBytes(UTF_8)));
    }

    /// An access token of another realm.
    String adminToken() {
        return token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        Keycloak.ADMIN,
                        "password",
                        Keycloak.PASSWORD));
    }

    /// The realm signs with a key of its own making from now on; the former keys remain good.
    void rotate(String name, int priority) {
        add(
                name,
                "rsa-generated",
                Map.of("priority", List.of(String.valueOf(priority)), "algorithm", List.of("RS256")));
    }

    /// The realm signs with this key from now on.
    void signWith(String name, int priority, String privateKey) {
        add(
                name,
                "rsa",
                Map.of(
                        "priority",
                        List.of(String.valueOf(priority)),
                        "algorithm",
                        List.of("RS256"),
                        "privateKey",
                        List.of(privateKey)));
    }

    private void add(String name, String provider, Map<String, List<String>> config) {
        var component = Map.of(
                "name",
                name,
                "providerId",
                provider,
                "providerType",
                "org.keycloak.keys.KeyProvider",
                "config",
                config);
        assertThat(admin("POST", "/components", JSON.writeValueAsString(component))
                        .statusCode())
                .isEqualTo(201);
    }

    /// What was signed with this key is good no longer.
    void disable(String keyId) {
        var keys = JSON.readTree(admin("GET", "/keys", null).body()).path("keys");
        var provider = StreamSupport.stream(keys.spliterator(), false)
                .filter(key -> key.path("kid").asString("").equals(keyId))
                .map(key -> key.path("providerId").asString())
                .findFirst()
                .orElseThrow();
        var component =
                JSON.readTree(admin("GET", "/components/" + provider, null).body());
        var config = (ObjectNode) component.path("config");
        config.putArray("enabled").add("false");
        config.putArray("active").add("false");
        assertThat(admin("PUT", "/components/" + provider, component.toString()).statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> admin(String method, String path, @Nullable String body) {
        return send(HttpRequest.newBuilder(keycloak.address().resolve("/admin/realms/" + Keycloak.REALM + path))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String token(String realm, Map<String, String> fields, String... headers) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(
                        keycloak.address().resolve("/realms/%s/protocol/openid-connect/token".formatted(realm)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        var answer = send((headers.length == 0 ? request : request.headers(headers)).build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    /// An answer of any address of Keycloak, without following it.
    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// What a token says, unchecked.
    static JsonNode part(String token, int part) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[part]));
    }

    @Override
    public void close() {
        client.close();
    }
}
