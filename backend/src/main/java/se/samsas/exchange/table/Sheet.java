package se.samsas.exchange.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import se.samsas.api.Text;
import se.samsas.failure.Failure;

/// A table as somebody gives it: rows of text, whatever kind of file they stand in, one of which is the header.
public interface Sheet {

    /// A row as it stands there.
    ///
    /// @param line  the line or row on which it begins, from 1
    /// @param cells as they are written; unmodifiable
    record Row(long line, List<String> cells) {

        /// The row with empty cells at its end, where it has fewer: a spreadsheet does not keep them.
        Row padded(int width) {
            if (cells.size() >= width) {
                return this;
            }
            var all = new ArrayList<>(cells);
            all.addAll(Collections.nCopies(width - cells.size(), ""));
            return new Row(line, Collections.unmodifiableList(all));
        }

        /// Whether nothing stands in any cell.
        public boolean isBlank() {
            return cells.stream().allMatch(cell -> Typed.text(cell).isEmpty());
        }
    }

    /// What counts the cells of a row that are names of columns, so that the header is found.
    @FunctionalInterface
    interface Known extends ToLongFunction<List<String>> {}

    /// What it is called.
    String file();

    /// As what it was read, for whoever gave it.
    Text said();

    /// What whoever gave it should look at because of that; empty where there is nothing.
    List<Text> notes();

    /// Whether a cell of the row has rows after it in it, since a quote was not closed.
    default boolean isSwallowed(Row row) {
        return false;
    }

    /// The header; without cells where the file has no rows.
    ///
    /// @throws Failure.Invalid where the file cannot be told apart into rows
    Row header();

    /// Hands over the rows below the header.
    ///
    /// @throws Failure.Invalid where the file cannot be told apart into rows
    void read(Consumer<Row> rows);
}
