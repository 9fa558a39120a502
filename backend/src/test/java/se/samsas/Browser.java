package se.samsas;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a browser does at sign-in, over real HTTP: keeps cookies, follows redirects one at a time, sends forms.
public final class Browser implements AutoCloseable {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /// Keeps cookies that are for TLS too, which a server behind TLS gives: here nothing stands before it.
    private final CookieManager cookies = new CookieManager(null, (_, cookie) -> {
        cookie.setSecure(false);
        return true;
    });
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private URI here;

    /// Opens no page yet.
    public Browser(String origin) {
        this.here = URI.create(origin);
    }

    /// One GET of a page, relative to where the browser is.
    public HttpResponse<String> get(String address, String... headers) {
        return send(request(address, headers)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .GET()
                .build());
    }

    /// GETs, and goes on wherever that leads, at most ten steps.
    public HttpResponse<String> open(String address, String... headers) {
        return follow(get(address, headers));
    }

    /// Goes on wherever the answer leads.
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var last = answer;
        for (int step = 0; step < 10 && last.statusCode() / 100 == 3; step++) {
            last = get(last.headers().firstValue("Location").orElseThrow());
        }
        return last;
    }

    /// Sends a form, and does not follow.
    public HttpResponse<String> submit(String address, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(address, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// Sends JSON, with these further headers.
    public HttpResponse<String> post(String address, String json, String... headers) {
        return send(request(address, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /// Sends a file as the body of a request.
    public HttpResponse<String> put(String address, byte[] content, String... headers) {
        return put("application/octet-stream", address, content, headers);
    }

    /// Sends content to be kept at an address, by the type that a client calls it.
    public HttpResponse<String> put(String type, String address, byte[] content, String... headers) {
        return send(request(address, headers)
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    /// Asks that something be deleted.
    public HttpResponse<String> delete(String address, String... headers) {
        return send(request(address, headers).DELETE().build());
    }

    /// Signs in as an account through the embedded provider's page and ends on the client's start page.
    public HttpResponse<String> signIn(String account) {
        return follow(choose(open("/oauth2/authorization/samsas"), account));
    }

    /// Chooses an account on the sign-in page that is open, and does not follow.
    public HttpResponse<String> choose(HttpResponse<String> page, String account) {
        var csrf = CSRF_FIELD.matcher(page.body());
        if (!csrf.find()) {
            throw new AssertionError("No sign-in page, but %d: %s".formatted(page.statusCode(), page.body()));
        }
        return submit("/idp/sign-in", Map.of("_csrf", csrf.group(1), "account", account));
    }

    /// The headers that prove to the server that a request comes from its own page.
    public String[] csrfHeaders() {
        return new String[] {
            "X-XSRF-TOKEN",
            cookie("XSRF-TOKEN").or(() -> cookie("__Host-XSRF-TOKEN")).orElseThrow()
        };
    }

    /// The value of a cookie that the browser holds for where it is.
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().get(here).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /// Takes a cookie from elsewhere.
    public void keep(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(here, cookie);
    }

    /// The address that was opened last.
    public URI here() {
        return here;
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String address, String... headers) {
        var builder = HttpRequest.newBuilder(here.resolve(address));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            here = request.uri();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
