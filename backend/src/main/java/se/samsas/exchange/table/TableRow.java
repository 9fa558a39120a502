package se.samsas.exchange.table;

import java.io.Serializable;
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
/// @param removal whether what is stored as `cells` is to be no more
public record TableRow(Origin origin, List<@Nullable Object> cells, Set<Integer> silent, boolean removal)
        implements Serializable {

    public TableRow(Origin origin, List<@Nullable Object> cells) {
        this(origin, cells, Set.of());
    }

    public TableRow(Origin origin, List<@Nullable Object> cells, Set<Integer> silent) {
        this(origin, cells, silent, false);
    }

    /// A row that takes away what is stored so.
    public static TableRow removing(Origin origin, List<@Nullable Object> stored) {
        return new TableRow(origin, stored, Set.of(), true);
    }

    /// The row without its cells as they are written in the file.
    public TableRow bare() {
        return new TableRow(origin.bare(), cells, silent, removal);
    }

    /// The row with these cells in place of its own.
    public TableRow with(List<@Nullable Object> other) {
        return new TableRow(origin, other, silent, removal);
    }

    /// The row where this is stored: what it does not speak of stays as it is.
    public TableRow over(List<@Nullable Object> stored) {
        if (silent.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(cells);
        silent.forEach(column -> all.set(column, stored.get(column)));
        return with(Collections.unmodifiableList(all));
    }

    /// The first cell, by which the graph is asked for what it has.
    public String head() {
        return String.valueOf(cells.getFirst());
    }

    /// A line of a file, from 1.
    ///
    /// @param asWritten the cells as the file has them, so that a bad row can be given back; empty where they are
    ///                  not kept
    public record Origin(String file, long line, List<String> asWritten) implements Serializable {

        public Origin(String file, long line) {
            this(file, line, List.of());
        }

        /// The line alone.
        public Origin bare() {
            return asWritten.isEmpty() ? this : new Origin(file, line);
        }
    }
}
