package se.samsas.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Value;
import se.samsas.access.Action;
import se.samsas.access.Scope;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.graph.Queries;

/// Whose entries of the audit trail a viewer reads.
///
/// @param all      whether everybody's
/// @param agencies the agencies of which it is administered, by id
/// @param accounts the accounts that act for these, or whose person works there today
/// @param people   the people who work there today; their names may be shown, unless they are protected
record AuditReach(boolean all, Set<String> agencies, List<String> accounts, List<String> people) {

    static AuditReach of(Queries queries, Viewer viewer, LocalDate today) {
        var agencies = viewer.agencies(Action.READ_AUDIT);
        return queries.get(
                """
                MATCH (g:Agency) WHERE g.id IN $agencies
                OPTIONAL MATCH (p:Person)-[e:EMPLOYED]->(:Unit)-[:PART_OF*]->(g)
                WHERE %s
                WITH collect(DISTINCT g) AS own, collect(DISTINCT p) AS staff
                RETURN [p IN staff | p.id] AS people,
                       COLLECT { UNWIND own AS g MATCH (a:Account)-[:ACTS_FOR]->(g) RETURN DISTINCT a.id }
                       + COLLECT { UNWIND staff AS p MATCH (a:Account)-[:IS]->(p) RETURN a.id } AS accounts
                """.formatted(Standing.employs("g", "e")),
                Map.of("agencies", agencies, "today", today),
                row -> new AuditReach(
                        viewer.may(Action.READ_AUDIT, Scope.ANY),
                        agencies,
                        row.get("accounts").asList(Value::asString),
                        row.get("people").asList(Value::asString)));
    }
}
