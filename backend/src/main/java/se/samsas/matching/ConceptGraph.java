package se.samsas.matching;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samsas.matching.Step.Link;
import se.samsas.text.CodePoints;

/// The skills of a taxonomy and the edges between them, coded by the order of their URIs. Groups, and edges
/// that touch one, are left out. Skills joined by SAME are one concept, named by the smallest of them.
final class ConceptGraph {
    private final String[] uris;
    private final int[] concept;
    private final int[][] members;
    private final Map<Link, int[][]> neighbours = new EnumMap<>(Link.class);

    ConceptGraph(Set<String> groups, Collection<TaxonomyEdge> edges) {
        List<TaxonomyEdge> kept = edges.stream()
                .filter(edge -> !groups.contains(edge.from()) && !groups.contains(edge.to()))
                .toList();
        Set<String> sorted = new TreeSet<>(CodePoints.ORDER);
        kept.forEach(edge -> {
            sorted.add(edge.from());
            sorted.add(edge.to());
        });
        uris = sorted.toArray(String[]::new);
        for (Link link : Link.values()) {
            neighbours.put(link, adjacency(kept, link));
        }
        concept = joined();
        members = grouped(IntStream.range(0, uris.length).mapToObj(uri -> new int[] {concept[uri], uri}));
    }

    /// The code of a URI, negative where no edge names it.
    int code(String uri) {
        return Arrays.binarySearch(uris, uri, CodePoints.ORDER);
    }

    String uri(int code) {
        return uris[code];
    }

    int concept(int code) {
        return concept[code];
    }

    /// The skills that are one concept with this one, ascending.
    int[] members(int concept) {
        return members[concept];
    }

    /// The skills one raw edge away, ascending.
    int[] neighbours(int code, Link link) {
        return requireNonNull(neighbours.get(link))[code];
    }

    /// The other concepts one step away from a concept, by the edges of all its members.
    int[] stepsFrom(int from, Link link) {
        return Arrays.stream(members[from])
                .flatMap(member -> Arrays.stream(neighbours(member, link)))
                .map(neighbour -> concept[neighbour])
                .filter(other -> other != from)
                .distinct()
                .toArray();
    }

    private int[][] adjacency(List<TaxonomyEdge> edges, Link link) {
        return grouped(edges.stream().flatMap(edge -> {
            int from = code(edge.from());
            int to = code(edge.to());
            Stream<int[]> forth = Stream.of(new int[] {from, to});
            Stream<int[]> back = Stream.of(new int[] {to, from});
            return switch (link) {
                case SAME -> edge.kind() == TaxonomyEdge.Kind.SAME_AS ? Stream.concat(forth, back) : Stream.empty();
                case RELATED -> edge.kind() == TaxonomyEdge.Kind.RELATED ? Stream.concat(forth, back) : Stream.empty();
                case BROADER -> edge.kind() == TaxonomyEdge.Kind.BROADER ? forth : Stream.empty();
                case NARROWER -> edge.kind() == TaxonomyEdge.Kind.BROADER ? back : Stream.empty();
            };
        }));
    }

    /// Pairs of (key, value) as the sorted, distinct values of each key.
    private int[][] grouped(Stream<int[]> pairs) {
        int[][] lists = new int[uris.length][];
        Arrays.fill(lists, new int[0]);
        long[] packed = pairs.mapToLong(pair -> (long) pair[0] << 32 | pair[1])
                .sorted()
                .distinct()
                .toArray();
        for (int start = 0; start < packed.length; ) {
            int key = (int) (packed[start] >>> 32);
            int end = start;
            while (end < packed.length && (int) (packed[end] >>> 32) == key) {
                end++;
            }
            lists[key] = Arrays.stream(packed, start, end)
                    .mapToInt(value -> (int) value)
                    .toArray();
            start = end;
        }
        return lists;
    }

    private int[] joined() {
        int[] smallest = new int[uris.length];
        Arrays.fill(smallest, -1);
        int[] queue = new int[uris.length];
        for (int first = 0; first < uris.length; first++) {
            if (smallest[first] >= 0) {
                continue;
            }
            int head = 0;
            int tail = 0;
            queue[tail++] = first;
            smallest[first] = first;
            while (head < tail) {
                for (int next : neighbours(queue[head++], Link.SAME)) {
                    if (smallest[next] < 0) {
                        smallest[next] = first;
                        queue[tail++] = next;
                    }
                }
            }
        }
        return smallest;
    }
}
