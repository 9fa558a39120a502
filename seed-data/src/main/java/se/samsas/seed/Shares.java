package se.samsas.seed;

import java.util.ArrayList;
import java.util.List;

/// Divides a whole number in proportion to weights, nothing lost: each gets what the running sums, floored, differ by.
final class Shares {
    private Shares() {}

    static List<Integer> of(int whole, List<Integer> weights) {
        var sum = weights.stream().mapToLong(Integer::longValue).sum();
        var shares = new ArrayList<Integer>();
        var before = 0L;
        var running = 0L;
        for (var weight : weights) {
            running += weight;
            var upTo = whole * running / sum;
            shares.add((int) (upTo - before));
            before = upTo;
        }
        return shares;
    }
}
