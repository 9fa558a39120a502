package se.samsas.person.capacity;

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

/// What people proposed for their months and what managers decided of them; by whom is left out.
@Component
@Order(25)
final class MonthsOfPeople implements PersonalData {

    @Override
    public Set<Tie> ties() {
        return Set.of(Tie.from("MonthsProposal", "OF"), Tie.to("CapacityChange", "HAD"));
    }

    @Override
    public List<DoneBy> doneBy() {
        return List.of(new DoneBy("MonthsProposal", "answeredBy"), new DoneBy("CapacityChange", "by"));
    }

    /// A row for each month.
    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(
                ExtractPart.of("monthsProposals", queries, subject, """
                        MATCH (:Person {id: $person})<-[:OF]-(n:MonthsProposal)
                        UNWIND range(0, size(n.months) - 1) AS i
                        RETURN n.at AS at, n.months[i] AS month, nullIf(n.lendable[i], -1) AS lendable,
                               n.absence[i] AS absence, n.note AS note, n.answer AS answer,
                               n.answeredAt AS answeredAt, n.reply AS reply
                        ORDER BY at, month, n.id
                        """),
                ExtractPart.of("capacityChanges", queries, subject, """
                        MATCH (:Person {id: $person})-[:HAD]->(c:CapacityChange)
                        UNWIND range(0, size(c.months) - 1) AS i
                        RETURN c.at AS at, c.months[i] AS month, nullIf(c.lendableBefore[i], -1) AS lendableBefore,
                               c.absenceBefore[i] AS absenceBefore, nullIf(c.lendable[i], -1) AS lendable,
                               c.absence[i] AS absence
                        ORDER BY at, month, c.id
                        """));
    }

    @Override
    public Map<ErasedKind, Integer> countErased(Queries queries, DataSubject subject) {
        return queries.get(
                """
                MATCH (p:Person {id: $person})
                RETURN COUNT { (p)<-[:OF]-(:MonthsProposal) } AS proposals,
                       COUNT { (p)-[:HAD]->(:CapacityChange) } AS changes
                """,
                Map.of("person", subject.id()),
                row -> Map.of(
                        ErasedKind.MONTHS_PROPOSALS,
                        row.get("proposals").asInt(),
                        ErasedKind.CAPACITY_CHANGES,
                        row.get("changes").asInt()));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run("""
                MATCH (p:Person {id: $person})
                OPTIONAL MATCH (p)<-[:OF]-(n:MonthsProposal)
                OPTIONAL MATCH (p)-[:HAD]->(c:CapacityChange)
                DETACH DELETE n, c
                """, Map.of("person", subject.id()));
    }
}
