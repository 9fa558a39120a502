package se.samsas.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of a table, read.
///
/// @param origin where it was met
/// @param cells what its columns hold, in their order; null where unknown
record Row(Origin origin, List<@Nullable Object> cells) {

    /// The first cell, by which the graph is asked for what it has.
    String head() {
        return String.valueOf(cells.getFirst());
    }

    /// A line of a file, from 1.
    ///
    /// @param asWritten the cells as the file has them, so that a bad row can be given back; empty where they are
    ///                  not kept
    record Origin(String file, long line, List<String> asWritten) {

        Origin(String file, long line) {
            this(file, line, List.of());
        }
    }
}
