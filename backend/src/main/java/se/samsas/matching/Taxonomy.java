package se.samsas.matching;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// How close skills are to one another, in tenths, and why. Immutable; what was computed once is kept for as long as
/// this taxonomy is used.
public final class Taxonomy {
    /// Every skill by itself.
    public static final Taxonomy NONE = new Taxonomy(Set.of(), Set.of());

    private final Set<String> groups;
    private final ConceptGraph graph;
    private final Map<Integer, CloseSkills> closeSkills = new ConcurrentHashMap<>();

    /// @param groups the URIs of the skill groups; whatever else an edge or a person names is a skill
    /// @param edges in any order, duplicates and edges of groups allowed
    public Taxonomy(Set<String> groups, Collection<TaxonomyEdge> edges) {
        this.groups = Set.copyOf(groups);
        this.graph = new ConceptGraph(groups, edges);
    }

    /// How a held skill stands to an asked one; empty where it is not close.
    public Optional<Closeness> closeness(String held, String asked) {
        return closeTo(asked).of(held);
    }

    /// Why a held skill is as close to an asked one as it is: of the shortest paths that give the closeness, the one
    /// whose URIs, from held to asked, come first by code point. Empty where it is not close.
    public Optional<Path> path(String held, String asked) {
        return closeness(held, asked).map(closeness -> new PathSearch(graph, closeness).path(held, asked));
    }

    /// Everything that is close to an asked skill.
    CloseSkills closeTo(String asked) {
        if (groups.contains(asked)) {
            return CloseSkills.NOTHING;
        }
        int code = graph.code(asked);
        return code < 0
                ? CloseSkills.only(asked)
                : closeSkills.computeIfAbsent(graph.concept(code), c -> CloseSkills.of(graph, c));
    }
}
