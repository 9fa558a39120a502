package se.samsas.exchange.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.exchange.correction.StaffRecord.StaffEmployment;
import se.samsas.exchange.load.ImportScope;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;

/// What an agency has of those whom it employs, or will, for its administrators. Anybody else is nobody: whoever works
/// elsewhere or has left, was erased, has a protected identity, or is not there.
///
/// Whom they employ, they know: no look is recorded, as none is where staff are listed by name.
@Component
final class StaffRecords {

    private final Graph graph;
    private final Clock clock;

    StaffRecords(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// The agency whose staff the viewer corrects in this request, by id.
    ///
    /// @throws Failure.NotAllowed where there is none
    static String agency(Viewer viewer) {
        return viewer.agencies(Action.IMPORT).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotAllowed(
                        "The account '%s' acts for no agency whose staff it may correct.".formatted(viewer.account()),
                        "Choose one that you administer: send its id in the header 'Samsas-Agency'."));
    }

    StaffRecord get(Viewer viewer, String person) {
        return get(graph, agency(viewer), person);
    }

    /// What the agency has of a person.
    ///
    /// @throws Failure.NotFound where it employs nobody with this id, or nobody who may be told of
    StaffRecord get(Queries queries, String agency, String person) {
        return find(queries, agency, person).orElseThrow(() -> new Failure.NotFound("person", person));
    }

    Optional<StaffRecord> find(Queries queries, String agency, String person) {
        var scope = ImportScope.of(queries, agency);
        return queries.find(
                """
                MATCH (p:Person {id: $person})
                WHERE p.familyName IS NOT NULL AND %1$s
                  AND EXISTS { (p)-[e:EMPLOYED]->(:Unit)-[:OF]->(:Agency {id: $agency}) WHERE %2$s }
                RETURN p.givenName AS givenName, p.familyName AS familyName,
                       COLLECT {
                         MATCH (p)-[e:EMPLOYED]->(u:Unit)-[:OF]->(:Agency {id: $agency})
                         RETURN {unit: u.id, from: e.from, to: e.to, share: coalesce(e.share, 100), title: e.title}
                         ORDER BY e.from DESC, u.id
                       } AS employments,
                       EXISTS {
                         (p)-[e:EMPLOYED]->(:Unit)-[:OF]->(a:Agency) WHERE a.id <> $agency AND %3$s
                       } AS elsewhere,
                       COUNT { (p)<-[:OF]-(:Correction)-[:BY]->(:Agency {id: $agency}) } AS corrections
                """.formatted(ProtectedIdentity.noneOf("p"), Standing.goesOn("e"), Standing.employs("a", "e")),
                Map.of("person", person, "agency", agency, "today", LocalDate.now(clock)),
                row -> of(person, agency, scope, row));
    }

    private static StaffRecord of(String person, String agency, ImportScope scope, Record row) {
        return new StaffRecord(
                person,
                agency,
                scope.number(person).orElse(null),
                row.get("givenName").asString(null),
                row.get("familyName").asString(),
                row.get("employments").asList(employment -> employment(person, employment)),
                !row.get("elsewhere").asBoolean(),
                row.get("corrections").asInt());
    }

    private static StaffEmployment employment(String person, Value employment) {
        return new StaffEmployment(
                person,
                employment.get("unit").asString(),
                employment.get("from").asLocalDate(),
                employment.get("to").asLocalDate(null),
                employment.get("share").asInt(),
                employment.get("title").asString(null));
    }
}
