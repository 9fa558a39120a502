package se.samsas.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void aPercentileIsTheNearestRank() {
        var hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> Duration.ofMillis(101 - i))
                .toList();
        assertThat(Figures.percentile(hundred, 50)).hasMillis(50);
        assertThat(Figures.percentile(hundred, 99)).hasMillis(99);
        assertThat(Figures.percentile(hundred, 100)).hasMillis(100);
        assertThat(Figures.percentile(List.of(Duration.ofMillis(7)), 1)).hasMillis(7);
        assertThatThrownBy(() -> Figures.percentile(List.of(), 50)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRatioIsThatOfTwoPercentiles() {
        var fast = List.of(Duration.ofMillis(2), Duration.ofMillis(3), Duration.ofMillis(9));
        var slow = List.of(Duration.ofMillis(4), Duration.ofMillis(4), Duration.ofMillis(9));
        assertThat(Figures.ratio(slow, fast, 50)).isEqualTo(1.33);
        assertThat(Figures.ratio(slow, fast, 100)).isEqualTo(1);
    }

    @Test
    void figuresAreOneLineOfJsonInTheirOrder() {
        var figures = new Figures("esco")
                .put("created", 3)
                .seconds("importSeconds", Duration.ofMillis(12_345))
                .milliseconds("answer", List.of(Duration.ofNanos(1_234_567)));
        assertThat(figures.toString())
                .startsWith("{\"benchmark\":\"esco\",\"processors\":")
                .endsWith("\"created\":3,\"importSeconds\":12.35,\"answerP50Ms\":1.235,\"answerP99Ms\":1.235}")
                .doesNotContain("\n");
    }
}
