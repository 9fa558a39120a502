package se.samsas.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedKeysTests {

    @Test
    void aKeyThatComesOnceIsNotRepeated() {
        try (var keys = new RepeatedKeys()) {
            for (int i = 0; i < 1_000; i++) {
                keys.add(List.of("p", i));
            }
            assertThat(keys.repeated()).isEmpty();
        }
    }

    @Test
    void cellsDoNotRunIntoOneAnother() {
        assertThat(RepeatedKeys.hash(List.of("ab", "c"))).isNotEqualTo(RepeatedKeys.hash(List.of("a", "bc")));
    }

    @Test
    void aKeyThatComesAgainIsFoundAcrossRunsOnDisk() {
        try (var keys = new RepeatedKeys()) {
            keys.add(List.of("first"));
            for (int i = 0; i < 2_500_000; i++) {
                keys.add(List.of(i));
            }
            keys.add(List.of("first"));
            keys.add(List.of(1_300_000));
            assertThat(keys.repeated())
                    .containsExactlyInAnyOrder(
                            RepeatedKeys.hash(List.of("first")), RepeatedKeys.hash(List.of(1_300_000)));
        }
    }
}
