package se.samsas.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.Row.Origin;

/// Finds rows that repeat another. Of rows in the order of their keys, as the format has them, only the last is
/// remembered; of others, all.
final class Duplicates {

    private final Table table;
    private final boolean sorted;
    private final Map<List<@Nullable Object>, Origin> seen = new HashMap<>();

    Duplicates(Table table, boolean sorted) {
        this.table = table;
        this.sorted = sorted;
    }

    /// Where the row was met before.
    Optional<Origin> before(Row row) {
        var identity = table.identity().apply(row.cells());
        var before = seen.get(identity);
        if (before == null) {
            if (sorted) {
                seen.clear();
            }
            seen.put(identity, row.origin());
        }
        return Optional.ofNullable(before);
    }
}
