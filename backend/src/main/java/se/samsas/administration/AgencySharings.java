package se.samsas.administration;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Doers;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Scope;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.administration.SharingChange.Begin;
import se.samsas.administration.SharingChange.SetEnd;
import se.samsas.agency.Agencies;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.calendar.Moment;
import se.samsas.failure.Failure;
import se.samsas.findability.Findability;
import se.samsas.findability.Purpose;
import se.samsas.findability.Sharing;
import se.samsas.findability.SharingPolicy;
import se.samsas.findability.Visibility;
import se.samsas.findability.VisibilityChoice;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;

/// With whom agencies share their people: read by those who administer them, decided by the administrators of the
/// agency whose people they are.
@Component
final class AgencySharings {

    private static final Comparator<Sharing> LAST_FIRST = Comparator.comparing(
                    (Sharing sharing) -> sharing.from() == null ? LocalDate.MIN : sharing.from())
            .reversed()
            .thenComparing(Sharing::agency)
            .thenComparing(Sharing::with)
            .thenComparing(Sharing::purpose);

    private final Graph graph;
    private final Revisions revisions;
    private final Agencies agencies;
    private final LegalBases bases;
    private final AdministrationNotices notices;
    private final Versions versions;
    private final Doers doers;
    private final AuditTrail trail;
    private final Clock clock;

    AgencySharings(
            Graph graph,
            Revisions revisions,
            Agencies agencies,
            LegalBases bases,
            AdministrationNotices notices,
            Versions versions,
            Doers doers,
            AuditTrail trail,
            Clock clock) {
        this.graph = graph;
        this.revisions = revisions;
        this.agencies = agencies;
        this.bases = bases;
        this.notices = notices;
        this.versions = versions;
        this.doers = doers;
        this.trail = trail;
        this.clock = clock;
    }

    /// What an agency gives and takes.
    ///
    /// @throws Failure.NotAllowed where the viewer does not administer it
    AgencySharing of(Viewer viewer, String agency) {
        if (!viewer.may(Action.READ_SHARING, Scope.ANY)
                && !viewer.agencies(Action.READ_SHARING).contains(agency)) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not see with whom the agency '%s' shares its people."
                            .formatted(viewer.account(), agency),
                    "Ask an administrator of that agency.");
        }
        agencies.get(agency);
        var sharings = list(graph, agency);
        return new AgencySharing(
                agency,
                sharings.stream()
                        .filter(sharing -> sharing.agency().equals(agency))
                        .toList(),
                sharings.stream()
                        .filter(sharing -> sharing.with().equals(agency))
                        .toList(),
                records(agency),
                bases.of(List.of(agency)),
                viewer.agencies(Action.DECIDE_SHARING).contains(agency));
    }

    /// What a change would do to whom the other may find; nothing is kept.
    ///
    /// @throws Failure where it would be refused
    SharingPreview preview(Viewer viewer, SharingChange change) {
        SharingChange.requireMayDecide(viewer, change.agency());
        requireTakingPart(graph, change);
        var today = LocalDate.now(clock);
        var now = shownTo(graph, change.with());
        var after = change.applied(today, now);
        var on = change.effective(today, now);
        var found = found(now, change, on);
        var wouldBeFound = found(after, change, on);
        var staff = staff(change.agency());
        return SharingPreview.of(
                on,
                staff.stream().filter(wouldBeFound.and(found.negate())).count(),
                staff.stream().filter(found.and(wouldBeFound.negate())).count());
    }

    /// The one predicate, with these sharings.
    private static Predicate<FindableEmployee> found(List<Sharing> sharings, SharingChange change, LocalDate on) {
        var findability = new Findability(new SharingPolicy(sharings));
        return person -> findability.mayBeFound(person, change.purpose(), change.with(), on);
    }

    /// Does what was decided.
    ///
    /// @throws Failure.NotAllowed where the viewer does not administer the agency
    /// @throws Failure.Conflict   where somebody changed the sharing after the viewer read it
    /// @throws Failure            where the change cannot be, as [SharingChange#applied] says
    SharingRecord change(Viewer viewer, SharingChange change, String why) {
        SharingChange.requireMayDecide(viewer, change.agency());
        return graph.write(tx -> {
            tx.locks().agencies(List.of(change.agency(), change.with()));
            requireTakingPart(tx, change);
            var now = shownTo(tx, change.with());
            if (change instanceof SetEnd end) {
                var there = SharingChange.among(now, end);
                versions.require(
                        tx,
                        viewer,
                        "The sharing",
                        there.map(AgencySharings::version).orElse(null),
                        end.version(),
                        lastChange(tx, end, there));
            }
            change.applied(LocalDate.now(clock), now);
            var toWas = switch (change) {
                case Begin _ -> null;
                case SetEnd end -> write(tx, end);
            };
            if (change instanceof Begin begin) {
                write(tx, begin);
            }
            revisions.next(tx, Revisions.Of.SHARING);
            return keep(tx, viewer, change, toWas, why);
        });
    }

    /// Another one as soon as its days are changed.
    static String version(Sharing sharing) {
        return Versions.of(sharing.agency(), sharing.with(), sharing.purpose(), sharing.from(), sharing.to());
    }

    /// Whose change was recorded last, where the sharing is as it left it: it ends without a record, too, such
    /// as with an agency.
    private static Optional<Versions.Last> lastChange(Queries tx, SetEnd end, Optional<Sharing> there) {
        var parameters = parameters(end);
        parameters.put("from", end.from());
        parameters.put("there", there.isPresent());
        parameters.put("to", there.map(Sharing::to).orElse(null));
        return tx.find(
                """
                MATCH (:Agency {id: $agency})<-[:OF]-(c:SharingChange {purpose: $purpose})-[:WITH]->(:Agency {id: $with})
                WHERE c.from = $from OR (c.from IS NULL AND $from IS NULL)
                WITH c ORDER BY c.at DESC LIMIT 1
                WHERE CASE WHEN $there THEN coalesce(toString(c.to), '') = coalesce(toString($to), '')
                  ELSE coalesce(c.to < c.from, false) END
                RETURN c.by AS account, c.at AS at
                """,
                parameters,
                row -> new Versions.Last(
                        row.get("account").asString(),
                        row.get("at").asZonedDateTime().toInstant()));
    }

    private void requireTakingPart(Queries tx, SharingChange change) {
        agencies.requireTakingPart(tx, change.agency());
        if (change instanceof Begin) {
            agencies.requireTakingPart(tx, change.with());
        }
    }

    private static void write(Queries tx, Begin begin) {
        var parameters = parameters(begin);
        parameters.put("from", begin.from());
        parameters.put("to", begin.to());
        tx.run("""
                MATCH (a:Agency {id: $agency}), (b:Agency {id: $with})
                CREATE (a)-[:SHARES_WITH {purpose: $purpose, from: $from, to: $to}]->(b)
                """, parameters);
    }

    /// The last day that it had before.
    private static @Nullable LocalDate write(Queries tx, SetEnd end) {
        var parameters = parameters(end);
        parameters.put("from", end.from());
        parameters.put("to", end.to());
        return tx.get("""
                MATCH (:Agency {id: $agency})-[s:SHARES_WITH {purpose: $purpose}]->(:Agency {id: $with})
                WHERE s.from = $from OR (s.from IS NULL AND $from IS NULL)
                WITH s, s.to AS was, coalesce($to < s.from, false) AS never
                FOREACH (_ IN CASE WHEN never THEN [] ELSE [1] END | SET s.to = $to)
                FOREACH (_ IN CASE WHEN never THEN [1] ELSE [] END | DELETE s)
                RETURN was
                """, parameters, row -> Optional.ofNullable(row.get("was").asLocalDate(null)))
                .orElse(null);
    }

    private static Map<String, @Nullable Object> parameters(SharingChange change) {
        return new HashMap<>(
                Map.of("agency", change.agency(), "with", change.with(), "purpose", Spelling.of(change.purpose())));
    }

    private SharingRecord keep(
            Transaction tx, Viewer viewer, SharingChange change, @Nullable LocalDate toWas, String why) {
        var parameters = parameters(change);
        parameters.put("id", "sharing-change-" + UUID.randomUUID());
        parameters.put("began", change instanceof Begin);
        parameters.put("from", change instanceof Begin begin ? begin.from() : ((SetEnd) change).from());
        parameters.put("to", change instanceof Begin begin ? begin.to() : ((SetEnd) change).to());
        parameters.put("toWas", toWas);
        parameters.put("at", Moment.now(clock));
        parameters.put("by", viewer.account());
        parameters.put("why", why);
        var kept = tx.get("""
                MATCH (a:Agency {id: $agency}), (b:Agency {id: $with})
                CREATE (c:SharingChange {id: $id, purpose: $purpose, began: $began, from: $from, to: $to,
                  toWas: $toWas, at: $at, by: $by, why: $why})-[:OF]->(a)
                CREATE (c)-[:WITH]->(b)
                RETURN c, a.id AS agency, b.id AS with
                """, parameters, AgencySharings::kept);
        notices.sharingChanged(tx, kept);
        trail.enter(
                tx,
                new Act(
                        AuditKind.SHARING,
                        viewer.account(),
                        change.agency(),
                        "%s\n%s\n%s\n%s\n%s\n%s"
                                .formatted(kept.with(), kept.purpose(), kept.from(), kept.toWas(), kept.to(), why)));
        return kept;
    }

    /// Who decided what was recorded, where they are named to the viewer.
    Map<SharingRecord, String> by(List<SharingRecord> of, Viewer viewer) {
        return doers.shown(graph, viewer, of, SharingRecord::by);
    }

    private List<SharingRecord> records(String agency) {
        return graph.list("""
                MATCH (c:SharingChange)-[:OF]->(a:Agency {id: $agency}), (c)-[:WITH]->(b:Agency)
                RETURN c, a.id AS agency, b.id AS with ORDER BY c.at DESC, c.id LIMIT 100
                """, Map.of("agency", agency), AgencySharings::kept);
    }

    /// All that the agency gives or takes, the last to begin first.
    private static List<Sharing> list(Queries queries, String agency) {
        return queries.list("""
                        MATCH (a:Agency {id: $agency})-[s:SHARES_WITH]->(b:Agency)
                        RETURN a.id AS agency, b.id AS with, s.purpose AS purpose, s.from AS from, s.to AS to
                        UNION ALL
                        MATCH (a:Agency)-[s:SHARES_WITH]->(b:Agency {id: $agency}) WHERE a.id <> $agency
                        RETURN a.id AS agency, b.id AS with, s.purpose AS purpose, s.from AS from, s.to AS to
                        """, Map.of("agency", agency), AgencySharings::sharing).stream()
                .sorted(LAST_FIRST)
                .toList();
    }

    /// All that is shared with an agency by those that take part: whoever works at two is found at either.
    private static List<Sharing> shownTo(Queries queries, String with) {
        return queries.list("""
                MATCH (a:Agency)-[s:SHARES_WITH]->(b:Agency {id: $with})
                WHERE a.left IS NULL AND b.left IS NULL AND a.dissolved IS NULL AND b.dissolved IS NULL
                RETURN a.id AS agency, b.id AS with, s.purpose AS purpose, s.from AS from, s.to AS to
                """, Map.of("with", with), AgencySharings::sharing);
    }

    private List<FindableEmployee> staff(String agency) {
        return graph.list("""
                MATCH (:Agency {id: $agency})<-[:OF]-(:Unit)<-[:EMPLOYED]-(p:Person)
                WITH DISTINCT p
                RETURN p.id AS id, %s AS protected,
                       [(p)-[e:EMPLOYED]->(:Unit)-[:OF]->(a:Agency) | [a.id, e.from, e.to]] AS employments,
                       [(p)-[:CHOSE]->(c:Choice) | c] AS choices
                """.formatted(ProtectedIdentity.of("p")), Map.of("agency", agency), AgencySharings::employee);
    }

    private static FindableEmployee employee(Record row) {
        return new FindableEmployee(
                row.get("id").asString(),
                row.get("protected").asBoolean(),
                row.get("choices").asList(choice -> choice).stream()
                        .collect(toMap(
                                choice -> Spelling.read(
                                        Purpose.class, choice.get("purpose").asString()),
                                choice -> new VisibilityChoice(
                                        Spelling.read(
                                                Visibility.class,
                                                choice.get("visibility").asString()),
                                        choice.get("until").asLocalDate(null)))),
                row.get("employments").asList(AgencySharings::employment));
    }

    private static FindableEmployee.Employment employment(Value row) {
        return new FindableEmployee.Employment(
                row.get(0).asString(), row.get(1).asLocalDate(), row.get(2).asLocalDate(null));
    }

    private static Sharing sharing(Record row) {
        return new Sharing(
                row.get("agency").asString(),
                row.get("with").asString(),
                Spelling.read(Purpose.class, row.get("purpose").asString()),
                row.get("from").asLocalDate(null),
                row.get("to").asLocalDate(null));
    }

    private static SharingRecord kept(Record row) {
        var node = row.get("c");
        return new SharingRecord(
                node.get("id").asString(),
                row.get("agency").asString(),
                row.get("with").asString(),
                Spelling.read(Purpose.class, node.get("purpose").asString()),
                node.get("began").asBoolean(),
                node.get("from").asLocalDate(null),
                node.get("to").asLocalDate(null),
                node.get("toWas").asLocalDate(null),
                node.get("at").asZonedDateTime().toInstant(),
                node.get("by").asString(),
                node.get("why").asString());
    }
}
