package se.samsas.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientPagesTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "needs, 'text/html,application/xhtml+xml,*/*;q=0.8', true",
                "skills/abc/, text/html, true",
                "v1.2/needs, text/html, true",
                "needs, */*, false",
                "needs, application/json, false",
                "needs, -, false",
                "needs, 'not a type', false",
                "assets/gone.js, text/html, false",
                "robots.txt, text/html, false"
            })
    void aPageHasNoEndingAndIsAskedForAsHtml(String path, String accept, boolean page) {
        assertThat(ClientPages.isPage(path, accept)).isEqualTo(page);
    }
}
