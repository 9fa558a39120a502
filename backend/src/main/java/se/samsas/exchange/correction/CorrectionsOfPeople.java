package se.samsas.exchange.correction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.personal.DataSubject;
import se.samsas.personal.DoneBy;
import se.samsas.personal.ErasedKind;
import se.samsas.personal.ExtractPart;
import se.samsas.personal.PersonalData;
import se.samsas.personal.Remnant;
import se.samsas.personal.Tie;

/// What employers corrected of people by hand, and why; not by whom.
@Component
@Order(125)
final class CorrectionsOfPeople implements PersonalData {

    @Override
    public Set<Tie> ties() {
        return Set.of(Tie.from("Correction", "OF"));
    }

    @Override
    public List<DoneBy> doneBy() {
        return List.of(new DoneBy("Correction", "by"));
    }

    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(ExtractPart.of("corrections", queries, subject, """
                MATCH (:Person {id: $person})<-[:OF]-(c:Correction)
                RETURN c.at AS at, COLLECT { MATCH (c)-[:BY]->(a:Agency) RETURN a.nameSv }[0] AS agency,
                       c.whatSv AS whatSv, c.whatEn AS whatEn, c.why AS note
                ORDER BY at, c.id
                """));
    }

    @Override
    public Map<ErasedKind, Integer> countErased(Queries queries, DataSubject subject) {
        return queries.get(
                "MATCH (p:Person {id: $person}) RETURN COUNT { (p)<-[:OF]-(:Correction) } AS corrections",
                Map.of("person", subject.id()),
                row -> Map.of(ErasedKind.CORRECTIONS, row.get("corrections").asInt()));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run(
                "MATCH (:Person {id: $person})<-[:OF]-(c:Correction) DETACH DELETE c", Map.of("person", subject.id()));
    }
}
