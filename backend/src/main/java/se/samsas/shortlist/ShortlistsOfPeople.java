package se.samsas.shortlist;

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

/// The shortlists that people are on, with what is noted of them, and those that are shared with them; by
/// whom is left out.
@Component
@Order(65)
final class ShortlistsOfPeople implements PersonalData {

    @Override
    public Set<Tie> ties() {
        return Set.of(Tie.from("ShortlistEntry", "OF"), Tie.from("ShortlistShare", "WITH"));
    }

    @Override
    public List<DoneBy> doneBy() {
        return List.of(
                new DoneBy("ShortlistEntry", "by"),
                new DoneBy("ShortlistEntry", "notedBy"),
                new DoneBy("ShortlistShare", "by"));
    }

    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(
                ExtractPart.of("shortlists", queries, subject, """
                        MATCH (p:Person {id: $person})<-[:OF]-(e:ShortlistEntry)-[:FOR]->(n:Need)<-[:ASKS]-(a:Agency)
                        RETURN n.titleSv AS needSv, n.titleEn AS needEn, a.nameSv AS agency,
                               CASE e.note WHEN '' THEN null ELSE e.note END AS noted, e.at AS at
                        ORDER BY e.at, n.id
                        """),
                ExtractPart.of("sharedShortlists", queries, subject, """
                        MATCH (p:Person {id: $person})<-[:WITH]-(s:ShortlistShare)-[:FOR]->(n:Need)<-[:ASKS]-(a:Agency)
                        RETURN n.titleSv AS needSv, n.titleEn AS needEn, a.nameSv AS agency, s.at AS at
                        ORDER BY s.at, n.id
                        """));
    }

    @Override
    public Map<ErasedKind, Integer> countErased(Queries queries, DataSubject subject) {
        return queries.get(
                """
                MATCH (p:Person {id: $person})
                RETURN COUNT { (p)<-[:OF]-(:ShortlistEntry) } AS entries,
                       COUNT { (p)<-[:WITH]-(:ShortlistShare) } AS shares
                """,
                Map.of("person", subject.id()),
                row -> Map.of(
                        ErasedKind.SHORTLIST_ENTRIES, row.get("entries").asInt(),
                        ErasedKind.SHORTLIST_READERS, row.get("shares").asInt()));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run(
                "MATCH (:Person {id: $person})<-[:OF|WITH]-(kept:ShortlistEntry|ShortlistShare) DETACH DELETE kept",
                Map.of("person", subject.id()));
    }
}
