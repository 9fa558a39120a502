package se.samsas.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samsas.matching.Step.Link;

/// Finds the path that explains a closeness: its links in order, with as many SAME steps between them as are needed.
///
/// A breadth-first search that visits neighbours in the order of their URIs finds, of the shortest paths, the one
/// that comes first by code point.
final class PathSearch {
    /// A skill, and how many of the links have been gone to get there.
    private record Place(int skill, int gone) {}

    private record Trail(
            Place place, @Nullable Trail before, @Nullable Link by) {}

    private final ConceptGraph graph;
    private final Closeness closeness;

    PathSearch(ConceptGraph graph, Closeness closeness) {
        this.graph = graph;
        this.closeness = closeness;
    }

    Path path(String held, String asked) {
        if (held.equals(asked)) {
            return new Path(held, List.of());
        }
        Place goal = new Place(graph.code(asked), closeness.links().size());
        Trail start = new Trail(new Place(graph.code(held), 0), null, null);
        Queue<Trail> trails = new ArrayDeque<>(List.of(start));
        Set<Place> seen = new HashSet<>(Set.of(start.place));
        while (!trails.isEmpty()) {
            Trail trail = trails.remove();
            if (trail.place.equals(goal)) {
                return new Path(held, steps(trail));
            }
            for (Trail next : onwards(trail)) {
                if (seen.add(next.place)) {
                    trails.add(next);
                }
            }
        }
        throw new IllegalStateException(
                "No path explains why %s is close to %s: the closeness and its paths disagree".formatted(held, asked));
    }

    private Iterable<Trail> onwards(Trail trail) {
        TreeMap<Integer, Trail> next = new TreeMap<>();
        Place place = trail.place;
        for (int skill : graph.neighbours(place.skill, Link.SAME)) {
            next.put(skill, new Trail(new Place(skill, place.gone), trail, Link.SAME));
        }
        if (place.gone < closeness.links().size()) {
            Link link = closeness.links().get(place.gone);
            int from = graph.concept(place.skill);
            boolean last = place.gone + 1 == closeness.links().size();
            for (int skill : graph.neighbours(place.skill, link)) {
                int to = graph.concept(skill);
                if (to != from && (last || closeness.passes(graph, to))) {
                    next.put(skill, new Trail(new Place(skill, place.gone + 1), trail, link));
                }
            }
        }
        return next.values();
    }

    private List<Step> steps(Trail end) {
        List<Step> steps = new ArrayList<>();
        for (Trail trail = end; trail.by != null && trail.before != null; trail = trail.before) {
            steps.addFirst(new Step(trail.by, graph.uri(trail.place.skill)));
        }
        return steps;
    }
}
