package se.samsas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;

/// Waits for what comes about by itself.
public final class Eventually {

    private Eventually() {}

    /// Asks again and again until the answer is the expected one; fails with the last answer when the time is
    /// up.
    public static <T> void equal(Duration within, Supplier<T> actual, T expected) {
        long until = System.nanoTime() + within.toNanos();
        T last = actual.get();
        while (!last.equals(expected) && System.nanoTime() < until) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            last = actual.get();
        }
        assertThat(last).isEqualTo(expected);
    }
}
