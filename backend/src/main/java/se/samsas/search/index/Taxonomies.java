package se.samsas.search.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsas.graph.Graph;
import se.samsas.matching.Taxonomy;
import se.samsas.matching.TaxonomyEdge;

/// How skills stand to one another, read from the graph.
@Component
public final class Taxonomies {

    private final Graph graph;

    Taxonomies(Graph graph) {
        this.graph = graph;
    }

    /// The taxonomy as it is now.
    public Taxonomy taxonomy() {
        Set<String> groups = new HashSet<>();
        List<TaxonomyEdge> edges = new ArrayList<>();
        graph.forEach(
                "MATCH (g:SkillGroup) RETURN g.id AS id",
                Map.of(),
                row -> groups.add(row.get("id").asString()));
        graph.forEach(
                """
                MATCH (f:Skill)-[r:BROADER|RELATED|SAME_AS]->(t:Skill)
                WHERE NOT f:SkillGroup AND NOT t:SkillGroup AND (type(r) <> 'SAME_AS' OR r.match = 'exact')
                RETURN f.id AS from, type(r) AS kind, t.id AS to
                """,
                Map.of(),
                row -> edges.add(new TaxonomyEdge(
                        row.get("from").asString(),
                        TaxonomyEdge.Kind.valueOf(row.get("kind").asString()),
                        row.get("to").asString())));
        return new Taxonomy(groups, edges);
    }
}
