package se.samsas.exchange.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.table.Table;
import se.samsas.graph.Transaction;
import se.samsas.person.PersonTables;

/// What an import writes over, as it was and as it became, kept in the transaction that writes it: only so can the
/// import be taken back. Of a row that is changed, that is its key and the columns that are otherwise; of one that is
/// new or gone, the columns that hold something: the others were empty.
///
/// Of some tables a person has many rows. Those that a transaction makes are kept together, and so are those that it
/// changes, the cells of one row after those of the other: a node for each would take longer than the rows themselves.
/// Each of these is of one piece, so that all but its key is kept: who changes a part of it has said all of it.
///
/// @param job the import
/// @param run how many times it was begun; what was written later has a higher number
public record ImportJournal(String job, long run) {

    private static final String NOTHING = "";
    private static final String VALUE = "=";

    private static final List<Table> OF_ONE_PIECE =
            List.of(PersonTables.ASSERTIONS, PersonTables.PAST_ASSERTIONS, PersonTables.CAPACITY);

    /// Keeps what a transaction has done.
    ///
    /// @param from the number of the first of them within the run
    void keep(Transaction transaction, long from, List<Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        var together = new LinkedHashMap<Object, List<Difference>>();
        for (var difference : differences) {
            together.computeIfAbsent(place(difference), place -> new ArrayList<>())
                    .add(difference);
        }
        var rows = new ArrayList<Map<String, Object>>();
        together.values().forEach(some -> rows.add(row(some, from + rows.size())));
        transaction.run("""
                UNWIND $rows AS row
                CREATE (r:ImportedRow)
                SET r = row.kept
                WITH row, r WHERE row.person IS NOT NULL
                MATCH (p:Person {id: row.person})
                CREATE (r)-[:OF]->(p)
                """, Map.of("rows", rows));
    }

    /// With what else it is kept: no two rows of a table have one key in a transaction, so that it does not matter
    /// which
    /// of them came first.
    private static Object place(Difference one) {
        return OF_ONE_PIECE.contains(one.table())
                ? List.of(one.table().file(), String.valueOf(one.person()), one.before() == null, one.after() == null)
                : new Object();
    }

    private Map<String, Object> row(List<Difference> together, long number) {
        var first = together.getFirst();
        var table = first.table();
        var places = places(first);
        var keys = new ArrayList<String>();
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        for (var one : together) {
            add(keys, table, IntStream.range(0, table.keyCount()).toArray(), one.either());
            add(before, table, places, one.before());
            add(after, table, places, one.after());
        }
        var kept = new HashMap<String, Object>();
        kept.put("import", job);
        kept.put("run", run);
        kept.put("number", number);
        kept.put("file", table.file());
        kept.put("key", keys);
        kept.put(
                "columns",
                IntStream.of(places)
                        .mapToObj(i -> table.columns().get(i).name())
                        .toList());
        if (first.before() != null) {
            kept.put("before", before);
        }
        if (first.after() != null) {
            kept.put("after", after);
        }
        var row = new HashMap<String, Object>();
        row.put("kept", kept);
        var person = first.person();
        if (person != null) {
            row.put("person", person);
        }
        return row;
    }

    /// The columns that are kept, by their place.
    private static int[] places(Difference one) {
        var table = one.table();
        var before = one.before();
        var after = one.after();
        if (OF_ONE_PIECE.contains(table)) {
            return IntStream.range(table.keyCount(), table.columns().size()).toArray();
        }
        if (before != null && after != null) {
            return table.differing(before, after).toArray();
        }
        var held = one.either();
        return IntStream.range(0, held.size())
                .filter(place -> held.get(place) != null)
                .toArray();
    }

    private static void add(List<String> texts, Table table, int[] places, @Nullable List<@Nullable Object> cells) {
        for (int i = 0; cells != null && i < places.length; i++) {
            var value = cells.get(places[i]);
            texts.add(
                    value == null
                            ? NOTHING
                            : VALUE + table.columns().get(places[i]).cell().write(value));
        }
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
