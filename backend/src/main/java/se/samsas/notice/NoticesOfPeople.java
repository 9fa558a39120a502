package se.samsas.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.personal.DataSubject;
import se.samsas.personal.ExtractPart;
import se.samsas.personal.PersonalData;
import se.samsas.personal.Remnant;
import se.samsas.personal.Tie;

/// What notices hold on people: what they were told, what they have read, and that others were told of them.
@Component
@Order(130)
final class NoticesOfPeople implements PersonalData {

    @Override
    public Set<Tie> ties() {
        return Set.of(Tie.from("Notice", "TELLS"), Tie.to("Notice", "READ"));
    }

    /// To the person, to those who decide something where the person has read it, and to others, not to whom.
    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(ExtractPart.of("news", queries, subject, """
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
                ORDER BY at, told, n.id, whom
                """));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run("""
                MATCH (p:Person {id: $person})
                CALL (p) { MATCH (p)<-[:TELLS]-(n:Notice) DETACH DELETE n }
                CALL (p) { MATCH (p)<-[:IS]-(:Account)<-[:TELLS]-(n:Notice) DETACH DELETE n }
                CALL (p) { MATCH (n:Notice {about: p.id}) DETACH DELETE n }
                CALL (p) { MATCH (p)-[r:READ]->(:Notice) DELETE r }
                CALL (p) { MATCH (p)<-[:IS]-(:Account)-[r:READ]->(:Notice) DELETE r }
                """, Map.of("person", subject.id()));
    }
}
