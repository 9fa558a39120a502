package se.samsas.agency;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.api.Connection;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;

/// The agencies. Everybody who is signed in may know of them.
@Component
public final class Agencies {

    private final Graph graph;

    Agencies(Graph graph) {
        this.graph = graph;
    }

    /// The agency with this id.
    public Optional<Agency> find(String id) {
        return Optional.ofNullable(list(List.of(id)).get(id));
    }

    /// The agency with this id.
    ///
    /// @throws Failure.NotFound where there is none
    public Agency get(String id) {
        return find(id).orElseThrow(() -> new Failure.NotFound("agency", id));
    }

    /// Those of these agencies that there are, by id, in one query.
    public Map<String, Agency> list(Collection<String> ids) {
        return graph
                .list(
                        "UNWIND $ids AS id MATCH (a:Agency {id: id}) RETURN DISTINCT a",
                        Map.of("ids", ids),
                        row -> agency(row.get("a")))
                .stream()
                .collect(toMap(Agency::id, identity()));
    }

    /// All agencies, by their Swedish names; Sweden has about 650.
    public Connection<Agency> page(PageRequest request) {
        var all = graph.list("MATCH (a:Agency) RETURN a", Map.of(), row -> agency(row.get("a")));
        return Connection.byName(all, request, Agency::nameSv, Agency::id);
    }

    private static Agency agency(Value node) {
        return new Agency(
                node.get("id").asString(),
                Spelling.read(AgencyKind.class, node.get("kind").asString()),
                node.get("nameSv").asString(),
                node.get("nameEn").asString(null),
                node.get("shortName").asString(null),
                node.get("region").asString(),
                node.get("employees").isNull() ? null : node.get("employees").asInt(),
                node.get("invented").asBoolean(false));
    }
}
