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

/// Whom a manager proposes something to, or decides something about: others who are employed today in a unit that the
/// manager manages, or in one below it, and have no protected identity.
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
        return units(viewer, Action.PROPOSE_SKILLS);
    }

    /// The same as a transaction sees it that acts on it.
    public List<String> units(Queries queries, Viewer viewer, Action action) {
        var self = viewer.person();
        return self != null && viewer.may(action, Scope.UNIT) ? viewers.unitsManagedBy(queries, self) : List.of();
    }

    /// The units that the viewer manages as somebody who may do this for their people, and all below them, by id.
    public List<String> units(Viewer viewer, Action action) {
        var self = viewer.person();
        return self != null && viewer.may(action, Scope.UNIT) ? viewers.unitsManagedBy(self) : List.of();
    }

    /// Whether the viewer may propose something to the person, as a piece of Cypher: `$units` are what
    /// [#units(Viewer)] gave, or some of it, `$self` is the viewer's own id as a person and `$today` the day.
    public static String takesIn(String person) {
        return takesIn(person, "$units", "$self");
    }

    /// The same where another feature has parameters of these names in the query.
    ///
    /// @param units what [#units(Viewer, Action)] gave, as Cypher
    /// @param self  the viewer's own id as a person, as Cypher
    public static String takesIn(String person, String units, String self) {
        return """
                (%1$s.familyName IS NOT NULL AND %3$s AND %1$s.id <> %5$s
                  AND EXISTS {
                    (%1$s)-[e:EMPLOYED]->(u:Unit)
                    WHERE u.id IN %4$s AND %2$s
                  })""".formatted(person, Standing.runs("e"), ProtectedIdentity.noneOf(person), units, self);
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
