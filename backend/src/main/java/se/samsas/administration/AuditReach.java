package se.samsas.administration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import se.samsas.access.Action;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Scope;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.graph.Queries;

/// Whose entries of the audit trail a viewer reads, and whom the trail names to the viewer. Nobody with a protected
/// identity is within anybody's reach but their own, nor is their account.
///
/// @param all      whether everybody's
/// @param agencies the agencies of which it is administered, by id
/// @param people   who works there today
/// @param accounts the accounts that act for these agencies, and those of the people
record AuditReach(boolean all, Set<String> agencies, Marks people, Marks accounts) {

    /// People or accounts.
    ///
    /// @param ids   by id
    /// @param marks how entries name them: by the trail id, and those from before there was one by the id
    record Marks(List<String> ids, List<String> marks) {

        static Marks of(Value row) {
            return new Marks(
                    row.get("ids").asList(Value::asString), row.get("marks").asList(Value::asString));
        }
    }

    static AuditReach of(Queries queries, Viewer viewer, LocalDate today) {
        var agencies = viewer.agencies(Action.READ_AUDIT);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("agencies", agencies);
        parameters.put("self", viewer.person());
        parameters.put("today", today);
        return queries.get(
                """
                MATCH (g:Agency) WHERE g.id IN $agencies
                WITH collect(g) AS own
                WITH own,
                     COLLECT {
                       UNWIND own AS g
                       MATCH (g)<-[:OF]-(u:Unit)
                       CALL (g, u) {
                         MATCH (u)<-[e:EMPLOYED]-(p:Person)
                         WHERE %s AND %s
                         RETURN p
                       }
                       RETURN DISTINCT p
                     } AS staff
                WITH staff,
                     COLLECT {
                       UNWIND own AS g
                       MATCH (a:Account)-[:ACTS_FOR]->(g)
                       WHERE NOT EXISTS { MATCH (a)-[:IS]->(p:Person) WHERE %s AND coalesce(p.id <> $self, true) }
                       RETURN DISTINCT a
                     } + COLLECT { UNWIND staff AS p MATCH (a:Account)-[:IS]->(p) RETURN a } AS accounts
                RETURN {ids: [p IN staff | p.id],
                        marks: [p IN staff | p.id] + [p IN staff WHERE p.trail IS NOT NULL | p.trail]} AS people,
                       {ids: [a IN accounts | a.id],
                        marks: [a IN accounts | a.id] + [a IN accounts WHERE a.trail IS NOT NULL | a.trail]} AS accounts
                """.formatted(
                        Standing.employs("g", "e"), ProtectedIdentity.noneOfOthers("p"), ProtectedIdentity.of("p")),
                parameters,
                row -> new AuditReach(
                        viewer.may(Action.READ_AUDIT, Scope.ANY),
                        agencies,
                        Marks.of(row.get("people")),
                        Marks.of(row.get("accounts"))));
    }
}
