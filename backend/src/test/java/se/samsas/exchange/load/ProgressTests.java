package se.samsas.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTests {

    @Test
    void rateAndTimeLeftFollowFromWhatIsDone() {
        var progress = new Progress("people.csv", 25_000, 100_000, Duration.ofSeconds(5));
        assertThat(progress.rate()).isEqualTo(5_000);
        assertThat(progress.remaining()).contains(Duration.ofSeconds(15));
        assertThat(progress).hasToString("25 %, 25,000 of 100,000 rows, 5,000 a second, 15 s left (people.csv)");
    }

    @Test
    void nothingIsPromisedBeforeTheFirstRow() {
        assertThat(new Progress("people.csv", 0, 100, Duration.ZERO).remaining())
                .isEmpty();
        assertThat(new Progress("people.csv", 0, 0, Duration.ZERO).percent()).isEqualTo(100);
    }
}
