package se.samsas.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import se.samsas.access.Role;

class SignInPageTests {

    private static final DemoPerson PLANNER = new DemoPerson(
            "planner",
            Role.HR_PLANNER,
            "Åsa Öberg",
            "Planerare",
            List.of("Provverket", "Andra verket"),
            List.of("Trial Agency"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, sv",
                "-, 'en-GB,en;q=0.9,sv;q=0.8', en",
                "-, 'sv-SE,en', sv",
                "-, 'de,en;q=0.5', en",
                "-, fr, sv",
                "-, *, sv",
                "-, ';;;', sv",
                "en, sv, en",
                "sv, en, sv",
                "xx, en, en"
            })
    void theLanguageIsTheChosenElseTheBrowsersElseSwedish(String chosen, String accepted, String expected) {
        assertThat(SignInWords.in(chosen, accepted).language()).isEqualTo(expected);
    }

    @Test
    void eachPersonIsAButtonWithNameTitleAgencyAndThatTheyAreInvented() {
        assertThat(html("sv", List.of(PLANNER)))
                .contains(
                        "<html lang=\"sv\">",
                        "value=\"planner\"",
                        "Åsa Öberg",
                        "Planerare",
                        "Provverket, Andra verket",
                        "påhittad")
                .doesNotContain("Trial Agency");
        assertThat(html("en", List.of(PLANNER)))
                .contains("<html lang=\"en\">", "Trial Agency", "invented")
                .doesNotContain("påhittad", "HR-planerare");
    }

    @Test
    void namesFromTheGraphCannotCarryMarkup() {
        var odd = new DemoPerson("\"><script>", null, "<script>alert(1)</script>", "A & B", List.of("'x'"), List.of());

        assertThat(html("sv", List.of(odd)))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)", "A &amp; B", "value=\"&quot;&gt;&lt;script&gt;\"");
    }

    @Test
    void plannersComeFirstAndManyOfARoleAreCounted() {
        var employees = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new DemoPerson("e" + i, Role.EMPLOYEE, "Namn " + i, null, List.of(), List.of()));

        var html = html("sv", Stream.concat(employees, Stream.of(PLANNER)).toList());

        assertThat(html.indexOf("HR-planerare")).isBetween(0, html.indexOf("Medarbetare"));
        assertThat(html).contains("Namn 9", "och 3 till").doesNotContain("Namn 10");
    }

    @Test
    void withoutPeopleThePageSaysWhy() {
        assertThat(html("sv", List.of())).contains("SAMSAS_OIDC_ISSUER").doesNotContain("<button");
    }

    @Test
    void everyTextIsInBothLanguages() {
        assertThat(SignInWords.in("sv", null).bundle().keySet())
                .isEqualTo(SignInWords.in("en", null).bundle().keySet());
    }

    private static String html(String language, List<DemoPerson> people) {
        var csrf = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token");
        return new SignInPage(SignInWords.in(language, null), csrf, false).html(people);
    }
}
