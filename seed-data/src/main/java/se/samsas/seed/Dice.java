package se.samsas.seed;

import java.util.List;
import java.util.UUID;

/// Chance from a seed: SplitMix64 (Steele, Lea, Flood 2014), integers only, so that the same numbers fall on every
/// machine and can be had in any other language.
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /// Dice for one thing among many, the same whatever was thrown for the others.
    static Dice of(long seed, String kind, long number) {
        return new Dice(mix(seed + GOLDEN_GAMMA * (number + 1)) ^ mix(kind.hashCode()));
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /// 0 to `bound` - 1; the bias is below one in a million for the bounds used here.
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// Both ends inclusive.
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /// 0 to 2⁵³ - 1, which a double holds exactly.
    long exact() {
        return next() >>> 11;
    }

    /// A random UUID, version 4 (RFC 9562 section 5.4).
    UUID uuid() {
        return new UUID((next() & ~0xF000L) | 0x4000L, (next() >>> 2) | Long.MIN_VALUE);
    }

    boolean percent(int percent) {
        return below(100) < percent;
    }

    boolean perMille(int perMille) {
        return below(1000) < perMille;
    }

    <T> T one(List<T> all) {
        return all.get(below(all.size()));
    }
}
