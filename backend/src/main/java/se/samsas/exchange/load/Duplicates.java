package se.samsas.exchange.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;

/// Finds rows that repeat another. Of rows in the order of their keys, as the format has them, only the last is
/// remembered; of others, those whose key comes again.
public final class Duplicates {

    private final Table table;
    private final @Nullable Set<Long> repeated;
    private final Map<List<@Nullable Object>, Origin> seen = new HashMap<>();

    private Duplicates(Table table, @Nullable Set<Long> repeated) {
        this.table = table;
        this.repeated = repeated;
    }

    /// Among rows that are in the order of their keys.
    public static Duplicates ofSorted(Table table) {
        return new Duplicates(table, null);
    }

    /// Among rows in any order, which are first gone through once.
    ///
    /// @param rows hands over each row
    public static Duplicates of(Table table, Consumer<Consumer<TableRow>> rows) {
        try (var keys = new RepeatedKeys()) {
            rows.accept(row -> keys.add(table.identity().apply(row.cells())));
            return new Duplicates(table, Set.copyOf(keys.repeated()));
        }
    }

    /// Where the row was met before.
    public Optional<Origin> before(TableRow row) {
        var identity = table.identity().apply(row.cells());
        if (repeated != null && !repeated.contains(RepeatedKeys.hash(identity))) {
            return Optional.empty();
        }
        var before = seen.get(identity);
        if (before == null) {
            if (repeated == null) {
                seen.clear();
            }
            seen.put(identity, row.origin());
        }
        return Optional.ofNullable(before);
    }
}
