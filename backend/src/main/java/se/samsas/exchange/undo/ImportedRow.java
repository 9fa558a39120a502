package se.samsas.exchange.undo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import se.samsas.exchange.load.ImportJournal;
import se.samsas.exchange.table.Table;
import se.samsas.person.PersonTables;

/// What an import did to a row, as [ImportJournal] keeps it.
///
/// @param person whose row it is; null where it is nobody's
/// @param key    the key cells of the row
/// @param places the columns that became otherwise, by their place: of a row that is new or went all,
///               or all but the key
/// @param before what they held; null where there was no such row
/// @param after  what they held then; null where there was none any more
record ImportedRow(
        @Nullable String person,
        Table table,
        List<@Nullable Object> key,
        List<Integer> places,
        @Nullable List<@Nullable Object> before,
        @Nullable List<@Nullable Object> after) {

    /// As a query returns them, `person` and the node `kept`: those that it holds, the last first.
    static List<ImportedRow> of(Record row, Map<String, Table> tables) {
        var kept = row.get("kept");
        var table = tables.get(kept.get("file").asString());
        if (table == null) {
            throw new IllegalStateException("No table is called " + kept.get("file"));
        }
        var columns = kept.get("columns").asList(Value::asString);
        var keys = table.keys().map(column -> column.name()).toList();
        // Of what is of one piece the key is not kept again; of others its first cell always holds something.
        var isWhole = columns.contains(keys.getFirst())
                && (kept.get("before").isNull() || kept.get("after").isNull());
        var places = isWhole
                ? IntStream.range(0, table.columns().size()).boxed().toList()
                : columns.stream().map(table::place).toList();
        var keyPlaces = keys.stream().map(table::place).toList();
        var rows = new ArrayList<ImportedRow>();
        for (int i = kept.get("key").size() / keys.size() - 1; i >= 0; i--) {
            rows.add(new ImportedRow(
                    row.get("person").asString(null),
                    table,
                    cells(table, keys, kept.get("key"), i, keyPlaces),
                    places,
                    kept.get("before").isNull() ? null : cells(table, columns, kept.get("before"), i, places),
                    kept.get("after").isNull() ? null : cells(table, columns, kept.get("after"), i, places)));
        }
        return rows;
    }

    /// The cells of a row at these places; what was not kept of it held nothing.
    private static List<@Nullable Object> cells(
            Table table, List<String> columns, Value texts, int number, List<Integer> places) {
        var byPlace = new HashMap<Integer, @Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            var text = texts.get(number * columns.size() + i).asString();
            byPlace.put(table.place(columns.get(i)), ImportJournal.read(table, columns.get(i), text));
        }
        var cells = new ArrayList<@Nullable Object>();
        places.forEach(place -> cells.add(byPlace.get(place)));
        return cells;
    }

    /// The name of a column that is not as the import left it; null where all are, and there is a row where it left
    /// one.
    ///
    /// @param now the row as it is; null where there is none
    @Nullable
    String changedSince(@Nullable List<@Nullable Object> now) {
        if ((now == null) != (after == null)) {
            return table.columns().getFirst().name();
        }
        for (int i = 0; now != null && after != null && i < places.size(); i++) {
            var column = table.columns().get(places.get(i));
            var isByChance = column.use().isByChance() && after.get(i) == null;
            var isSame = isSame(now.get(places.get(i)), after.get(i));
            if (!isByChance && (!isSame || isSaidSelf(now, column.name()))) {
                return column.name();
            }
        }
        return null;
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return isNothing(one) ? isNothing(other) : Objects.equals(one, other);
    }

    /// Whether it is for the person to say, who may have said the same.
    private boolean isSaidSelf(List<@Nullable Object> now, String column) {
        return table.equals(PersonTables.PEOPLE)
                && Table.ids(now.get(table.place("said_self"))).contains(column);
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value.equals(List.of());
    }

    /// The row as it was before.
    ///
    /// @param now as it is, and as the import left it
    @Nullable
    List<@Nullable Object> undone(@Nullable List<@Nullable Object> now) {
        if (before == null) {
            return null;
        }
        List<@Nullable Object> cells =
                Arrays.asList(new @Nullable Object[table.columns().size()]);
        for (int i = 0; now != null && i < cells.size(); i++) {
            cells.set(i, now.get(i));
        }
        for (int i = 0; i < places.size(); i++) {
            cells.set(places.get(i), before.get(i));
        }
        return cells;
    }
}
