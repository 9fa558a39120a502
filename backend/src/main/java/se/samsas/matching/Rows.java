package se.samsas.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// A list of numbers for each person of a segment, one after the other.
final class Rows {
    private final int[] starts;
    private final long[] values;

    Rows(List<PackedPerson> people, Function<PackedPerson, long[]> row) {
        starts = new int[people.size() + 1];
        for (int slot = 0; slot < people.size(); slot++) {
            starts[slot + 1] = starts[slot] + row.apply(people.get(slot)).length;
        }
        values = new long[starts[people.size()]];
        for (int slot = 0; slot < people.size(); slot++) {
            long[] from = row.apply(people.get(slot));
            System.arraycopy(from, 0, values, starts[slot], from.length);
        }
    }

    int start(int slot) {
        return starts[slot];
    }

    int end(int slot) {
        return starts[slot + 1];
    }

    long get(int at) {
        return values[at];
    }

    long[] row(int slot) {
        return Arrays.copyOfRange(values, start(slot), end(slot));
    }
}
