package se.samsas.signin.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsas.door.OpenIdProvider;

/// The embedded provider's sign-in page, for eyes as HTML and for the command line as JSON.
@RestController
@ConditionalOnExpression(OpenIdProvider.IS_EMBEDDED)
class SignInController {

    private static final String FONT = "classpath*:static/assets/inter-latin-wght-normal-*.woff2";

    private final DemoPeople people;

    SignInController(DemoPeople people) {
        this.people = people;
    }

    @GetMapping(path = EmbeddedProvider.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String unknown,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            CsrfToken csrf) {
        var words = SignInWords.in(lang, acceptLanguage);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(new SignInPage(words, csrf, unknown != null).html(people.list()));
    }

    @GetMapping(path = EmbeddedProvider.SIGN_IN, produces = MediaType.APPLICATION_JSON_VALUE)
    SignInForm form(CsrfToken csrf) {
        return new SignInForm(csrf.getParameterName(), csrf.getToken(), people.list());
    }

    @GetMapping(path = EmbeddedProvider.STYLE, produces = "text/css")
    ResponseEntity<String> style() throws IOException {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(font() + new ClassPathResource("sign-in.css", SignInController.class).getContentAsString(UTF_8));
    }

    /// The client's own type, whose file has a name that changes with it; nothing where the client is not there.
    private static String font() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources(FONT)) {
            return """
                    @font-face {
                      font-family: 'Inter Variable';
                      font-weight: 100 900;
                      font-display: swap;
                      src: url('/assets/%s') format('woff2');
                    }

                    """.formatted(file.getFilename());
        }
        return "";
    }
}
