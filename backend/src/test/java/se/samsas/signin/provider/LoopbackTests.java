package se.samsas.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTests {

    private static final List<String> REGISTERED = List.of("http://127.0.0.1/signed-in");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/signed-in",
                "http://127.0.0.1:49152/signed-in",
                "http://localhost:8080/signed-in",
                "http://[::1]:1/signed-in"
            })
    void everyNameAndPortOfThisMachineMatches(String requested) {
        assertThat(Loopback.matches(REGISTERED, requested)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "signed-in",
                "//localhost/signed-in",
                "https://localhost/signed-in",
                "http://localhost/signed-in/",
                "http://localhost/%73igned-in",
                "http://localhost/signed-in?next=x",
                "http://localhost/signed-in#x",
                "http://user@localhost/signed-in",
                "http://localhost:80@evil.example/signed-in",
                "http://localhost.evil.example/signed-in",
                "http://127.0.0.2.evil.example/signed-in",
                "http://evil.example\\@localhost/signed-in",
                "http://localhost /signed-in"
            })
    void nothingElseDoes(String requested) {
        assertThat(Loopback.matches(REGISTERED, requested)).isFalse();
    }

    @Test
    void noAddressDoesNot() {
        assertThat(Loopback.matches(REGISTERED, null)).isFalse();
    }
}
