package se.samsas.signin.provider;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;
import se.samsas.access.Role;

/// The sign-in page as HTML: the demo people as buttons, grouped by role. Needs no script.
record SignInPage(SignInWords words, CsrfToken csrf, boolean unknown) {

    /// The main user first.
    private static final List<String> ORDER = Stream.concat(
                    Stream.of(
                                    Role.HR_PLANNER,
                                    Role.MANAGER,
                                    Role.EMPLOYEE,
                                    Role.PROCUREMENT,
                                    Role.ADMIN,
                                    Role.PROTECTED_DECIDER)
                            .map(Role::name),
                    Stream.of(SignInPage.WITHOUT_ROLE))
            .toList();

    private static final String WITHOUT_ROLE = "NONE";

    private static final int SHOWN_OF_A_ROLE = 9;

    String html(List<DemoPerson> people) {
        var other = words.swedish() ? "en" : "sv";
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s – Samsas</title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="%s">
                </head>
                <body>
                <a class="skip" href="#people">%s</a>
                <header><span class="brand"><span class="mark" aria-hidden="true"></span>Samsas</span>
                <a href="?lang=%s" lang="%s" hreflang="%s" aria-label="%s">%s</a></header>
                <main>
                <h1>%s</h1>
                <p class="lead">%s</p>
                %s<form id="people" method="post" action="%s">
                <input type="hidden" name="%s" value="%s">
                %s</form>
                </main>
                <footer><p>%s</p></footer>
                </body>
                </html>
                """.formatted(
                        words.language(),
                        text("title"),
                        EmbeddedProvider.STYLE,
                        text("skip"),
                        other,
                        other,
                        other,
                        text("other-language-label"),
                        text("other-language"),
                        text("title"),
                        text("lead"),
                        unknown ? "<p class=\"problem\" role=\"alert\">%s</p>\n".formatted(text("unknown")) : "",
                        EmbeddedProvider.SIGN_IN,
                        escape(csrf.getParameterName()),
                        escape(csrf.getToken()),
                        people.isEmpty() ? nobody() : groups(people),
                        text("foot"));
    }

    private String nobody() {
        return "<section class=\"nobody\"><h2>%s</h2><p>%s</p></section>\n".formatted(text("none-title"), text("none"));
    }

    private String groups(List<DemoPerson> people) {
        Map<String, List<DemoPerson>> byRole = people.stream().collect(groupingBy(SignInPage::group));
        return ORDER.stream()
                .filter(byRole::containsKey)
                .map(role -> group(role, Objects.requireNonNull(byRole.get(role))))
                .collect(joining());
    }

    private String group(String role, List<DemoPerson> people) {
        var hidden = people.size() - SHOWN_OF_A_ROLE;
        return """
                <section aria-labelledby="%1$s">
                <h2 id="%1$s">%2$s</h2>
                <p>%3$s</p>
                <ul>
                %4$s</ul>
                %5$s</section>
                """.formatted(
                        role,
                        text("role." + role),
                        text("role." + role + ".what"),
                        people.stream().limit(SHOWN_OF_A_ROLE).map(this::button).collect(joining()),
                        hidden > 0 ? "<p class=\"more\">%s</p>\n".formatted(text("more", hidden)) : "");
    }

    private String button(DemoPerson person) {
        return """
                <li><button name="account" value="%s"><span class="name">%s</span> %s%s<span class="invented">%s</span></button></li>
                """.formatted(
                        escape(person.account()),
                        escape(person.name()),
                        title(person.title()),
                        agencies(words.swedish() ? person.agenciesSv() : person.agenciesEn()),
                        text("invented"));
    }

    /// Titles are Swedish in either language.
    private static String title(@Nullable String title) {
        return title == null ? "" : "<span class=\"title\" lang=\"sv\">%s</span> ".formatted(escape(title));
    }

    private static String agencies(List<String> names) {
        return names.isEmpty() ? "" : "<span class=\"agency\">%s</span> ".formatted(escape(String.join(", ", names)));
    }

    private static String group(DemoPerson person) {
        return person.role() == null ? WITHOUT_ROLE : person.role().name();
    }

    private String text(String key, Object... values) {
        return escape(words.get(key, values));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
