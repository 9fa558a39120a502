package se.samsas.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Record;

/// What can be asked of the graph, in a transaction of its own (`Graph`) or in one that a caller spans.
public interface Queries {

    /// The only row, or nothing where there is none.
    ///
    /// @throws IllegalStateException where there are several
    default <T> Optional<T> find(String cypher, Map<String, ?> parameters, Function<Record, T> mapping) {
        var rows = list(cypher, parameters, mapping);
        if (rows.size() > 1) {
            throw new IllegalStateException("Expected at most one row, got %d: %s".formatted(rows.size(), cypher));
        }
        return rows.stream().findFirst();
    }

    /// The only row.
    ///
    /// @throws IllegalStateException where there is none, or several
    default <T> T get(String cypher, Map<String, ?> parameters, Function<Record, T> mapping) {
        return find(cypher, parameters, mapping)
                .orElseThrow(() -> new IllegalStateException("Expected a row, got none: " + cypher));
    }

    /// All rows, of a bounded set.
    <T> List<T> list(String cypher, Map<String, ?> parameters, Function<Record, T> mapping);

    /// Changes the graph and returns nothing.
    default void run(String cypher, Map<String, ?> parameters) {
        list(cypher, parameters, row -> row);
    }
}
