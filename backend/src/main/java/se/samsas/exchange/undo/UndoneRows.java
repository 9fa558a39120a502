package se.samsas.exchange.undo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.graph.Queries;

/// Rows as they are stored, and as they are to be.
final class UndoneRows {

    private final Map<String, Map<List<@Nullable Object>, List<@Nullable Object>>> stored = new HashMap<>();
    private final Map<String, Map<List<@Nullable Object>, List<@Nullable Object>>> wanted = new HashMap<>();

    private UndoneRows() {}

    /// The rows with these keys as they are stored.
    static UndoneRows stored(Queries queries, Collection<ImportedRow> of) {
        var rows = new UndoneRows();
        var tables = new HashMap<String, Table>();
        var heads = new HashMap<String, Set<String>>();
        of.forEach(one -> {
            tables.put(one.table().file(), one.table());
            heads.computeIfAbsent(one.table().file(), file -> new HashSet<>())
                    .add(String.valueOf(one.key().getFirst()));
        });
        heads.forEach((file, those) -> {
            var table = Objects.requireNonNull(tables.get(file));
            var byKey = new HashMap<List<@Nullable Object>, List<@Nullable Object>>();
            for (var cells : table.stored(queries, those)) {
                byKey.put(key(table, cells), cells);
            }
            rows.stored.put(file, byKey);
            rows.wanted.put(file, new HashMap<>(byKey));
        });
        return rows;
    }

    static List<@Nullable Object> key(Table table, List<@Nullable Object> cells) {
        return cells.subList(0, table.keyCount());
    }

    /// All that are stored of a table.
    Collection<List<@Nullable Object>> stored(Table table) {
        return stored.getOrDefault(table.file(), Map.of()).values();
    }

    /// All of a table as they are to be.
    Collection<List<@Nullable Object>> wanted(Table table) {
        return wanted.getOrDefault(table.file(), Map.of()).values();
    }

    Map<List<@Nullable Object>, List<@Nullable Object>> byKey(Table table) {
        return stored.getOrDefault(table.file(), Map.of());
    }

    /// As the row is to be; null where there is to be none.
    @Nullable
    List<@Nullable Object> wanted(ImportedRow row) {
        return of(wanted, row.table()).get(row.key());
    }

    void want(ImportedRow row, @Nullable List<@Nullable Object> cells) {
        if (cells == null) {
            of(wanted, row.table()).remove(row.key());
        } else {
            of(wanted, row.table()).put(row.key(), cells);
        }
    }

    /// Leaves these rows as they are stored.
    void leave(Collection<ImportedRow> rows) {
        rows.forEach(row -> want(row, of(stored, row.table()).get(row.key())));
    }

    private static Map<List<@Nullable Object>, List<@Nullable Object>> of(
            Map<String, Map<List<@Nullable Object>, List<@Nullable Object>>> rows, Table table) {
        return Objects.requireNonNull(rows.get(table.file()));
    }

    /// Those of the rows that are to be otherwise, each once.
    ///
    /// @param origin what is said of where those of a table come from
    List<Difference> otherwise(
            Collection<ImportedRow> rows, Function<Table, Origin> origin, Predicate<ImportedRow> isHidden) {
        var all = new LinkedHashMap<List<Object>, Difference>();
        for (var row : rows) {
            var before = of(stored, row.table()).get(row.key());
            var after = wanted(row);
            if (!Objects.equals(before, after)) {
                all.put(
                        List.of(row.table().file(), row.key()),
                        new Difference(row.table(), origin.apply(row.table()), before, after, isHidden.test(row)));
            }
        }
        return new ArrayList<>(all.values());
    }
}
