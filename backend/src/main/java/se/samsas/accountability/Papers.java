package se.samsas.accountability;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Scope;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.accountability.InForce.Taking;
import se.samsas.administration.LegalBases;
import se.samsas.administration.LegalBasis;
import se.samsas.api.Language;
import se.samsas.audit.AuditRetention;
import se.samsas.audit.AuditTrail;
import se.samsas.document.Paper;
import se.samsas.door.OpenIdProvider;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import se.samsas.person.Choices;
import se.samsas.statistics.Floor;

/// Writes the papers from what is in force: of all agencies for those who administer the installation, else of those
/// that the viewer administers.
@Component
final class Papers {

    private final Graph graph;
    private final OpenIdProvider provider;
    private final Viewers viewers;
    private final AuditTrail trail;
    private final AuditRetention retention;
    private final LegalBases bases;
    private final Clock clock;

    Papers(
            Graph graph,
            OpenIdProvider provider,
            Viewers viewers,
            AuditTrail trail,
            AuditRetention retention,
            LegalBases bases,
            Clock clock) {
        this.graph = graph;
        this.provider = provider;
        this.viewers = viewers;
        this.trail = trail;
        this.retention = retention;
        this.bases = bases;
        this.clock = clock;
    }

    /// The paper as it is now.
    Paper write(Viewer viewer, PaperKind kind, Language language) {
        var made = Instant.now(clock);
        return switch (kind) {
            case AI_ACT -> AiActRecord.of(inForce(viewer), language, made);
            case IMPACT_ASSESSMENT -> ImpactAssessment.of(inForce(viewer), language, made);
        };
    }

    private InForce inForce(Viewer viewer) {
        var state = trail.state();
        return new InForce(
                provider.embedded() ? null : provider.issuer().get(),
                viewers.roleSource(),
                retention.months(),
                state.last() - state.first() + 1,
                agencies(viewer));
    }

    private record Row(String id, String name, Map<String, Integer> counts) {}

    private List<Taking> agencies(Viewer viewer) {
        var rows = graph.list(
                """
                MATCH (a:Agency)
                WHERE ($all OR a.id IN $mine) AND %s
                  AND EXISTS { (a)<-[:OF]-(:Unit) }
                CALL (a) {
                  OPTIONAL MATCH (a)<-[:OF]-(:Unit)<-[e:EMPLOYED]-(p:Person)
                  WHERE %s AND %s
                  WITH DISTINCT p
                  OPTIONAL MATCH (p)-[:CHOSE]->(c:Choice)
                  WHERE %s
                  RETURN count(DISTINCT p) AS people,
                         count(DISTINCT CASE c.purpose WHEN 'loan' THEN p END) AS loan,
                         count(DISTINCT CASE c.purpose WHEN 'internal' THEN p END) AS internal,
                         count(DISTINCT CASE c.purpose WHEN 'mentoring' THEN p END) AS mentoring
                }
                RETURN a.id AS id, a.nameSv AS name,
                       {people: people, loan: loan, internal: internal, mentoring: mentoring} AS counts,
                       COLLECT {
                         MATCH (a)-[s:SHARES_WITH]->(b:Agency)
                         WHERE %s
                         RETURN DISTINCT [s.purpose, b.id]
                       } AS shares
                ORDER BY name, id
                """.formatted(
                                Standing.takesPart("a"),
                                Standing.employs("a", "e"),
                                ProtectedIdentity.noneOf("p"),
                                Choices.letsBeFound("c"),
                                Standing.shares("a", "s", "b")),
                Map.of(
                        "all",
                        viewer.may(Action.READ_PAPERS, Scope.ANY),
                        "mine",
                        viewer.agencies(Action.READ_PAPERS),
                        "today",
                        LocalDate.now(clock)),
                Papers::row);
        var stated = new HashMap<String, LegalBasis>();
        bases.of(rows.stream().map(Row::id).toList()).forEach(basis -> stated.putIfAbsent(basis.agency(), basis));
        return rows.stream().map(row -> taking(row, stated.get(row.id()))).toList();
    }

    private static Row row(Record row) {
        var counts = new HashMap<String, Integer>();
        row.get("counts").asMap(Value::asInt).forEach((key, count) -> counts.put(key, Floor.of(count)));
        row.get("shares")
                .asList(share -> share.get(0).asString())
                .forEach(purpose -> counts.merge("shares-" + purpose, 1, Integer::sum));
        return new Row(row.get("id").asString(), row.get("name").asString(), counts);
    }

    private static Taking taking(Row row, @Nullable LegalBasis basis) {
        return new Taking(
                row.name(),
                row.counts().getOrDefault("people", 0),
                byPurpose(row, ""),
                byPurpose(row, "shares-"),
                basis);
    }

    private static Map<Purpose, Integer> byPurpose(Row row, String prefix) {
        return List.of(Purpose.values()).stream()
                .collect(toMap(
                        purpose -> purpose, purpose -> row.counts().getOrDefault(prefix + Spelling.of(purpose), 0)));
    }
}
