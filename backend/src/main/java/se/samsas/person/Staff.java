package se.samsas.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Scope;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.graph.Queries;

/// Whom a manager may propose something to: others who are employed today in a unit that the manager manages, or in
/// one below it, and have no protected identity.
@Component
public final class Staff {

    private final Viewers viewers;
    private final Clock clock;

    Staff(Viewers viewers, Clock clock) {
        this.viewers = viewers;
        this.clock = clock;
    }

    /// The units that the viewer manages as a manager, and all below them, by id.
    public List<String> units(Viewer viewer) {
        var self = viewer.person();
        return self != null && viewer.may(Action.PROPOSE_SKILLS, Scope.UNIT) ? viewers.unitsManagedBy(self) : List.of();
    }

    /// Whether the viewer may propose something to the person, as a piece of Cypher: `$units` are what
    /// [#units(Viewer)] gave, or some of it, `$self` is the viewer's own id as a person and `$today` the day.
    public static String takesIn(String person) {
        return """
                (%1$s.familyName IS NOT NULL AND %3$s AND %1$s.id <> $self
                  AND EXISTS {
                    (%1$s)-[e:EMPLOYED]->(u:Unit)
                    WHERE u.id IN $units AND %2$s
                  })""".formatted(person, Standing.runs("e"), ProtectedIdentity.noneOf(person));
    }

    /// Those of these people to whom the viewer may propose something, by id.
    ///
    /// @param units what [#units(Viewer)] gave, or some of it
    public Set<String> of(Queries queries, Viewer viewer, Collection<String> units, Collection<String> people) {
        return queries
                .list(
                        """
                        UNWIND $people AS person
                        MATCH (p:Person {id: person})
                        WHERE %s
                        RETURN p.id AS person
                        """.formatted(takesIn("p")),
                        Map.of(
                                "people",
                                people,
                                "units",
                                units,
                                "self",
                                String.valueOf(viewer.person()),
                                "today",
                                LocalDate.now(clock)),
                        row -> row.get("person").asString())
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
