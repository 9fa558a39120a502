package se.samsas.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samsas.matching.Step.Link;

/// Which skills are close to one asked concept, by URI, and how close they are.
record CloseSkills(Map<String, Closeness> close) {
    static final CloseSkills NOTHING = new CloseSkills(Map.of());

    CloseSkills {
        close = Map.copyOf(close);
    }

    /// A skill that no edge names is close to itself.
    static CloseSkills only(String uri) {
        return new CloseSkills(Map.of(uri, Closeness.SAME));
    }

    static CloseSkills of(ConceptGraph graph, int asked) {
        Map<Integer, Closeness> found = new HashMap<>();
        for (Closeness closeness : Closeness.values()) { // least first, so that the largest stays
            for (int concept : sources(graph, asked, closeness)) {
                found.put(concept, closeness);
            }
        }
        Map<String, Closeness> close = new HashMap<>();
        found.forEach((concept, closeness) -> {
            for (int skill : graph.members(concept)) {
                close.put(graph.uri(skill), closeness);
            }
        });
        return new CloseSkills(close);
    }

    Optional<Closeness> of(String held) {
        return Optional.ofNullable(close.get(held));
    }

    /// The concepts whose links lead to the asked one, found by going the links backwards.
    private static int[] sources(ConceptGraph graph, int asked, Closeness closeness) {
        List<Link> links = closeness.links();
        int[] reached = {asked};
        for (int i = links.size() - 1; i >= 0; i--) {
            Link back = links.get(i).backwards();
            boolean last = i == 0;
            reached = Arrays.stream(reached)
                    .flatMap(concept -> Arrays.stream(graph.stepsFrom(concept, back)))
                    .filter(concept -> last || closeness.passes(graph, concept))
                    .distinct()
                    .toArray();
        }
        return reached;
    }
}
