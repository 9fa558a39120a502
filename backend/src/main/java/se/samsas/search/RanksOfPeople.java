package se.samsas.search;

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

/// The ranks that people contested, and the places that planners set them at; by whom is left out.
@Component
@Order(60)
final class RanksOfPeople implements PersonalData {

    @Override
    public Set<Tie> ties() {
        return Set.of(Tie.from("RankContest", "OF"), Tie.from("RankOverride", "OF"));
    }

    @Override
    public List<DoneBy> doneBy() {
        return List.of(new DoneBy("RankContest", "answeredBy"), new DoneBy("RankOverride", "by"));
    }

    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(
                ExtractPart.of("contests", queries, subject, """
                        MATCH (p:Person {id: $person})<-[:OF]-(c:RankContest)-[:FOR]->(n:Need)
                        RETURN n.titleSv AS needSv, n.titleEn AS needEn, c.rank AS rank, c.motive AS note, c.at AS at,
                               c.answer AS reply, c.answeredAt AS answeredAt
                        ORDER BY c.entry
                        """), ExtractPart.of("overrides", queries, subject, """
                        MATCH (p:Person {id: $person})<-[:OF]-(o:RankOverride)-[:FOR]->(n:Need)
                        RETURN n.titleSv AS needSv, n.titleEn AS needEn, o.computed AS rank, o.place AS place,
                               o.motive AS note, o.at AS at
                        ORDER BY o.entry
                        """));
    }

    @Override
    public Map<ErasedKind, Integer> countErased(Queries queries, DataSubject subject) {
        return queries.get(
                """
                MATCH (p:Person {id: $person})
                RETURN COUNT { (p)<-[:OF]-(:RankContest) } AS contests,
                       COUNT { (p)<-[:OF]-(:RankOverride) } AS overrides
                """,
                Map.of("person", subject.id()),
                row -> Map.of(
                        ErasedKind.CONTESTS, row.get("contests").asInt(),
                        ErasedKind.OVERRIDES, row.get("overrides").asInt()));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run(
                "MATCH (:Person {id: $person})<-[:OF]-(said:RankContest|RankOverride) DETACH DELETE said",
                Map.of("person", subject.id()));
    }
}
