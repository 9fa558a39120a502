package se.samsas.matching;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samsas.matching.Step.Link;

/// Which skills are close to one asked concept: their URIs by code point, and beside them how close they are.
record Reach(List<String> uris, List<Closeness> closenesses) {
    static final Reach NOTHING = new Reach(List.of(), List.of());

    /// A skill that no edge names is close to itself.
    static Reach only(String uri) {
        return new Reach(List.of(uri), List.of(Closeness.SAME));
    }

    static Reach of(ConceptGraph graph, int asked) {
        Map<Integer, Closeness> found = new HashMap<>();
        for (Closeness closeness : Closeness.values()) { // least first, so that the largest stays
            for (int concept : sources(graph, asked, closeness)) {
                found.put(concept, closeness);
            }
        }
        int[] skills = found.keySet().stream()
                .flatMapToInt(concept -> Arrays.stream(graph.members(concept)))
                .sorted()
                .toArray();
        return new Reach(
                Arrays.stream(skills).mapToObj(graph::uri).toList(),
                Arrays.stream(skills)
                        .mapToObj(skill -> found.get(graph.concept(skill)))
                        .toList());
    }

    Optional<Closeness> of(String held) {
        int at = Collections.binarySearch(uris, held, CodePoints.ORDER);
        return at < 0 ? Optional.empty() : Optional.of(closenesses.get(at));
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
