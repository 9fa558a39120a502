package se.samsas.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Scope;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.agency.Regions;
import se.samsas.findability.Visibility;
import se.samsas.graph.Graph;
import se.samsas.matching.Crowd;
import se.samsas.matching.Question;
import se.samsas.matching.Ranked;
import se.samsas.person.People;
import se.samsas.search.Discretion.Few;
import se.samsas.search.index.MatchIndex;

/// Those whom a match found, as the asker may see them: by name who chose so and the asker's own staff,
/// everybody else as a candidate.
@Component
final class Specialists {

    private final Graph graph;
    private final MatchIndex index;
    private final Viewers viewers;
    private final People people;
    private final Agencies agencies;
    private final Regions regions;
    private final Handles handles;

    Specialists(
            Graph graph,
            MatchIndex index,
            Viewers viewers,
            People people,
            Agencies agencies,
            Regions regions,
            Handles handles) {
        this.graph = graph;
        this.index = index;
        this.viewers = viewers;
        this.people = people;
        this.agencies = agencies;
        this.regions = regions;
        this.handles = handles;
    }

    /// Each who was found, by person id; nothing for one who was erased meanwhile.
    Map<String, Specialist> list(Viewer viewer, Question question, Collection<Ranked> found) {
        Map<String, List<Employed>> employed = employed(question, found);
        Predicate<Employed> ownStaff = ownStaff(viewer, question.need().asker());
        Set<String> named = found.stream()
                .filter(one -> one.seenAs() == Visibility.VISIBLE
                        || employed.getOrDefault(one.person(), List.of()).stream()
                                .anyMatch(ownStaff))
                .map(Ranked::person)
                .collect(toSet());
        Map<String, Specialist> specialists = new HashMap<>();
        people.listAt(found.stream()
                        .filter(one -> named.contains(one.person()))
                        .collect(toMap(Ranked::person, Ranked::agency)))
                .forEach((id, person) -> specialists.put(id, new Specialist.Named(person)));
        specialists.putAll(candidates(
                question,
                found.stream().filter(one -> !named.contains(one.person())).toList()));
        return specialists;
    }

    /// A `Candidate` for each who was found, whatever they chose and whosever staff they are, by person id.
    Map<String, Candidate> unnamed(Question question, Collection<Ranked> found) {
        return candidates(question, found);
    }

    private Predicate<Employed> ownStaff(Viewer viewer, String asker) {
        if (viewer.agencies(Action.READ_PERSON).contains(asker)) {
            return employed -> employed.agency().equals(asker);
        }
        String self = viewer.person();
        Set<String> units = self == null || !viewer.may(Action.READ_PERSON, Scope.UNIT)
                ? Set.of()
                : Set.copyOf(viewers.unitsManagedBy(self));
        return employed -> units.contains(employed.unit());
    }

    private Map<String, Candidate> candidates(Question question, Collection<Ranked> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<String, Crowd> findable = index.findable(question);
        Map<String, Agency> known = agencies.list(findable.keySet());
        Discretion discretion = new Discretion(known.values().stream()
                .flatMap(agency -> Stream.ofNullable(findable.get(agency.id()))
                        .map(crowd -> new Few(agency.id(), agency.region(), crowd.people(), crowd.alone())))
                .toList());
        Map<String, Candidate> candidates = new HashMap<>();
        for (Ranked one : found) {
            Agency agency = known.get(one.agency());
            if (agency != null) {
                candidates.put(one.person(), candidate(question, one.person(), agency, discretion));
            }
        }
        return candidates;
    }

    private Candidate candidate(Question question, String person, Agency agency, Discretion discretion) {
        boolean named = discretion.names(agency.id());
        return new Candidate(
                handles.make(person, question.rankingKey(), question.need().asker()),
                named ? agency : null,
                named || discretion.showsRegion(agency.region()) ? regions.find(agency.region()) : null);
    }

    /// Where each is employed on the day, the largest share first.
    private Map<String, List<Employed>> employed(Question question, Collection<Ranked> found) {
        return graph
                .list(
                        """
                        UNWIND $people AS id
                        MATCH (p:Person {id: id})-[e:EMPLOYED]->(u:Unit)-[:OF]->(a:Agency)
                        WHERE %s
                        RETURN p.id AS person, u.id AS unit, a.id AS agency ORDER BY e.share DESC, agency, unit
                        """.formatted(Standing.runs("e")),
                        Map.of("people", found.stream().map(Ranked::person).toList(), "today", question.asOf()),
                        row -> new Employed(
                                row.get("person").asString(),
                                row.get("unit").asString(),
                                row.get("agency").asString()))
                .stream()
                .collect(groupingBy(Employed::person));
    }

    private record Employed(String person, String unit, String agency) {}
}
