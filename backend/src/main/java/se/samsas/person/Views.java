package se.samsas.person;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.PageRequest;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

/// Looks at people: one by one, and in lists at those with a protected identity and at whoever was found by a skill.
/// Each look at another is recorded.
@Component
public final class Views {

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

    /// Somebody whom the viewer was shown.
    ///
    /// @param by     what they were found by; absent where they were not looked for by skill
    /// @param askers the agencies on behalf of which they were found by name among the people of other
    ///               agencies; none where they were not looked for so
    private record Shown(Person person, @Nullable BySkill by, Set<String> askers) {

        boolean named() {
            return !askers.isEmpty();
        }
    }

    private record BySkill(String skill, int level) {}

    /// The person with this id, where the viewer sees them.
    public Optional<Person> look(String id, Viewer viewer) {
        var seen = people.find(id, viewer);
        keep(shown(seen.stream()), viewer);
        return seen;
    }

    /// The people with a protected identity whom the agency employs today, by name.
    ///
    /// @throws Failure.NotAllowed where the viewer does not decide for the agency
    Connection<Person> lookAtProtected(String agency, Viewer viewer, PageRequest request) {
        var seen = people.withProtectedIdentity(agency, viewer, request);
        keep(shown(seen.nodes()), viewer);
        return seen;
    }

    /// The people employed in each unit today, as [People#ofUnits] has them.
    Map<UnitPage, Optional<Connection<Person>>> lookAtUnits(Collection<UnitPage> pages, Viewer viewer) {
        var seen = people.ofUnits(pages, viewer);
        keep(
                shown(seen.values().stream().flatMap(Optional::stream).flatMap(Connection::nodes))
                        .filter(shown -> shown.person().protectedIdentity()),
                viewer);
        return seen;
    }

    /// The staff of each agency today, as [People#ofAgencies] has them. To look for own staff by a skill is a
    /// look at each who is found.
    Map<StaffPage, Optional<Connection<Person>>> lookAtStaff(Collection<StaffPage> pages, Viewer viewer) {
        var seen = people.ofAgencies(pages, viewer);
        keep(
                seen.entrySet().stream()
                        .flatMap(page -> shown(page.getKey(), page.getValue()))
                        .filter(shown -> shown.by() != null || shown.person().protectedIdentity()),
                viewer);
        return seen;
    }

    /// That these people were found by name at other agencies.
    void lookAtNamed(Collection<People.ByName> found, Viewer viewer) {
        keep(found.stream().map(one -> new Shown(one.person(), null, one.askers())), viewer);
    }

    private static Stream<Shown> shown(Stream<Person> people) {
        return people.map(person -> new Shown(person, null, Set.of()));
    }

    private static Stream<Shown> shown(StaffPage asked, Optional<Connection<Person>> page) {
        var skill = asked.filter().skill();
        var by = skill == null ? null : new BySkill(skill, asked.filter().leastLevel());
        return page.stream().flatMap(Connection::nodes).map(person -> new Shown(person, by, Set.of()));
    }

    /// Looking at oneself is nobody's business.
    private void keep(Stream<Shown> seen, Viewer viewer) {
        var others = seen.filter(shown -> !shown.person().id().equals(viewer.person()))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            keep(others, viewer);
        }
    }

    /// For the person: when, for which agency and in which roles, by which skill, and no name. Of somebody who was
    /// erased meanwhile nothing is kept but that there was a look.
    private void keep(List<Shown> others, Viewer viewer) {
        var roles = roles(viewer);
        var agencies = others.stream().map(shown -> agencies(viewer, shown)).toList();
        var acts = new ArrayList<Act>();
        for (int i = 0; i < others.size(); i++) {
            var shown = others.get(i);
            acts.add(new Act(
                    AuditKind.VIEW,
                    viewer.account(),
                    shown.person().id(),
                    particulars(roles, agencies.get(i), shown)));
        }
        graph.write(tx -> {
            tx.locks().people(others.stream().map(shown -> shown.person().id()).toList());
            tx.locks().agencies(agencies.stream().flatMap(List::stream).toList());
            trail.enterAll(tx, acts, (queries, numbers) -> {
                var views = new ArrayList<Map<String, @Nullable Object>>();
                for (int i = 0; i < others.size(); i++) {
                    views.add(view(others.get(i), numbers.get(i), agencies.get(i)));
                }
                queries.run(
                        """
                        UNWIND $views AS view
                        MATCH (p:Person {id: view.person}) WHERE p.erased IS NULL
                        CREATE (v:View {entry: view.entry, at: $at, account: $account, roles: $roles, skill: view.skill,
                          level: view.level, named: view.named})-[:OF]->(p)
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

    private static String particulars(List<String> roles, List<String> agencies, Shown shown) {
        var by = shown.by();
        return String.join(" ", roles)
                + "\n"
                + String.join(" ", agencies)
                + (by == null ? "" : "\n%s %d".formatted(by.skill(), by.level()))
                + (shown.named() ? "\nby name" : "");
    }

    private static Map<String, @Nullable Object> view(Shown shown, long entry, List<String> agencies) {
        var view = new HashMap<String, @Nullable Object>();
        view.put("person", shown.person().id());
        view.put("entry", entry);
        view.put("agencies", agencies);
        var by = shown.by();
        view.put("skill", by == null ? null : by.skill());
        view.put("level", by == null ? null : by.level());
        view.put("named", shown.named() ? true : null);
        return view;
    }

    /// What somebody is besides an employee says more of why they look.
    private static List<String> roles(Viewer viewer) {
        return viewer.roles().stream()
                .filter(role -> role != Role.EMPLOYEE || viewer.roles().size() == 1)
                .sorted()
                .map(Role::spelling)
                .toList();
    }

    /// Those on behalf of which they were found by name; else the person's own employer, where the viewer acts
    /// for it or works there; else all those of the viewer.
    private static List<String> agencies(Viewer viewer, Shown shown) {
        if (shown.named()) {
            return shown.askers().stream().sorted().toList();
        }
        var agency = shown.person().agency();
        if (agency != null
                && (viewer.actsFor().contains(agency) || viewer.employers().contains(agency))) {
            return List.of(agency);
        }
        return (viewer.actsFor().isEmpty() ? viewer.employers() : viewer.actsFor())
                .stream().sorted().toList();
    }
}
