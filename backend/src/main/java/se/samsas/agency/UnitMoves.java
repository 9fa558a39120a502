package se.samsas.agency;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samsas.agency.AgencyChange.Part;
import se.samsas.agency.AgencyChange.Split;
import se.samsas.failure.Failure;
import se.samsas.graph.Queries;

/// Moves units from agency to agency in a transaction. Their ids stay, and who is employed there stays employed.
final class UnitMoves {

    private static final int NAMED = 10;

    private final Queries tx;

    UnitMoves(Queries tx) {
        this.tx = tx;
    }

    /// The units of the agency, at any depth.
    private record Stands(String id, String name) {}

    /// Puts the units of an agency below one unit of another, which gets the agency's name; none where it has
    /// no units.
    AgencyEffects merge(String from, String into) {
        var units = below(from).size();
        if (units > 0) {
            var top = "unit-" + UUID.randomUUID();
            tx.run("""
                    MATCH (from:Agency {id: $from}), (into:Agency {id: $into})
                    CREATE (top:Unit {id: $unit, nameSv: from.nameSv, nameEn: from.nameEn})-[:PART_OF]->(into)
                    SET top.region = coalesce(from.region, into.region)
                    WITH from, top
                    MATCH (from)<-[old:PART_OF]-(u:Unit)
                    DELETE old
                    CREATE (u)-[:PART_OF]->(top)
                    """, Map.of("from", from, "into", into, "unit", top));
            Belonging.keep(tx, List.of(top));
        }
        return AgencyEffects.ofUnits(units);
    }

    /// Gives each successor its units. One whose parent goes elsewhere then stands directly below its agency.
    AgencyEffects split(Split split) {
        tx.run(
                """
                UNWIND $parts AS part
                MATCH (to:Agency {id: part.agency})
                UNWIND part.units AS unit
                MATCH (u:Unit {id: unit})-[old:PART_OF]->(above)
                WHERE CASE WHEN above:Unit THEN NOT above.id IN part.units ELSE above.id <> part.agency END
                DELETE old
                CREATE (u)-[:PART_OF]->(to)
                """,
                Map.of(
                        "parts",
                        split.parts().stream().map(UnitMoves::parameters).toList()));
        Belonging.keep(tx, split.units());
        return AgencyEffects.ofUnits(
                split.leaving().values().stream().mapToInt(List::size).sum());
    }

    private static Map<String, Object> parameters(Part part) {
        return Map.of("agency", part.target().id(), "units", part.units());
    }

    /// @throws Failure.Invalid where a unit of the agency is assigned to no successor, or one that is not the
    /// agency's is
    void requireAll(Split split) {
        var own = below(split.agency());
        var ids = own.stream().map(Stands::id).collect(Collectors.toSet());
        var assigned = split.units();
        assigned.stream()
                .filter(unit -> !ids.contains(unit))
                .sorted()
                .findFirst()
                .ifPresent(unit -> {
                    throw new Failure.Invalid(
                            "change.split.successors",
                            "The unit '%s' is not of the agency '%s'.".formatted(unit, split.agency()),
                            "Assign the units of the agency, and only these.");
                });
        var missing = own.stream().filter(unit -> !assigned.contains(unit.id())).toList();
        if (!missing.isEmpty()) {
            var named = missing.stream()
                    .limit(NAMED)
                    .map(unit -> "%s (%s)".formatted(unit.name(), unit.id()))
                    .collect(Collectors.joining(", "));
            throw new Failure.Invalid(
                            "change.split.successors",
                            "%d of %d units are assigned to no successor: %s%s."
                                    .formatted(missing.size(), own.size(), named, missing.size() > NAMED ? ", …" : ""),
                            "Assign every unit, at every depth, to one successor.")
                    .inSwedish(
                            "%d av %d enheter har ingen efterföljare: %s%s."
                                    .formatted(missing.size(), own.size(), named, missing.size() > NAMED ? ", …" : ""),
                            "Välj en efterföljare för varje enhet.");
        }
    }

    private List<Stands> below(String agency) {
        return tx.list(
                """
                MATCH (:Agency {id: $agency})<-[:OF]-(u:Unit)
                RETURN DISTINCT u.id AS id, u.nameSv AS name ORDER BY name, id
                """,
                Map.of("agency", agency),
                row -> new Stands(row.get("id").asString(), row.get("name").asString()));
    }
}
