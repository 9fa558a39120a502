package se.samsas.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.text.Written;

/// By which right agencies handle what they know of their people: what each stated, the last of which holds.
@Component
public final class LegalBases {

    private final Graph graph;
    private final Versions versions;
    private final AuditTrail trail;
    private final Clock clock;

    LegalBases(Graph graph, Versions versions, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.versions = versions;
        this.trail = trail;
        this.clock = clock;
    }

    /// What an administrator states.
    record Stated(String agency, LegalGround ground, String reference, String decidedBy, LocalDate decided) {

        Stated {
            reference = Written.required("input.reference", reference);
            decidedBy = Written.required("input.decidedBy", decidedBy);
        }
    }

    /// What these agencies stated, the last first.
    public List<LegalBasis> of(Collection<String> agencies) {
        return of(graph, agencies);
    }

    private static List<LegalBasis> of(Queries queries, Collection<String> agencies) {
        return queries.list("""
                MATCH (b:LegalBasis)-[:OF]->(a:Agency) WHERE a.id IN $agencies
                RETURN b, a.id AS agency ORDER BY b.at DESC, b.decided DESC, b.id
                """, Map.of("agencies", agencies), LegalBases::basis);
    }

    /// Takes the place of what the agency stated before, which is kept.
    ///
    /// @param version of the one that the viewer read; null where there was none
    /// @throws Failure.NotAllowed where the viewer does not administer the agency
    /// @throws Failure.Invalid    where it was decided after today
    /// @throws Failure.Conflict   where somebody stated another one meanwhile
    LegalBasis state(Viewer viewer, Stated stated, @Nullable String version) {
        SharingChange.requireMayDecide(viewer, stated.agency());
        var today = LocalDate.now(clock);
        if (stated.decided().isAfter(today)) {
            throw new Failure.Invalid(
                            "input.decided",
                            "%s is after today, %s.".formatted(stated.decided(), today),
                            "State it when it is decided.")
                    .inSwedish(
                            "%s är efter i dag, %s.".formatted(stated.decided(), today),
                            "Ange grunden när den är beslutad.");
        }
        return graph.write(tx -> {
            tx.locks().agency(stated.agency());
            var now = of(tx, List.of(stated.agency())).stream().findFirst();
            versions.require(
                    tx,
                    viewer,
                    "The legal basis of '%s'".formatted(stated.agency()),
                    now.map(LegalBasis::version).orElse(null),
                    version,
                    now.flatMap(LegalBases::lastChange));
            var basis = tx.get(
                    """
                    MATCH (a:Agency {id: $agency})
                    CREATE (b:LegalBasis {id: $id, ground: $ground, reference: $reference, decidedBy: $decidedBy,
                      decided: $decided, at: $at, by: $by})-[:OF]->(a)
                    RETURN b, a.id AS agency
                    """,
                    Map.of(
                            "agency", stated.agency(),
                            "id", "legal-basis-" + UUID.randomUUID(),
                            "ground", Spelling.of(stated.ground()),
                            "reference", stated.reference(),
                            "decidedBy", stated.decidedBy(),
                            "decided", stated.decided(),
                            "at", after(now),
                            "by", viewer.account()),
                    LegalBases::basis);
            trail.enter(
                    tx,
                    new Act(
                            AuditKind.LEGAL_BASIS,
                            viewer.account(),
                            stated.agency(),
                            "%s\n%s\n%s\n%s"
                                    .formatted(
                                            Spelling.of(stated.ground()),
                                            stated.reference(),
                                            stated.decidedBy(),
                                            stated.decided())));
            return basis;
        });
    }

    /// The moment from which one holds, which is later than that of the one before, whatever the clock says:
    /// the last holds.
    private ZonedDateTime after(Optional<LegalBasis> before) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return before.map(basis -> basis.at().plusMillis(1))
                .filter(now::isBefore)
                .orElse(now)
                .atZone(ZoneOffset.UTC);
    }

    private static Optional<Versions.Last> lastChange(LegalBasis basis) {
        return Optional.ofNullable(basis.by()).map(by -> new Versions.Last(by, basis.at()));
    }

    private static LegalBasis basis(Record row) {
        var node = row.get("b");
        return new LegalBasis(
                node.get("id").asString(),
                row.get("agency").asString(),
                Spelling.read(LegalGround.class, node.get("ground").asString()),
                node.get("reference").asString(),
                node.get("decidedBy").asString(),
                node.get("decided").asLocalDate(),
                node.get("at").asZonedDateTime().toInstant(),
                node.get("by").asString(null));
    }
}
