package se.samsas.exchange.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.table.Table;
import se.samsas.graph.Transaction;

/// What an import writes over, as it was and as it became, kept in the transaction that writes it: only so can the
/// import be taken back. Of a row that is changed, that is its key and the columns that are otherwise.
///
/// @param job the import
/// @param run how many times it was begun; what was written later has a higher number
public record ImportJournal(String job, long run) {

    private static final String NOTHING = "";
    private static final String VALUE = "=";

    /// Keeps what a transaction has done.
    ///
    /// @param from the number of the first of them within the run
    void keep(Transaction transaction, long from, List<Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Map<String, Object>>(differences.size());
        for (var difference : differences) {
            rows.add(row(difference, from + rows.size()));
        }
        transaction.run("""
                UNWIND $rows AS row
                CREATE (r:ImportedRow)
                SET r = row.kept
                WITH row, r WHERE row.person IS NOT NULL
                MATCH (p:Person {id: row.person})
                CREATE (r)-[:OF]->(p)
                """, Map.of("rows", rows));
    }

    private Map<String, Object> row(Difference difference, long number) {
        var table = difference.table();
        var kept = new HashMap<String, Object>();
        kept.put("import", job);
        kept.put("run", run);
        kept.put("number", number);
        kept.put("file", table.file());
        kept.put("key", texts(table, IntStream.range(0, table.keyCount()), difference.either()));
        var before = difference.before();
        var after = difference.after();
        var places = before == null || after == null
                ? IntStream.range(0, table.columns().size()).toArray()
                : table.differing(before, after).toArray();
        kept.put(
                "columns",
                IntStream.of(places)
                        .mapToObj(i -> table.columns().get(i).name())
                        .toList());
        if (before != null) {
            kept.put("before", texts(table, IntStream.of(places), before));
        }
        if (after != null) {
            kept.put("after", texts(table, IntStream.of(places), after));
        }
        var row = new HashMap<String, Object>();
        row.put("kept", kept);
        var person = difference.person();
        if (person != null) {
            row.put("person", person);
        }
        return row;
    }

    private static List<String> texts(Table table, IntStream places, List<@Nullable Object> cells) {
        return places.mapToObj(i -> {
                    var value = cells.get(i);
                    return value == null
                            ? NOTHING
                            : VALUE + table.columns().get(i).cell().write(value);
                })
                .toList();
    }

    /// Reads a cell that was kept.
    public static @Nullable Object read(Table table, String column, String text) {
        return switch (text) {
            case NOTHING -> null;
            case VALUE -> List.of(); // no other value is written so
            default -> table.columns().get(table.place(column)).cell().read(text.substring(VALUE.length()));
        };
    }
}
