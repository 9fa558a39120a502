package se.samsas.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BystandersTests {

    private final Bystanders bystanders = new Bystanders();

    @Test
    void nobodyIsWaitedForWhereNobodyAsked() {
        bystanders.ask();
        assertThat(restedAfter(0, Duration.ofMinutes(5))).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void whoAskedOftenHasAsMuchTimeAsTheWorkHad() {
        assertThat(restedAfter(100, Duration.ofMillis(400))).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    private Duration restedAfter(int asked, Duration took) {
        long before = bystanders.asked();
        for (int i = 0; i < asked; i++) {
            bystanders.ask();
        }
        long began = System.nanoTime();
        bystanders.rest(before, took);
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
