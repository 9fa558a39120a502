package se.samsas.need;

import static se.samsas.access.Action.ASK;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;

/// The needs of all agencies that somebody may ask for, in one list. It says what each is called, whose it is and its
/// state, and nothing else: what is done with a need is done while acting for its agency.
@Component
final class ListedNeeds {

    private final Graph graph;

    ListedNeeds(Graph graph) {
        this.graph = graph;
    }

    /// Newest first.
    ///
    /// @param agency one of these agencies; null for all
    /// @param status of which status; null for all
    /// @throws Failure.NotAllowed where the viewer may not ask for the agency, or there is none
    Connection<ListedNeed> page(
            Viewer viewer, @Nullable String agency, @Nullable NeedStatus status, PageRequest request) {
        var agencies = viewer.agenciesToChoose(ASK);
        if (agency != null && !agencies.contains(agency)) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not ask for the agency '%s'.".formatted(viewer.account(), agency),
                    "Ask for an agency that you plan for, or are a manager at, or for none to list all of them.");
        }
        var after = request.afterKeys(2);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("agencies", List.copyOf(agency == null ? agencies : Set.of(agency)));
        parameters.put("status", status == null ? null : Spelling.of(status));
        parameters.put("created", after.getFirst());
        parameters.put("id", after.getLast());
        parameters.put("limit", request.limit());
        var needs = graph.list("""
                MATCH (a:Agency)-[:ASKS]->(n:Need)
                WHERE a.id IN $agencies AND ($status IS NULL OR n.status = $status)
                  AND ($created = '' OR toString(n.created) < $created
                       OR (toString(n.created) = $created AND n.id > $id))
                RETURN n.id AS id, n.titleSv AS titleSv, n.titleEn AS titleEn, a.id AS asker, n.status AS status,
                       n.created AS created
                ORDER BY created DESC, id LIMIT $limit
                """, parameters, ListedNeeds::need);
        int total = graph.get("""
                MATCH (a:Agency)-[:ASKS]->(n:Need)
                WHERE a.id IN $agencies AND ($status IS NULL OR n.status = $status)
                RETURN count(n) AS needs
                """, parameters, row -> row.get("needs").asInt());
        return Connection.of(
                needs, request, total, need -> Cursor.of(need.created().toString(), need.id()));
    }

    private static ListedNeed need(Record row) {
        return new ListedNeed(
                row.get("id").asString(),
                row.get("titleSv").asString(null),
                row.get("titleEn").asString(null),
                row.get("asker").asString(),
                Spelling.read(NeedStatus.class, row.get("status").asString()),
                row.get("created").asLocalDate());
    }
}
