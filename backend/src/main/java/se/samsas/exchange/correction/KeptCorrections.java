package se.samsas.exchange.correction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Doers;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.api.Text;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.calendar.Moment;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;

/// Who corrected whom, when and why, beside the entries of the audit trail that say that it was done; they go with
/// these. What was corrected of a person hangs on the person, who reads it; that somebody was removed on the agency
/// alone.
@Component
final class KeptCorrections {

    private static final List<Text> REMOVED = List.of(new Text("the person was removed", "personen togs bort"));

    private final Graph graph;
    private final Doers doers;
    private final AuditTrail trail;
    private final Clock clock;

    KeptCorrections(Graph graph, Doers doers, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.doers = doers;
        this.trail = trail;
        this.clock = clock;
    }

    /// Keeps that the viewer corrected what stands there.
    ///
    /// @param what became otherwise
    void corrected(Transaction tx, Viewer viewer, StaffRecord record, List<Text> what, String why) {
        var id = keep(tx, viewer, record, what, why);
        tx.run(
                "MATCH (c:Correction {id: $id}), (p:Person {id: $person}) CREATE (c)-[:OF]->(p)",
                Map.of("id", id, "person", record.person()));
    }

    /// Keeps that the viewer removed somebody who is there still; who it was is kept nowhere.
    void removed(Transaction tx, Viewer viewer, StaffRecord record, String why) {
        keep(tx, viewer, record, REMOVED, why);
    }

    private String keep(Transaction tx, Viewer viewer, StaffRecord record, List<Text> what, String why) {
        var id = "correction-" + UUID.randomUUID();
        tx.run(
                """
                MATCH (a:Agency {id: $agency})
                CREATE (c:Correction {id: $id, at: $at, by: $by, why: $why, whatSv: $whatSv, whatEn: $whatEn})-[:BY]->(a)
                """,
                Map.of(
                        "agency",
                        record.agency(),
                        "id",
                        id,
                        "at",
                        Moment.now(clock),
                        "by",
                        viewer.account(),
                        "why",
                        why,
                        "whatSv",
                        what.stream().map(Text::sv).toList(),
                        "whatEn",
                        what.stream().map(Text::en).toList()));
        var particulars = why + "\n" + what.stream().map(Text::en).collect(joining("\n"));
        trail.enter(
                tx,
                new Act(AuditKind.CORRECTION, viewer.account(), record.person(), particulars),
                (queries, entry) -> queries.run(
                        "MATCH (c:Correction {id: $id}) SET c.entry = $entry", Map.of("id", id, "entry", entry)));
        return id;
    }

    /// Who corrected what the agency has of a person last, and when.
    static Optional<Versions.Last> last(Queries tx, StaffRecord record) {
        return tx.find(
                """
                MATCH (:Person {id: $person})<-[:OF]-(c:Correction)-[:BY]->(:Agency {id: $agency})
                RETURN c.by AS account, c.at AS at ORDER BY c.at DESC LIMIT 1
                """,
                Map.of("person", record.person(), "agency", record.agency()),
                row -> new Versions.Last(
                        row.get("account").asString(),
                        row.get("at").asZonedDateTime().toInstant()));
    }

    /// What was corrected of each by its agency, the last first.
    Map<StaffRecord, List<StaffCorrection>> of(Collection<StaffRecord> records) {
        var of = new HashMap<StaffRecord, List<StaffCorrection>>();
        records.stream().collect(groupingBy(StaffRecord::agency)).forEach((agency, own) -> {
            var found = graph.list(
                    """
                    UNWIND $people AS person
                    MATCH (:Person {id: person})<-[:OF]-(c:Correction)-[:BY]->(:Agency {id: $agency})
                    RETURN person, c ORDER BY c.at DESC, c.id
                    """,
                    Map.of(
                            "people",
                            own.stream().map(StaffRecord::person).distinct().toList(),
                            "agency",
                            agency),
                    KeptCorrections::correction);
            var byPerson = found.stream().collect(groupingBy(StaffCorrection::person));
            own.forEach(record -> of.put(record, byPerson.getOrDefault(record.person(), List.of())));
        });
        return of;
    }

    private static StaffCorrection correction(Record row) {
        var node = row.get("c");
        return new StaffCorrection(
                node.get("id").asString(),
                row.get("person").asString(),
                node.get("at").asZonedDateTime().toInstant(),
                node.get("by").asString(),
                node.get("why").asString(),
                texts(
                        node.get("whatEn").asList(Value::asString),
                        node.get("whatSv").asList(Value::asString)));
    }

    private static List<Text> texts(List<String> english, List<String> swedish) {
        var texts = new ArrayList<Text>(english.size());
        for (int i = 0; i < english.size(); i++) {
            texts.add(new Text(english.get(i), swedish.get(i)));
        }
        return texts;
    }

    /// Who did each, where they are named to the viewer.
    Map<StaffCorrection, String> by(List<StaffCorrection> of, Viewer viewer) {
        return doers.shown(graph, viewer, of, StaffCorrection::account);
    }
}
