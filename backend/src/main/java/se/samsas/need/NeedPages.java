package se.samsas.need;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;

/// Pages of the needs of agencies, newest first.
final class NeedPages {

    private NeedPages() {}

    /// @param status   of which status; null for all
    /// @param returned what is read of each need `n` of an agency `a`
    /// @param read     out of that
    /// @param cursor   the day on which it was stated, and its id
    static <T> Connection<T> of(
            Queries queries,
            Collection<String> agencies,
            @Nullable NeedStatus status,
            PageRequest request,
            String returned,
            Function<Record, T> read,
            Function<T, Cursor> cursor) {
        var after = request.afterKeys(2);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("agencies", List.copyOf(agencies));
        parameters.put("status", status == null ? null : Spelling.of(status));
        parameters.put("created", after.getFirst());
        parameters.put("id", after.getLast());
        parameters.put("limit", request.limit());
        var needs = queries.list("""
                MATCH (a:Agency)-[:ASKS]->(n:Need)
                WHERE a.id IN $agencies AND ($status IS NULL OR n.status = $status)
                  AND ($created = '' OR toString(n.created) < $created
                       OR (toString(n.created) = $created AND n.id > $id))
                WITH a, n ORDER BY n.created DESC, n.id LIMIT $limit
                RETURN %s ORDER BY n.created DESC, n.id
                """.formatted(returned), parameters, read);
        int total = queries.get("""
                MATCH (a:Agency)-[:ASKS]->(n:Need)
                WHERE a.id IN $agencies AND ($status IS NULL OR n.status = $status)
                RETURN count(n) AS needs
                """, parameters, row -> row.get("needs").asInt());
        return Connection.of(needs, request, total, cursor);
    }
}
