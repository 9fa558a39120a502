package se.samsas.document;

import java.util.List;

/// A part of a paper.
public sealed interface Block {

    /// Begins a section.
    record Heading(String text) implements Block {}

    /// A paragraph of plain text.
    record Paragraph(String text) implements Block {}

    /// A list without an order.
    record Items(List<String> items) implements Block {

        /// Keeps a copy.
        public Items {
            items = List.copyOf(items);
        }
    }

    /// A table: rows of as many cells as there are columns.
    record Rows(List<String> columns, List<List<String>> rows) implements Block {

        /// Keeps copies.
        ///
        /// @throws IllegalArgumentException where a row has more cells or fewer
        public Rows {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "The row %s does not have the %d cells of its columns: give it as many."
                                    .formatted(row, columns.size()));
                }
            }
        }
    }

    /// What only those who use Samsas can say.
    record ToFill(String text) implements Block {}
}
