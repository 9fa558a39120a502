package se.samsas.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// A page of a list (Relay's cursor connections, forwards).
///
/// @param totalCount the number of rows of the whole list
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, int totalCount) {

    public Connection {
        edges = List.copyOf(edges);
    }

    /// Makes a page of the rows that a query for `request.limit()` found after the cursor.
    public static <T> Connection<T> of(List<T> rows, PageRequest request, int totalCount, Function<T, Cursor> cursor) {
        var edges = rows.stream()
                .limit(request.first())
                .map(row -> new Edge<>(row, cursor.apply(row).toString()))
                .toList();
        return new Connection<>(
                edges,
                new PageInfo(
                        rows.size() > request.first(),
                        request.after() != null,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()),
                totalCount);
    }

    /// Makes a page of a list that is bounded and read whole, in the Swedish order of names, then of ids.
    public static <T> Connection<T> byName(
            Collection<T> all, PageRequest request, Function<T, String> name, Function<T, String> id) {
        var order = Comparator.comparing(List<String>::getFirst, SwedishOrder.ofNames())
                .thenComparing(List::getLast);
        Function<T, List<String>> keys = row -> List.of(name.apply(row), id.apply(row));
        var after = request.afterKeys(2);
        var rows = all.stream()
                .filter(row -> order.compare(keys.apply(row), after) > 0)
                .sorted(Comparator.comparing(keys, order))
                .limit(request.limit())
                .toList();
        return of(rows, request, all.size(), row -> new Cursor(keys.apply(row)));
    }
}
