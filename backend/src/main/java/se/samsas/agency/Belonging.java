package se.samsas.agency;

import java.util.Collection;
import java.util.Map;
import se.samsas.graph.Queries;

/// Of which agency each unit is, at whatever depth: what `PART_OF` leads to, stored as `OF`, so that nobody who asks
/// walks up. Whoever changes the one keeps the other, in the same transaction.
final class Belonging {

    private Belonging() {}

    /// Lets these units, and all below them, be of the agency that they are part of now.
    static void keep(Queries tx, Collection<String> units) {
        tx.run("""
                MATCH (changed:Unit)<-[:PART_OF*0..]-(u:Unit) WHERE changed.id IN $units
                WITH DISTINCT u
                CALL (u) {
                  MATCH (u)-[old:OF]->(was:Agency) WHERE NOT EXISTS { (u)-[:PART_OF*]->(was) }
                  DELETE old
                }
                CALL (u) {
                  MATCH (u)-[:PART_OF*]->(a:Agency)
                  MERGE (u)-[:OF]->(a)
                }
                """, Map.of("units", units));
    }
}
