package se.samsas.exchange.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.graph.Queries;

/// The files of docs/data-format.md, each after those that it refers to.
@Component
public final class Tables {

    private final List<Table> all;

    public Tables(List<FeatureTables> features) {
        this.all = ordered(features);
    }

    /// All of them.
    public List<Table> list() {
        return all;
    }

    /// The names of all.
    public Set<String> files() {
        return all.stream().map(Table::file).collect(Collectors.toSet());
    }

    /// Whether there is nothing in the graph that a data set could be.
    public boolean areEmpty(Queries queries) {
        var labels = all.stream().map(Table::node).filter(Objects::nonNull).collect(Collectors.joining("|"));
        return queries.list("MATCH (n:%s) RETURN 1 AS one LIMIT 1".formatted(labels), Map.of(), row -> row)
                .isEmpty();
    }

    /// @throws IllegalStateException where features refer to one another in a circle, or to nothing
    private static List<Table> ordered(List<FeatureTables> features) {
        var waiting = new ArrayList<>(features);
        var ordered = new ArrayList<Table>();
        var nodes = new HashSet<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(feature -> nodes.containsAll(referredTo(feature)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "No order of tables: each of %s refers to what comes later".formatted(waiting)));
            waiting.remove(next);
            ordered.addAll(next.tables());
            nodes.addAll(nodes(next));
        }
        return List.copyOf(ordered);
    }

    private static Set<String> nodes(FeatureTables feature) {
        return labels(feature.tables().stream().map(Table::node));
    }

    private static Set<String> referredTo(FeatureTables feature) {
        var labels = labels(feature.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::refersTo));
        labels.removeAll(nodes(feature));
        return labels;
    }

    private static Set<String> labels(Stream<? extends @Nullable String> labels) {
        return labels.filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toSet());
    }
}
