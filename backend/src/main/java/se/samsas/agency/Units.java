package se.samsas.agency;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.text.SwedishOrder;

/// The units of agencies. Everybody who is signed in may know of them; of who works there, not everybody.
@Component
public final class Units {

    private final Graph graph;

    Units(Graph graph) {
        this.graph = graph;
    }

    /// The unit with this id.
    public Optional<Unit> find(String id) {
        return Optional.ofNullable(list(List.of(id)).get(id));
    }

    /// The unit with this id.
    ///
    /// @throws Failure.NotFound where there is none
    public Unit get(String id) {
        return find(id).orElseThrow(() -> new Failure.NotFound("unit", id));
    }

    /// Those of these units that there are, by id, in one query.
    public Map<String, Unit> list(Collection<String> ids) {
        return graph.list("""
                        UNWIND $ids AS id
                        MATCH (u:Unit {id: id})-[:OF]->(a:Agency)
                        OPTIONAL MATCH (u)-[:PART_OF]->(p:Unit)
                        RETURN DISTINCT u, a.id AS agency, p.id AS parent
                        """, Map.of("ids", ids), Units::unit).stream().collect(toMap(Unit::id, identity()));
    }

    /// The units directly below each agency, by name.
    Map<Agency, List<Unit>> ofAgencies(Collection<Agency> agencies) {
        var units =
                graph.list("""
                UNWIND $ids AS id
                MATCH (a:Agency {id: id})<-[:PART_OF]-(u:Unit)
                RETURN u, a.id AS agency, null AS parent
                """, Map.of("ids", agencies.stream().map(Agency::id).toList()), Units::unit);
        return byName(agencies, Agency::id, units.stream().collect(groupingBy(Unit::agency)));
    }

    /// All units of each agency, at any depth, by name.
    Map<Agency, List<Unit>> below(Collection<Agency> agencies) {
        var units =
                graph.list("""
                UNWIND $ids AS id
                MATCH (a:Agency {id: id})<-[:OF]-(u:Unit)
                OPTIONAL MATCH (u)-[:PART_OF]->(p:Unit)
                RETURN DISTINCT u, a.id AS agency, p.id AS parent
                """, Map.of("ids", agencies.stream().map(Agency::id).toList()), Units::unit);
        return byName(agencies, Agency::id, units.stream().collect(groupingBy(Unit::agency)));
    }

    /// All units of an agency, at any depth, by id.
    public static List<String> below(Queries queries, String agency) {
        return queries.list(
                "MATCH (:Agency {id: $agency})<-[:OF]-(u:Unit) RETURN u.id AS id ORDER BY id",
                Map.of("agency", agency),
                row -> row.get("id").asString());
    }

    /// The units directly below each unit, by name.
    Map<Unit, List<Unit>> ofUnits(Collection<Unit> parents) {
        var units = graph.list("""
                UNWIND $ids AS id
                MATCH (p:Unit {id: id})<-[:PART_OF]-(u:Unit), (p)-[:OF]->(a:Agency)
                RETURN u, a.id AS agency, p.id AS parent
                """, Map.of("ids", parents.stream().map(Unit::id).toList()), Units::unit);
        return byName(
                parents, Unit::id, units.stream().collect(groupingBy(unit -> Objects.requireNonNull(unit.parent()))));
    }

    private static <T> Map<T, List<Unit>> byName(
            Collection<T> parents, Function<T, String> id, Map<String, List<Unit>> units) {
        var order = SwedishOrder.ofNames();
        return parents.stream()
                .collect(toMap(
                        identity(),
                        parent -> units.getOrDefault(id.apply(parent), List.of()).stream()
                                .sorted((a, b) -> order.compare(a.nameSv(), b.nameSv()))
                                .toList()));
    }

    private static Unit unit(Record row) {
        var node = row.get("u");
        return new Unit(
                node.get("id").asString(),
                node.get("nameSv").asString(),
                node.get("nameEn").asString(null),
                node.get("region").asString(null),
                row.get("agency").asString(),
                row.get("parent").asString(null));
    }
}
