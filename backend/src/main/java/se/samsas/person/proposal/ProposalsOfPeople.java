package se.samsas.person.proposal;

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

/// What was proposed to people, and their answers; by whom is left out.
@Component
@Order(20)
final class ProposalsOfPeople implements PersonalData {

    @Override
    public Set<Tie> ties() {
        return Set.of(Tie.from("Proposal", "TO"));
    }

    @Override
    public List<DoneBy> doneBy() {
        return List.of(new DoneBy("Proposal", "by"), new DoneBy("Proposal", "answeredBy"));
    }

    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(ExtractPart.of("proposals", queries, subject, """
                MATCH (p:Person {id: $person})<-[:TO]-(n:Proposal)-[:OF]->(s:Skill)
                RETURN s.id AS skill, s.labelSv AS skillSv, s.labelEn AS skillEn, n.level AS level, n.title AS title,
                       n.note AS note, n.at AS at, n.answer AS answer, n.answeredAt AS answeredAt
                ORDER BY n.at, skill
                """));
    }

    @Override
    public Map<ErasedKind, Integer> countErased(Queries queries, DataSubject subject) {
        return queries.get(
                "MATCH (p:Person {id: $person}) RETURN COUNT { (p)<-[:TO]-(:Proposal) } AS proposals",
                Map.of("person", subject.id()),
                row -> Map.of(ErasedKind.PROPOSALS, row.get("proposals").asInt()));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run(
                "MATCH (:Person {id: $person})<-[:TO]-(n:Proposal) DETACH DELETE n", Map.of("person", subject.id()));
    }
}
