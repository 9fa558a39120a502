package se.samsas.person;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.access.audit.AuditKind;
import se.samsas.access.audit.AuditTrail;
import se.samsas.graph.Graph;

/// Looks at people one by one. That somebody has looked at another is recorded.
@Component
final class Views {

    private final Graph graph;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    Views(Graph graph, People people, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /// The person with this id, where the viewer sees them.
    Optional<Person> look(String id, Viewer viewer) {
        var seen = people.find(id, viewer);
        seen.filter(person -> !person.id().equals(viewer.person())).ifPresent(person -> keep(person, viewer));
        return seen;
    }

    /// For the person: when, for which agency and in which roles, and no name.
    private void keep(Person person, Viewer viewer) {
        var roles = roles(viewer);
        var agencies = agencies(viewer, person);
        graph.write(tx -> {
            var entry = trail.enter(
                    tx,
                    AuditKind.VIEW,
                    viewer.account(),
                    person.id(),
                    String.join(" ", roles) + "\n" + String.join(" ", agencies));
            tx.run(
                    """
                    MATCH (p:Person {id: $person})
                    SET p.id = p.id
                    WITH p WHERE p.erased IS NULL
                    CREATE (v:View {entry: $entry, at: $at, account: $account, roles: $roles})-[:OF]->(p)
                    WITH v
                    MATCH (a:Agency) WHERE a.id IN $agencies
                    CREATE (v)-[:BY]->(a)
                    """,
                    Map.of(
                            "person",
                            person.id(),
                            "entry",
                            entry,
                            "at",
                            ZonedDateTime.now(clock),
                            "account",
                            viewer.account(),
                            "roles",
                            roles,
                            "agencies",
                            agencies));
            return true;
        });
    }

    /// What somebody is besides an employee says more of why they look.
    private static List<String> roles(Viewer viewer) {
        return viewer.roles().stream()
                .filter(role -> role != Role.EMPLOYEE || viewer.roles().size() == 1)
                .sorted()
                .map(Role::spelling)
                .toList();
    }

    /// The person's own employer, where the viewer acts for it or works there; else all those of the viewer.
    private static List<String> agencies(Viewer viewer, Person person) {
        var agency = person.agency();
        if (agency != null
                && (viewer.actsFor().contains(agency) || viewer.employers().contains(agency))) {
            return List.of(agency);
        }
        return (viewer.actsFor().isEmpty() ? viewer.employers() : viewer.actsFor())
                .stream().sorted().toList();
    }
}
