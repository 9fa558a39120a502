package se.samsas.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 5", "9, 5", "10, 10", "1234, 1230"})
    void figuresAreMultiplesOfFiveAndBelowThereIsNone(long people, int shown) {
        assertThat(Floor.of(people)).isEqualTo(shown);
    }

    @Test
    void eachBandIsFlooredByItself() {
        assertThat(new Headcount(14, 9, 4).floored()).isEqualTo(new Headcount(10, 5, 0));
    }

    @Test
    void aBandIsAPartOfTheOneBefore() {
        assertThatThrownBy(() -> new Headcount(5, 6, 0)).hasMessageContaining("6 of them independent");
    }

    @Test
    void togetherIsTheSumOfWhatIsShown() {
        var holders = new Holders(LocalDate.EPOCH, Map.of("a", new Headcount(10, 5, 0), "b", new Headcount(5, 5, 5)));

        assertThat(holders.together()).isEqualTo(new Headcount(15, 10, 5));
    }
}
