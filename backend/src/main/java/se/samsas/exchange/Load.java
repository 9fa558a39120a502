package se.samsas.exchange;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;

/// One import while it runs: what its tables have in common.
final class Load {

    private final Graph graph;
    private final Revisions revisions;
    private final ImportListener listener;
    private final LocalDate today;
    private final long total;
    private final boolean intoEmpty;
    private final long started = System.nanoTime();
    private final Map<String, Set<String>> known = new HashMap<>();
    private long done;

    /// @param total rows that will come, for the progress
    Load(Graph graph, Revisions revisions, ImportListener listener, LocalDate today, long total) {
        this.graph = graph;
        this.revisions = revisions;
        this.listener = listener;
        this.today = today;
        this.total = total;
        this.intoEmpty = isEmpty(graph);
    }

    /// Whether there is nothing that a data set could be.
    static boolean isEmpty(Graph graph) {
        var labels =
                Tables.ALL.stream().map(Table::node).filter(Objects::nonNull).collect(Collectors.joining("|"));
        return graph.list("MATCH (n:%s) RETURN 1 AS one LIMIT 1".formatted(labels), Map.of(), row -> row)
                .isEmpty();
    }

    /// Whether the graph was empty at the start: then nothing is stored but what this import wrote, and no row twice,
    /// so there is nothing to compare with.
    boolean intoEmpty() {
        return intoEmpty;
    }

    Graph graph() {
        return graph;
    }

    Revisions revisions() {
        return revisions;
    }

    ImportListener listener() {
        return listener;
    }

    LocalDate today() {
        return today;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    void done(Table table, long rows) {
        done += rows;
        listener.progress(new Progress(table.file(), done, total, elapsed()));
    }

    /// Remembers what can be referred to from now on.
    void written(Table table, Collection<Row> rows) {
        if (table.node() != null) {
            var ids = known.computeIfAbsent(table.node(), label -> new HashSet<>());
            rows.forEach(row -> ids.add(String.valueOf(row.cells().getFirst())));
        }
    }

    /// Those of the ids that nodes of the label have. Imports delete nothing, so what was seen once is not asked for
    /// again.
    Set<String> existing(Queries transaction, String label, Set<String> ids) {
        var seen = known.computeIfAbsent(label, key -> new HashSet<>());
        var unseen = ids.stream().filter(id -> !seen.contains(id)).toList();
        if (!unseen.isEmpty() && !intoEmpty) {
            seen.addAll(transaction.list(
                    "MATCH (n:%s) WHERE n.id IN $ids RETURN n.id AS id".formatted(label),
                    Map.of("ids", unseen),
                    row -> row.get("id").asString()));
        }
        var existing = new LinkedHashSet<>(ids);
        existing.retainAll(seen);
        return existing;
    }
}
