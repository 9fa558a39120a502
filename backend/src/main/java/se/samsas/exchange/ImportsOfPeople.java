package se.samsas.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.personal.DataSubject;
import se.samsas.personal.DoneBy;
import se.samsas.personal.ExtractPart;
import se.samsas.personal.PersonalData;
import se.samsas.personal.Remnant;
import se.samsas.personal.RetainedKind;
import se.samsas.personal.Tie;

/// The imports that people made, what imports wrote over of whoever is employed, and the files in which whoever is
/// employed may stand until they are deleted.
@Component
@Order(120)
final class ImportsOfPeople implements PersonalData {

    @Override
    public List<DoneBy> doneBy() {
        return List.of(new DoneBy("Job", "by"), new DoneBy("Job", "cancel"), new DoneBy("JobEvent", "by"));
    }

    @Override
    public Set<Tie> ties() {
        return Set.of(Tie.from("ImportedRow", "OF"));
    }

    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(ExtractPart.of("imported", queries, subject, """
                MATCH (:Person {id: $person})<-[:OF]-(r:ImportedRow)
                OPTIONAL MATCH (j:ImportJob {id: r.import})
                WITH r, j, size(r.columns) AS width, size(coalesce(r.after, r.before)) / size(r.columns) AS rows
                WITH *, size(r.key) / rows AS keys
                UNWIND range(0, rows - 1) AS i
                RETURN j.begun AS at, r.file AS file, [text IN r.key[i * keys..(i + 1) * keys] | substring(text, 1)] AS key,
                       r.columns AS columns,
                       [text IN r.before[i * width..(i + 1) * width] | substring(text, 1)] AS before,
                       [text IN r.after[i * width..(i + 1) * width] | substring(text, 1)] AS after
                ORDER BY at, r.run, r.number, i
                """));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        var person = Map.of("person", subject.id());
        transaction.run("MATCH (:Person {id: $person})<-[:OF]-(r:ImportedRow) DETACH DELETE r", person);
        transaction.run("""
                MATCH (j:ImportJob) WHERE $person IN j.leavers
                SET j.leavers = [id IN j.leavers WHERE id <> $person]
                """, person);
        // Who answered for the roles of an account whose place another took.
        transaction.run("""
                MATCH (r:ImportedRow) WHERE '=' + $person IN r.before
                SET r.before = [cell IN r.before | CASE cell WHEN '=' + $person THEN '' ELSE cell END]
                """, person);
    }

    @Override
    public Map<RetainedKind, Integer> countRetained(Queries queries, DataSubject subject) {
        return queries.get(
                "MATCH (p:Person {id: $person}) RETURN COUNT { (p)-[:EMPLOYED]->() } AS employments",
                Map.of("person", subject.id()),
                row -> Map.of(RetainedKind.IMPORT_FILES, row.get("employments").asInt()));
    }
}
