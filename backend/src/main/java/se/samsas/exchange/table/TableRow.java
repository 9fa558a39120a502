package se.samsas.exchange.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row of a table, read.
///
/// @param origin where it was met
/// @param cells what its columns hold, in their order; null where unknown
/// @param silent the columns that it does not speak of, by their place; there `cells` has what a new row would get
public record TableRow(Origin origin, List<@Nullable Object> cells, Set<Integer> silent) {

    public TableRow(Origin origin, List<@Nullable Object> cells) {
        this(origin, cells, Set.of());
    }

    /// The row where this is stored: what it does not speak of stays as it is.
    public TableRow over(List<@Nullable Object> stored) {
        if (silent.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(cells);
        silent.forEach(column -> all.set(column, stored.get(column)));
        return new TableRow(origin, Collections.unmodifiableList(all), silent);
    }

    /// The first cell, by which the graph is asked for what it has.
    public String head() {
        return String.valueOf(cells.getFirst());
    }

    /// A line of a file, from 1.
    ///
    /// @param asWritten the cells as the file has them, so that a bad row can be given back; empty where they are
    ///                  not kept
    public record Origin(String file, long line, List<String> asWritten) {

        public Origin(String file, long line) {
            this(file, line, List.of());
        }
    }
}
