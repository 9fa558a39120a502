package se.samsas.exchange.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.samsas.exchange.table.Spilled;
import se.samsas.exchange.table.TableRow;

/// The rows of an import that employ somebody, found by person. Of each only eight bytes are held in memory.
final class EmployingRows implements AutoCloseable {

    private final Spilled<TableRow> rows = new Spilled<>();

    /// The hash of the person in the upper half, where the row is in the lower.
    private long[] places = new long[1 << 10];

    private boolean sorted = true;

    void add(TableRow row) {
        int place = rows.size();
        if (place == places.length) {
            places = Arrays.copyOf(places, 2 * place);
        }
        places[place] = start(row.head()) | place;
        sorted = false;
        rows.add(row.bare());
    }

    /// Those of the people who have rows, each with theirs in the order of the file; the map is the caller's own.
    synchronized Map<String, List<TableRow>> of(Set<String> people) {
        if (!sorted) {
            Arrays.sort(places, 0, rows.size());
            sorted = true;
        }
        var found = rows.at(
                people.stream().flatMapToInt(this::placesOf).sorted().distinct().toArray());
        return found.stream()
                .filter(row -> people.contains(row.head()))
                .collect(groupingBy(TableRow::head, HashMap::new, toList()));
    }

    /// Where the rows are of those with the hash of the person.
    private IntStream placesOf(String person) {
        long start = start(person);
        int from = Arrays.binarySearch(places, 0, rows.size(), start);
        return Arrays.stream(places, from < 0 ? -from - 1 : from, rows.size())
                .takeWhile(place -> place >> Integer.SIZE == start >> Integer.SIZE)
                .mapToInt(place -> (int) place);
    }

    private static long start(String person) {
        return (long) person.hashCode() << Integer.SIZE;
    }

    @Override
    public void close() {
        rows.close();
    }
}
