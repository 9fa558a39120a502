package se.samsas.seed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Things to choose from, each as often as its weight says.
final class Weighted<T> {
    private final List<T> things;
    private final int[] upTo;

    private Weighted(List<T> things, int[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    /// @param weights in an order that does not change from run to run
    static <T> Weighted<T> of(Map<T, Integer> weights) {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to choose from");
        }
        var upTo = weights.values().stream().mapToInt(Integer::intValue).toArray();
        Arrays.parallelPrefix(upTo, Integer::sum);
        return new Weighted<>(List.copyOf(weights.keySet()), upTo);
    }

    T one(Dice dice) {
        var at = Arrays.binarySearch(upTo, dice.below(upTo[upTo.length - 1]) + 1);
        return things.get(at < 0 ? -at - 1 : at);
    }
}
