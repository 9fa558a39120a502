package se.samsas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import se.samsas.failure.Failure;

class WrittenTests {

    @Test
    void wordsAreKeptWithoutTheSpaceAroundThem() {
        assertThat(Written.required("why", " Because.\n")).isEqualTo("Because.");
        assertThat(Written.optional(" Because.\n")).isEqualTo("Because.");
    }

    @Test
    void spaceIsNoWord() {
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> Written.required("why", " \u2003\n"))
                .withMessage("'why' is empty.");
        assertThat(Written.optional(" \u2003\n")).isNull();
        assertThat(Written.optional(null)).isNull();
    }
}
