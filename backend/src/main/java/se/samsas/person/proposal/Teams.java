package se.samsas.person.proposal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.agency.Unit;
import se.samsas.agency.Units;
import se.samsas.api.Connection;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.person.People;
import se.samsas.person.Staff;
import se.samsas.text.SwedishOrder;

/// The people of a unit as their manager sees them: how far each one's profile has come.
@Component
public final class Teams {

    private final Graph graph;
    private final Staff staff;
    private final People people;
    private final Proposals proposals;
    private final Units units;
    private final Clock clock;

    Teams(Graph graph, Staff staff, People people, Proposals proposals, Units units, Clock clock) {
        this.graph = graph;
        this.staff = staff;
        this.people = people;
        this.proposals = proposals;
        this.units = units;
        this.clock = clock;
    }

    /// The units that the viewer manages and all below them, by name.
    List<Unit> units(Viewer viewer) {
        var order = SwedishOrder.ofNames();
        return units.list(staff.units(viewer)).values().stream()
                .sorted((a, b) -> order.compare(a.nameSv(), b.nameSv()))
                .toList();
    }

    /// The people employed today in a unit that the viewer manages, by name.
    ///
    /// @throws Failure.NotAllowed where the viewer does not manage the unit
    Connection<TeamMember> page(Viewer viewer, String unit, PageRequest request) {
        if (!staff.units(viewer).contains(unit)) {
            throw new Failure.NotAllowed(
                    "You do not manage the unit '%s'.".formatted(unit), "Take one of the viewer's managedUnits.");
        }
        record Row(String id, String agency, int skills, int confirmed, int declined) {}
        var rows = graph
                .list(
                        """
                        MATCH (p:Person)-[e:EMPLOYED]->(:Unit {id: $unit})
                        WHERE p.familyName IS NOT NULL AND %s AND p.id <> $self
                          AND %s
                        WITH DISTINCT p
                        RETURN p.id AS id,
                               coalesce(head(COLLECT { MATCH (:Unit {id: $unit})-[:OF]->(a:Agency) RETURN a.id }), '') AS agency,
                               COUNT { MATCH (p)-[:HOLDS]->(s:Skill) RETURN DISTINCT s } AS skills,
                               COUNT { (p)<-[:TO]-(:Proposal {answer: 'confirmed'}) } AS confirmed,
                               COUNT { (p)<-[:TO]-(:Proposal {answer: 'declined'}) } AS declined
                        """.formatted(ProtectedIdentity.noneOf("p"), Standing.runs("e")),
                        Map.of("unit", unit, "self", String.valueOf(viewer.person()), "today", LocalDate.now(clock)),
                        row -> new Row(
                                row.get("id").asString(),
                                row.get("agency").asString(),
                                row.get("skills").asInt(),
                                row.get("confirmed").asInt(),
                                row.get("declined").asInt()))
                .stream()
                .collect(toMap(Row::id, identity()));
        var known = people.listAt(rows.values().stream().collect(toMap(Row::id, Row::agency)));
        var waiting = proposals.waitingFor(rows.keySet());
        var members = known.values().stream()
                .map(person -> {
                    var row = Objects.requireNonNull(rows.get(person.id()));
                    return new TeamMember(
                            person,
                            row.skills(),
                            waiting.getOrDefault(person.id(), List.of()),
                            row.confirmed(),
                            row.declined());
                })
                .toList();
        return Connection.byName(
                members,
                request,
                member -> member.person().sortName(),
                member -> member.person().id());
    }
}
