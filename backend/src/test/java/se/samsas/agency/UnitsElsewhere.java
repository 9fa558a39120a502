package se.samsas.agency;

import java.util.List;
import java.util.Map;
import se.samsas.graph.Graph;

/// The units that are said to be of another agency than the one at the end of their `PART_OF`, or of none or
/// several.
public final class UnitsElsewhere {

    private UnitsElsewhere() {}

    public static List<String> in(Graph graph) {
        return graph.list(
                """
                MATCH (u:Unit)
                WITH u, COLLECT { MATCH (u)-[:PART_OF*]->(a:Agency) RETURN a.id ORDER BY a.id } AS part,
                     COLLECT { MATCH (u)-[:OF]->(a:Agency) RETURN a.id ORDER BY a.id } AS of
                WHERE part <> of
                RETURN u.id AS unit, part, of ORDER BY unit
                """,
                Map.of(),
                row -> "%s is part of %s and said to be of %s"
                        .formatted(
                                row.get("unit").asString(),
                                row.get("part").asList(),
                                row.get("of").asList()));
    }
}
