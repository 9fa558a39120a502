package se.samsas.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// What each may have within a minute: that much at once, and it comes back evenly. Whoever asked for nothing for a
/// while is forgotten, so that no number of them fills the memory.
final class Allowances {

    private static final int MOST_KNOWN = 100_000;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final int allowed;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build();

    /// @param allowed how much a minute; 0 is no limit
    Allowances(int allowed) {
        this.allowed = allowed;
    }

    /// Takes as much, if there is as much.
    ///
    /// @return how long to wait for it where there is less, and nothing is taken
    Optional<Duration> take(String who, int much) {
        if (allowed == 0) {
            return Optional.empty();
        }
        var probe = bucketOf(who).tryConsumeAndReturnRemaining(Math.min(much, allowed));
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// How long to wait until there is anything; takes nothing.
    Optional<Duration> wait(String who) {
        if (allowed == 0) {
            return Optional.empty();
        }
        var probe = bucketOf(who).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucketOf(String who) {
        return Objects.requireNonNull(buckets.get(
                who,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(allowed).refillGreedy(allowed, PERIOD))
                        .build()));
    }

    /// How many it knows at most now; for tests.
    long known() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
