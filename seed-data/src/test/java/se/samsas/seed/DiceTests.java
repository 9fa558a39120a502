package se.samsas.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTests {
    @Test
    void theNumbersAreThoseOfSplitMix64() {
        var dice = new Dice(0);

        assertThat(dice.next()).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(dice.next()).isEqualTo(0x6E789E6AA1B965F4L);
        assertThat(dice.next()).isEqualTo(0x06C45D188009454FL);
    }

    @Test
    void whatIsThrownForOneThingDoesNotDependOnAnother() {
        assertThat(Dice.of(42, "person", 7).next())
                .isEqualTo(Dice.of(42, "person", 7).next())
                .isNotEqualTo(Dice.of(42, "person", 8).next())
                .isNotEqualTo(Dice.of(42, "agency", 7).next())
                .isNotEqualTo(Dice.of(43, "person", 7).next());
    }

    @Test
    void everyFaceFallsAboutEquallyOften() {
        var dice = new Dice(1);
        var counts = new int[6];
        IntStream.range(0, 60_000).forEach(i -> counts[dice.below(6)]++);

        assertThat(Arrays.stream(counts)).allMatch(count -> count > 9_600 && count < 10_400);
    }
}
