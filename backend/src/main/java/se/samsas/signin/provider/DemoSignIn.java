package se.samsas.signin.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import se.samsas.door.OpenIdProvider;
import se.samsas.failure.Failure;
import se.samsas.text.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signs in at a running server's embedded provider as a script does: by authorization code with PKCE (RFC 7636),
/// through the sign-in page that browsers get.
final class DemoSignIn implements AutoCloseable {

    private static final String REDIRECT = "http://127.0.0.1/signed-in";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JsonMapper json = new JsonMapper();
    private final URI server;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();

    DemoSignIn(URI server) {
        this.server = server;
    }

    /// An access token of the account that is chosen among those that the sign-in page offers.
    ///
    /// @throws Failure where the server does not answer, signs in elsewhere, or nobody is chosen
    String token(Function<List<DemoPerson>, DemoPerson> choice) {
        var provider = findProvider();
        var verifier = random();
        var state = random();
        var request = provider.resolve(EmbeddedProvider.AUTHORIZE + "?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        ProviderClients.COMMAND_LINE,
                        "scope",
                        "openid",
                        "redirect_uri",
                        REDIRECT,
                        "state",
                        state,
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256")));
        get(request, MediaType.TEXT_HTML_VALUE);
        var page = read(
                get(provider.resolve(EmbeddedProvider.SIGN_IN), MediaType.APPLICATION_JSON_VALUE), SignInForm.class);
        var person = choice.apply(page.people());
        var chosen = post(
                provider.resolve(EmbeddedProvider.SIGN_IN),
                Map.of(page.csrfParameter(), page.csrfToken(), "account", person.account()));
        var signedIn = location(get(location(chosen), MediaType.TEXT_HTML_VALUE));
        var answer = parameters(signedIn);
        if (!signedIn.toString().startsWith(REDIRECT) || !state.equals(answer.get("state"))) {
            throw unexpected("The sign-in led to %s.".formatted(signedIn.getPath()));
        }
        var tokens = post(
                provider.resolve(EmbeddedProvider.TOKEN),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        ProviderClients.COMMAND_LINE,
                        "redirect_uri",
                        REDIRECT,
                        "code",
                        answer.getOrDefault("code", ""),
                        "code_verifier",
                        verifier));
        return Optional.ofNullable(read(tokens, JsonNode.class).get("access_token"))
                .map(JsonNode::stringValue)
                .orElseThrow(() -> unexpected("The provider gave no token: " + tokens.body()));
    }

    /// The server itself says where it sends people to sign in.
    private URI findProvider() {
        var answer = get(server.resolve("/oauth2/authorization/samsas"), MediaType.TEXT_HTML_VALUE);
        var address = answer.headers()
                .firstValue(HttpHeaders.LOCATION)
                .map(answer.uri()::resolve)
                .orElseThrow(() -> new Failure.Invalid(
                        "server",
                        "What answers at %s is no Samsas server (status %d).".formatted(server, answer.statusCode()),
                        "Give the server's address by --server."));
        if (address.getPath().equals(EmbeddedProvider.AUTHORIZE) && Loopback.isHost(address.getHost())) {
            return address.resolve("/");
        }
        if (address.getHost().equals(server.getHost()) && address.getPath().equals("/")) {
            throw new Failure.Unavailable(
                    "The OpenID provider of %s does not answer.".formatted(server), "Look in the server's log.");
        }
        throw new Failure.Conflict(
                "The server at %s signs people in at %s, which has no demo people."
                        .formatted(server, address.getHost()),
                "Get a token from that provider; it has to be meant for the audience '%s'."
                        .formatted(OpenIdProvider.AUDIENCE));
    }

    private HttpResponse<String> get(URI address, String accept) {
        return send(HttpRequest.newBuilder(address).header(HttpHeaders.ACCEPT, accept));
    }

    private HttpResponse<String> post(URI address, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(address)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure.Unavailable(
                    "No server answers at %s.".formatted(server),
                    "Start it (./mvnw spring-boot:run, or ./samsas), or give its address by --server.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure.Unavailable("The sign-in was interrupted.", "Try again.");
        }
    }

    private <T> T read(HttpResponse<String> answer, Class<T> type) {
        if (answer.statusCode() != HttpStatus.OK.value()) {
            throw unexpected(
                    "%s answered with status %d.".formatted(answer.uri().getPath(), answer.statusCode()));
        }
        try {
            return json.readValue(answer.body(), type);
        } catch (JacksonException e) {
            throw unexpected(
                    "%s answered with what is no JSON.".formatted(answer.uri().getPath()));
        }
    }

    private URI location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue(HttpHeaders.LOCATION)
                .map(answer.uri()::resolve)
                .orElseThrow(() -> unexpected(
                        "%s answered with status %d.".formatted(answer.uri().getPath(), answer.statusCode())));
    }

    private Failure unexpected(String message) {
        return new Failure.Conflict(
                message, "Use the command line of the same version as the server at " + server + ".");
    }

    private static Map<String, String> parameters(URI address) {
        return address.getQuery() == null
                ? Map.of()
                : Arrays.stream(address.getQuery().split("&", -1))
                        .map(parameter -> parameter.split("=", 2))
                        .collect(Collectors.toMap(
                                parameter -> parameter[0],
                                parameter -> parameter.length == 2 ? parameter[1] : "",
                                (first, _) -> first));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
    }

    @Override
    public void close() {
        client.close();
    }
}
