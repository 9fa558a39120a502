package se.samsas.person;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Edge;
import se.samsas.api.PageRequest;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

/// Looks at people: one by one, and at those with a protected identity in lists, too. Each look at another is
/// recorded.
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
        keep(seen.stream(), viewer);
        return seen;
    }

    /// The people with a protected identity whom the agency employs today, by name.
    ///
    /// @throws Failure.NotAllowed where the viewer does not decide for the agency
    Connection<Person> lookAtProtected(String agency, Viewer viewer, PageRequest request) {
        var seen = people.withProtectedIdentity(agency, viewer, request);
        keep(nodes(seen), viewer);
        return seen;
    }

    /// The people employed in each unit today, as [People#ofUnits] has them.
    Map<UnitPage, Optional<Connection<Person>>> lookAtUnits(Collection<UnitPage> pages, Viewer viewer) {
        var seen = people.ofUnits(pages, viewer);
        keep(
                seen.values().stream()
                        .flatMap(Optional::stream)
                        .flatMap(Views::nodes)
                        .filter(Person::protectedIdentity),
                viewer);
        return seen;
    }

    private static Stream<Person> nodes(Connection<Person> page) {
        return page.edges().stream().map(Edge::node);
    }

    /// Looking at oneself is nobody's business.
    private void keep(Stream<Person> seen, Viewer viewer) {
        var others = seen.filter(person -> !person.id().equals(viewer.person()))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            keep(others, viewer);
        }
    }

    /// For the person: when, for which agency and in which roles, and no name. Of somebody who was erased meanwhile
    /// nothing is kept but that there was a look.
    private void keep(List<Person> others, Viewer viewer) {
        var roles = roles(viewer);
        var agencies = others.stream().map(person -> agencies(viewer, person)).toList();
        var acts = new ArrayList<Act>();
        for (int i = 0; i < others.size(); i++) {
            acts.add(new Act(
                    AuditKind.VIEW,
                    viewer.account(),
                    others.get(i).id(),
                    String.join(" ", roles) + "\n" + String.join(" ", agencies.get(i))));
        }
        graph.write(tx -> {
            tx.locks().people(others.stream().map(Person::id).toList());
            tx.locks().agencies(agencies.stream().flatMap(List::stream).toList());
            trail.enterAll(tx, acts, (queries, numbers) -> {
                var views = new ArrayList<Map<String, Object>>();
                for (int i = 0; i < others.size(); i++) {
                    views.add(
                            Map.of("person", others.get(i).id(), "entry", numbers.get(i), "agencies", agencies.get(i)));
                }
                queries.run(
                        """
                        UNWIND $views AS view
                        MATCH (p:Person {id: view.person}) WHERE p.erased IS NULL
                        CREATE (v:View {entry: view.entry, at: $at, account: $account, roles: $roles})-[:OF]->(p)
                        WITH v, view
                        MATCH (a:Agency) WHERE a.id IN view.agencies
                        CREATE (v)-[:BY]->(a)
                        """,
                        Map.of(
                                "views",
                                views,
                                "at",
                                ZonedDateTime.now(clock),
                                "account",
                                viewer.account(),
                                "roles",
                                roles));
            });
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
