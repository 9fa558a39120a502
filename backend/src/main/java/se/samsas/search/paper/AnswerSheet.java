package se.samsas.search.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table of an answer: what a workbook has as a sheet.
///
/// @param rows of as many cells as there are columns
record AnswerSheet(String name, List<String> columns, List<List<Cell>> rows) {

    AnswerSheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// What stands in a cell.
    ///
    /// @param number the text as a number, where it is one to calculate with
    record Cell(String text, @Nullable Integer number) {

        static Cell of(@Nullable String text) {
            return new Cell(text == null ? "" : text, null);
        }

        static Cell of(int number) {
            return new Cell(String.valueOf(number), number);
        }
    }

    /// A row of texts.
    static List<Cell> row(String... texts) {
        return Stream.of(texts).map(Cell::of).toList();
    }

    /// The rows as text.
    List<List<String>> texts() {
        return rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList();
    }

    /// The same with a column before the others.
    AnswerSheet after(String column, List<Cell> cells) {
        var wider = new ArrayList<List<Cell>>();
        for (int i = 0; i < rows.size(); i++) {
            wider.add(
                    Stream.concat(Stream.of(cells.get(i)), rows.get(i).stream()).toList());
        }
        return new AnswerSheet(
                name, Stream.concat(Stream.of(column), columns.stream()).toList(), wider);
    }
}
