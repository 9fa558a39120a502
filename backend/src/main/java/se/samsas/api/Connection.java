package se.samsas.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samsas.text.SwedishOrder;

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

    /// A page of nothing.
    public static <T> Connection<T> none(PageRequest request) {
        return of(List.of(), request, 0, row -> {
            throw new IllegalStateException("There is no row.");
        });
    }

    /// Makes a page of a list that is bounded and read whole, in the Swedish order of names, then of ids.
    public static <T> Connection<T> byName(
            Collection<T> all, PageRequest request, Function<T, String> name, Function<T, String> id) {
        return inOrder(all, request, 2, row -> List.of(name.apply(row), id.apply(row)));
    }

    /// Makes a page of a list that is bounded and read whole.
    ///
    /// @param size of the keys
    /// @param keys what the list is ordered by: names in the Swedish order, and an id last
    public static <T> Connection<T> inOrder(
            Collection<T> all, PageRequest request, int size, Function<T, List<String>> keys) {
        var after = request.after() == null ? null : request.afterKeys(size);
        var names = SwedishOrder.ofNames();
        Comparator<Placed<T>> order = (one, other) -> compare(names, one.keys(), other.keys());
        // No more are kept than the page has: to compare names is what takes long.
        var page = new PriorityQueue<Placed<T>>(order.reversed());
        for (var row : all) {
            var placed = new Placed<>(keys.apply(row), row);
            if (after != null && compare(names, placed.keys(), after) <= 0) {
                continue;
            }
            if (page.size() < request.limit()) {
                page.add(placed);
            } else if (order.compare(placed, page.element()) < 0) {
                page.remove();
                page.add(placed);
            }
        }
        var rows = page.stream().sorted(order).map(Placed::row).toList();
        return of(rows, request, all.size(), row -> new Cursor(keys.apply(row)));
    }

    /// The rows of the page.
    public Stream<T> nodes() {
        return edges.stream().map(Edge::node);
    }

    /// The same page of what each row stands for. A row that stands for nothing any more is left out.
    public <R> Connection<R> map(Function<T, Optional<R>> stands) {
        return new Connection<>(
                edges.stream()
                        .flatMap(edge -> stands.apply(edge.node()).map(of -> new Edge<>(of, edge.cursor())).stream())
                        .toList(),
                pageInfo,
                totalCount);
    }

    private record Placed<T>(List<String> keys, T row) {}

    private static int compare(Comparator<String> names, List<String> one, List<String> other) {
        for (int i = 0; i < one.size() - 1; i++) {
            int order = names.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return one.getLast().compareTo(other.getLast());
    }
}
