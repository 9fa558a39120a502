package se.samsas.notice;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;
import se.samsas.graph.Queries;

/// What notices hold on people: what they were told, what they have read, and that others were told of them.
public final class NoticesOfPeople {

    private NoticesOfPeople() {}

    /// What a person was told, and read of what those were told who decide something; by when, the earliest first.
    public static <T> List<T> give(Queries queries, String person, Function<Record, T> mapping) {
        return queries.list("""
                MATCH (p:Person {id: $person})
                CALL (p) {
                  MATCH (p)<-[:TELLS]-(n:Notice) RETURN n, 'me' AS whom
                  UNION
                  MATCH (p)<-[:IS]-(:Account)<-[:TELLS]-(n:Notice) RETURN n, 'me' AS whom
                  UNION
                  MATCH (p)-[:READ]->(n:Notice) WHERE NOT EXISTS { (p)<-[:TELLS]-(n) } RETURN n, 'role' AS whom
                  UNION
                  MATCH (n:Notice {about: p.id}) RETURN n, 'others' AS whom
                }
                RETURN n.at AS at, n.kind AS told, whom, EXISTS { (p)-[:READ]->(n) } AS read
                ORDER BY at, n.id, whom
                """, Map.of("person", person), mapping);
    }

    /// Erases it, while the person still has the id and the accounts.
    public static void erase(Queries tx, String person) {
        tx.run("""
                MATCH (p:Person {id: $person})
                CALL (p) { MATCH (p)<-[:TELLS]-(n:Notice) DETACH DELETE n }
                CALL (p) { MATCH (p)<-[:IS]-(:Account)<-[:TELLS]-(n:Notice) DETACH DELETE n }
                CALL (p) { MATCH (n:Notice {about: p.id}) DETACH DELETE n }
                CALL (p) { MATCH (p)-[r:READ]->(:Notice) DELETE r }
                CALL (p) { MATCH (p)<-[:IS]-(:Account)-[r:READ]->(:Notice) DELETE r }
                """, Map.of("person", person));
    }
}
