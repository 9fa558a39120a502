package se.samsas.accountability;

import java.util.List;

/// A part of a paper.
sealed interface Block {

    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Rows of as many cells as there are columns.
    record Rows(List<String> columns, List<List<String>> rows) implements Block {
        public Rows {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// What only those who use Samsas can say.
    record ToFill(String text) implements Block {}
}
