package se.samsas.document;

import java.util.List;
import java.util.Map;

/// What the places of a [Template] are filled with, by their names.
///
/// @param texts what stands in a sentence or a cell
/// @param rows  what stands in a table, row by row
/// @param when  which of the blocks that begin with a condition are there
public record Filling(Map<String, String> texts, Map<String, List<List<String>>> rows, Map<String, Boolean> when) {

    /// Keeps copies.
    public Filling {
        texts = Map.copyOf(texts);
        rows = Map.copyOf(rows);
        when = Map.copyOf(when);
    }
}
