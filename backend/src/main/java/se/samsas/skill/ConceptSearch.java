package se.samsas.skill;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import se.samsas.api.Label;
import se.samsas.api.Language;
import se.samsas.graph.Derived;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.skill.words.SoughtWords;
import se.samsas.skill.words.Term;
import se.samsas.skill.words.TextIndex;

/// The search for concepts of one kind while somebody types: first in memory by how labels begin, and where that
/// finds too few, by the full-text indexes of the graph, which know word stems, and where nothing is found, forgive
/// a typing error.
final class ConceptSearch {

    private final Graph graph;
    private final String node;
    private final String fullText;
    private final Derived<TextIndex> index;

    /// @param of       what numbers their changes
    /// @param node     the label of the nodes
    /// @param fullText the name of their full-text indexes, but for `_sv` and `_en`
    ConceptSearch(Graph graph, Revisions revisions, Revisions.Of of, String node, String fullText) {
        this.graph = graph;
        this.node = node;
        this.fullText = fullText;
        this.index = new Derived<>(revisions, of, this::read);
    }

    /// The URIs of the concepts that fit, best first, with the label by which each was found.
    SequencedMap<String, Label> search(String text, Language language, boolean groups, int most) {
        var index = this.index.get();
        var hits = new LinkedHashMap<String, Label>();
        index.find(text, language, groups, most).forEach(term -> hits.put(term.concept(), term.label()));
        var words = SoughtWords.of(text);
        if (hits.size() < most) {
            addFrom(index, hits, words.query(), words, language, groups, most);
        }
        if (hits.isEmpty()) {
            addFrom(index, hits, words.forgivingQuery(), words, language, groups, most);
        }
        return hits;
    }

    private TextIndex read() {
        var terms = graph.list(
                """
                MATCH (n:%s) WHERE n.status = 'released'
                RETURN n, n.kind = 'group' AS group ORDER BY n.id
                """.formatted(node),
                Map.of(),
                row -> terms(row.get("n"), row.get("group").asBoolean()));
        var former = graph.list(
                """
                MATCH (old:%s {status: 'retired'})-[:REPLACED_BY*1..10]->(n:%s {status: 'released'})
                RETURN old, n.id AS successor, n.kind = 'group' AS group ORDER BY old.id, successor
                """.formatted(node, node),
                Map.of(),
                row -> terms(row.get("old"), row.get("group").asBoolean()).stream()
                        .map(term -> term.of(row.get("successor").asString()))
                        .toList());
        return new TextIndex(Stream.concat(terms.stream(), former.stream())
                .flatMap(List::stream)
                .toList());
    }

    private static List<Term> terms(Value node, boolean group) {
        var uri = node.get("id").asString();
        var names = Concepts.names(node);
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.concat(
                        Stream.of(names.label(language))
                                .filter(label -> label.language() == language)
                                .map(label -> new Term(uri, label, true, group)),
                        names.alternatives(language).stream()
                                .map(text -> new Term(uri, new Label(text, language), false, group))))
                .toList();
    }

    /// Adds what the full-text indexes find, the closest first, until there are enough.
    private void addFrom(
            TextIndex index,
            SequencedMap<String, Label> hits,
            String query,
            SoughtWords words,
            Language language,
            boolean groups,
            int most) {
        if (query.isEmpty()) {
            return;
        }
        graph
                .list(
                        """
                        CALL (*) {
                          CALL db.index.fulltext.queryNodes($index + '_sv', $query, {limit: $limit}) YIELD node, score
                          RETURN node, score
                          UNION ALL
                          CALL db.index.fulltext.queryNodes($index + '_en', $query, {limit: $limit}) YIELD node, score
                          RETURN node, score
                        }
                        RETURN node.id AS uri, max(score) AS score ORDER BY score DESC, uri
                        """,
                        Map.of("index", fullText, "query", query, "limit", 5 * most),
                        row -> row.get("uri").asString())
                .stream()
                .map(index::of)
                .filter(terms ->
                        !terms.isEmpty() && (groups || !terms.getFirst().group()))
                .takeWhile(_ -> hits.size() < most)
                .forEach(terms -> hits.putIfAbsent(terms.getFirst().concept(), words.closest(terms, language)));
    }
}
