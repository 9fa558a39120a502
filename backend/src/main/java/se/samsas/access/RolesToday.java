package se.samsas.access;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;

/// What an account has by the graph on a day, to be held against what it has after a change.
///
/// @param roles      that hold, spelled as they are stored
/// @param agencies   for which it acts
/// @param manages    the agencies of the units that its person manages
/// @param everywhere whether the roles are for the installation itself
public record RolesToday(Set<String> roles, Set<String> agencies, Set<String> manages, boolean everywhere) {

    /// Of these people's accounts, and of those for whose roles they answer, by id. Whoever has none is left out.
    public static Map<String, RolesToday> of(Queries queries, Collection<String> people, LocalDate today) {
        return queries
                .list(
                        """
                        MATCH (p:Person) WHERE p.id IN $people
                        CALL (p) { MATCH (p)<-[:IS|ANSWERED_BY]-(a:Account) RETURN a }
                        WITH DISTINCT a
                        OPTIONAL MATCH (a)-[:IS]->(own:Person)
                        WITH a, own, COLLECT { MATCH (a)-[:ACTS_FOR]->(g:Agency) WHERE %s RETURN g.id } AS actsFor,
                             %s AS employers
                        RETURN a.id AS account, coalesce(a.roles, []) AS roles,
                               coalesce(a.everywhere, false) AS everywhere, actsFor, %s AS footing,
                               COLLECT { %s RETURN DISTINCT agency.id } AS manages
                        """.formatted(
                                        Standing.stands("g"),
                                        Standing.employers("own"),
                                        Standing.footing("a", "own", "employers", "actsFor"),
                                        Standing.managed("own")),
                        Map.of("people", people, "today", today),
                        row -> Map.entry(row.get("account").asString(), read(row)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The people whose roles may be others where something changes about these: they themselves, and whoever has
    /// roles for which they answer.
    public static Set<String> affected(Queries queries, Collection<String> people) {
        var all = new HashSet<>(people);
        all.addAll(
                queries.list("""
                MATCH (p:Person) WHERE p.id IN $people
                CALL (p) { MATCH (p)<-[:ANSWERED_BY]-(:Account)-[:IS]->(own:Person) RETURN own }
                RETURN DISTINCT own.id AS id
                """, Map.of("people", people), row -> row.get("id").asString()));
        return all;
    }

    private static RolesToday read(Record row) {
        var footing = Spelling.read(Footing.class, row.get("footing").asString());
        var manages = ids(row, "manages");
        var roles = new HashSet<String>();
        row.get("roles").asList(Value::asString).stream()
                .filter(role -> footing.holds() && !Role.of(role).isOfEmployment())
                .forEach(roles::add);
        if (!manages.isEmpty()) {
            roles.add(Role.MANAGER.spelling());
        }
        return new RolesToday(
                Set.copyOf(roles),
                footing.holds() ? ids(row, "actsFor") : Set.of(),
                manages,
                row.get("everywhere").asBoolean() && footing.holdsEverywhere());
    }

    private static Set<String> ids(Record row, String column) {
        return Set.copyOf(row.get(column).asList(Value::asString));
    }
}
