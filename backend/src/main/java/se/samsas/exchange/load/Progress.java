package se.samsas.exchange.load;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// How far a long work has come.
///
/// @param step    what is being worked on
/// @param done    rows done, of all steps
/// @param total   rows to do, of all steps
/// @param elapsed since the start
public record Progress(String step, long done, long total, Duration elapsed) {

    /// Whole percent, floored; 100 where there is nothing to do.
    public long percent() {
        return total == 0 ? 100 : 100 * done / total;
    }

    /// Rows a second since the start.
    public long rate() {
        return done * 1_000 / Math.max(1, elapsed.toMillis());
    }

    /// The time left at this rate; empty before the first row.
    public Optional<Duration> remaining() {
        return done == 0
                ? Optional.empty()
                : Optional.of(elapsed.multipliedBy(total - done).dividedBy(done));
    }

    /// `34 %, 12,345 of 36,000 rows, 8,200 a second, 3 s left (units.csv)`
    @Override
    public String toString() {
        var left = remaining()
                .map(time -> ", %d s left".formatted(Math.ceilDiv(time.toMillis(), 1_000)))
                .orElse("");
        return String.format(
                Locale.ROOT, "%d %%, %,d of %,d rows, %,d a second%s (%s)", percent(), done, total, rate(), left, step);
    }
}
