package se.samsas.person;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.samsas.person.View.Way;

/// Looks at people: one by one, in lists at those with a protected identity and at whoever was found by a
/// skill, and on shortlists. Each look at another is recorded.
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
    /// @param agencies for which the viewer looked
    /// @param by       what they were found by; absent where they were not looked for by skill
    private record Shown(
            String person, List<String> agencies, @Nullable BySkill by, Way way) {}

    private record BySkill(String skill, int level) {}

    /// The person with this id, where the viewer sees them.
    public Optional<Person> look(String id, Viewer viewer) {
        var seen = people.find(id, viewer);
        keep(shown(seen.stream(), viewer), viewer);
        return seen;
    }

    /// Keeps that the viewer was shown these people on a shortlist of an agency's.
    public void listed(Collection<String> shown, String agency, Viewer viewer) {
        keep(shown.stream().map(person -> new Shown(person, List.of(agency), null, Way.SHORTLIST)), viewer);
    }

    /// The people with a protected identity whom the agency employs today, by name.
    ///
    /// @throws Failure.NotAllowed where the viewer does not decide for the agency
    Connection<Person> lookAtProtected(String agency, Viewer viewer, PageRequest request) {
        var seen = people.withProtectedIdentity(agency, viewer, request);
        keep(shown(seen.nodes(), viewer), viewer);
        return seen;
    }

    /// The people employed in each unit today, as [People#ofUnits] has them.
    Map<UnitPage, Optional<Connection<Person>>> lookAtUnits(Collection<UnitPage> pages, Viewer viewer) {
        var seen = people.ofUnits(pages, viewer);
        keep(
                shown(
                        seen.values().stream()
                                .flatMap(Optional::stream)
                                .flatMap(Connection::nodes)
                                .filter(Person::protectedIdentity),
                        viewer),
                viewer);
        return seen;
    }

    /// The staff of each agency today, as [People#ofAgencies] has them. To look for own staff by a skill is a
    /// look at each who is found.
    Map<StaffPage, Optional<Connection<Person>>> lookAtStaff(Collection<StaffPage> pages, Viewer viewer) {
        var seen = people.ofAgencies(pages, viewer);
        keep(seen.entrySet().stream().flatMap(page -> shown(page.getKey(), page.getValue(), viewer)), viewer);
        return seen;
    }

    /// That these people were found by name at other agencies.
    void lookAtNamed(Collection<People.ByName> found, Viewer viewer) {
        keep(
                found.stream()
                        .map(one -> new Shown(
                                one.person().id(),
                                one.askers().stream().sorted().toList(),
                                null,
                                Way.NAME)),
                viewer);
    }

    private static Stream<Shown> shown(Stream<Person> people, Viewer viewer) {
        return people.map(person -> new Shown(person.id(), agencies(viewer, person), null, Way.LOOK));
    }

    private static Stream<Shown> shown(StaffPage asked, Optional<Connection<Person>> page, Viewer viewer) {
        var skill = asked.filter().skill();
        var by = skill == null ? null : new BySkill(skill, asked.filter().leastLevel());
        return page.stream()
                .flatMap(Connection::nodes)
                .filter(person -> by != null || person.protectedIdentity())
                .map(person -> new Shown(person.id(), agencies(viewer, person), by, Way.LOOK));
    }

    /// Looking at oneself is nobody's business.
    private void keep(Stream<Shown> seen, Viewer viewer) {
        var others = seen.filter(shown -> !shown.person().equals(viewer.person()))
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
        var acts = others.stream()
                .map(shown -> new Act(AuditKind.VIEW, viewer.account(), shown.person(), particulars(roles, shown)))
                .toList();
        graph.write(tx -> {
            tx.locks().people(others.stream().map(Shown::person).toList());
            tx.locks()
                    .agencies(others.stream()
                            .flatMap(shown -> shown.agencies().stream())
                            .toList());
            trail.enterAll(tx, acts, (queries, numbers) -> {
                var views = new ArrayList<Map<String, @Nullable Object>>();
                for (int i = 0; i < others.size(); i++) {
                    views.add(view(others.get(i), numbers.get(i)));
                }
                queries.run(
                        """
                        UNWIND $views AS view
                        MATCH (p:Person {id: view.person}) WHERE p.erased IS NULL
                        CREATE (v:View {entry: view.entry, at: $at, account: $account, roles: $roles, skill: view.skill,
                          level: view.level, way: view.way})-[:OF]->(p)
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

    private static String particulars(List<String> roles, Shown shown) {
        var by = shown.by();
        return String.join(" ", roles)
                + "\n"
                + String.join(" ", shown.agencies())
                + (by == null ? "" : "\n%s %d".formatted(by.skill(), by.level()))
                + (shown.way() == Way.LOOK ? "" : "\n" + shown.way().spelling());
    }

    private static Map<String, @Nullable Object> view(Shown shown, long entry) {
        var view = new HashMap<String, @Nullable Object>();
        view.put("person", shown.person());
        view.put("entry", entry);
        view.put("agencies", shown.agencies());
        var by = shown.by();
        view.put("skill", by == null ? null : by.skill());
        view.put("level", by == null ? null : by.level());
        view.put("way", shown.way().spelling());
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
