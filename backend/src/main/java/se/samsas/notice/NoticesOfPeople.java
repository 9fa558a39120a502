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
        return List.of(
                ExtractPart.of("news", queries, """
                MATCH (p:Person {id: $person})
                WITH p, [p] + COLLECT { MATCH (a:Account) WHERE a.id IN $accounts RETURN a } AS own
                CALL (p, own) {
                  UNWIND own AS one
                  MATCH (one)<-[:TELLS]-(n:Notice) RETURN n, 'me' AS whom
                  UNION
                  UNWIND own AS one
                  MATCH (one)-[:READ]->(n:Notice) WHERE NOT EXISTS { MATCH (n)-[:TELLS]->(to) WHERE to IN own }
                  RETURN n, 'role' AS whom
                  UNION
                  MATCH (n:Notice {about: p.id}) RETURN n, 'others' AS whom
                }
                RETURN n.at AS at, n.kind AS told, whom, EXISTS { MATCH (by)-[:READ]->(n) WHERE by IN own } AS read
                ORDER BY at, told, n.id, whom
                """, Map.of("person", subject.id(), "accounts", subject.accounts())));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run("""
                MATCH (p:Person {id: $person})
                CALL (p) { MATCH (n:Notice {about: p.id}) DETACH DELETE n }
                WITH [p] + COLLECT { MATCH (a:Account) WHERE a.id IN $accounts RETURN a } AS own
                UNWIND own AS one
                CALL (one) { MATCH (one)<-[:TELLS]-(n:Notice) DETACH DELETE n }
                CALL (one) { MATCH (one)-[r:READ]->(:Notice) DELETE r }
                """, Map.of("person", subject.id(), "accounts", subject.accounts()));
    }
}
