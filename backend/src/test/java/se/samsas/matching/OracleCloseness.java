package se.samsas.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsas.matching.TaxonomyEdge.Kind;

/// Closeness by the table of docs/matching.md, on the raw edges, with sets.
final class OracleCloseness {
    private record Pair(String held, String asked) {}

    private final Set<String> groups;
    private final List<TaxonomyEdge> edges;
    private final Map<Pair, Integer> known = new HashMap<>();
    private final Map<String, Set<String>> concepts = new HashMap<>();

    OracleCloseness(World world) {
        groups = world.groups();
        edges = world.edges().stream()
                .filter(edge ->
                        !world.groups().contains(edge.from()) && !world.groups().contains(edge.to()))
                .toList();
    }

    int tenths(String held, String asked) {
        return known.computeIfAbsent(new Pair(held, asked), pair -> compute(pair.held, pair.asked));
    }

    private int compute(String t, String s) {
        if (groups.contains(t) || groups.contains(s)) {
            return 0;
        }
        Set<String> held = concept(t);
        Set<String> asked = concept(s);
        if (held.equals(asked)) {
            return 10;
        }
        Set<Set<String>> aboveHeld = broader(held);
        if (aboveHeld.contains(asked)) {
            return 9;
        }
        if (aboveHeld.stream().anyMatch(above -> broader(above).contains(asked))) {
            return 7;
        }
        if (edges.stream()
                .anyMatch(e -> e.kind() == Kind.RELATED
                        && ((held.contains(e.from()) && asked.contains(e.to()))
                                || (asked.contains(e.from()) && held.contains(e.to()))))) {
            return 5;
        }
        Set<Set<String>> aboveAsked = broader(asked);
        if (aboveAsked.contains(held)) {
            return 4;
        }
        for (Set<String> parent : aboveHeld) {
            if (aboveAsked.contains(parent) && narrower(parent).size() <= 12) {
                return 3;
            }
        }
        return 0;
    }

    /// The URIs from held to asked: every way of that closeness is walked, the shortest and then smallest is taken.
    List<String> path(String held, String asked) {
        String links = switch (tenths(held, asked)) {
            case 10 -> "";
            case 9 -> "u";
            case 7 -> "uu";
            case 5 -> "r";
            case 4 -> "d";
            case 3 -> "ud";
            default -> throw new IllegalArgumentException("not close");
        };
        List<List<String>> found = new ArrayList<>();
        for (int length = 1; found.isEmpty(); length++) {
            walk(List.of(held), links, asked, length, found);
        }
        return found.stream().min(OracleCloseness::compareByCodePoint).orElseThrow();
    }

    private void walk(List<String> soFar, String links, String asked, int length, List<List<String>> found) {
        String here = soFar.getLast();
        if (soFar.size() == length) {
            if (links.isEmpty() && here.equals(asked)) {
                found.add(soFar);
            }
            return;
        }
        for (String next : same(here)) {
            walk(longer(soFar, next), links, asked, length, found);
        }
        if (!links.isEmpty()) {
            for (String next : neighbours(here, links.charAt(0))) {
                boolean turn = links.equals("ud");
                if (!concept(next).contains(here)
                        && (!turn || narrower(concept(next)).size() <= 12)) {
                    walk(longer(soFar, next), links.substring(1), asked, length, found);
                }
            }
        }
    }

    private static List<String> longer(List<String> path, String next) {
        List<String> longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }

    static int compareByCodePoint(List<String> a, List<String> b) {
        Comparator<String> order = OracleCloseness::compareByCodePoint;
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int compared = order.compare(a.get(i), b.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return a.size() - b.size();
    }

    static int compareByCodePoint(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            if (left[i] != right[i]) {
                return left[i] - right[i];
            }
        }
        return left.length - right.length;
    }

    private Set<String> same(String uri) {
        Set<String> same = new HashSet<>();
        for (TaxonomyEdge edge : edges) {
            if (edge.kind() == Kind.SAME_AS) {
                if (edge.from().equals(uri)) {
                    same.add(edge.to());
                }
                if (edge.to().equals(uri)) {
                    same.add(edge.from());
                }
            }
        }
        return same;
    }

    private Set<String> neighbours(String uri, char link) {
        Set<String> neighbours = new HashSet<>();
        for (TaxonomyEdge edge : edges) {
            boolean related = link == 'r' && edge.kind() == Kind.RELATED;
            boolean up = link == 'u' && edge.kind() == Kind.BROADER;
            boolean down = link == 'd' && edge.kind() == Kind.BROADER;
            if ((related || up) && edge.from().equals(uri)) {
                neighbours.add(edge.to());
            }
            if ((related || down) && edge.to().equals(uri)) {
                neighbours.add(edge.from());
            }
        }
        return neighbours;
    }

    private Set<String> concept(String uri) {
        return concepts.computeIfAbsent(uri, start -> {
            Set<String> concept = new HashSet<>(Set.of(start));
            Deque<String> left = new ArrayDeque<>(List.of(start));
            while (!left.isEmpty()) {
                for (String next : same(left.remove())) {
                    if (concept.add(next)) {
                        left.add(next);
                    }
                }
            }
            return concept;
        });
    }

    private Set<Set<String>> broader(Set<String> concept) {
        Set<Set<String>> broader = new HashSet<>();
        for (TaxonomyEdge edge : edges) {
            if (edge.kind() == Kind.BROADER && concept.contains(edge.from()) && !concept.contains(edge.to())) {
                broader.add(concept(edge.to()));
            }
        }
        return broader;
    }

    private Set<Set<String>> narrower(Set<String> concept) {
        Set<Set<String>> narrower = new HashSet<>();
        for (TaxonomyEdge edge : edges) {
            if (edge.kind() == Kind.BROADER && concept.contains(edge.to()) && !concept.contains(edge.from())) {
                narrower.add(concept(edge.from()));
            }
        }
        return narrower;
    }
}
