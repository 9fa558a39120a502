package se.samsas.skill;

import static java.util.Comparator.comparingInt;

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

/// The search for concepts of one kind while somebody types, in memory by their words; where nothing has them
/// all, by the full-text indexes of the graph, which forgive a typing error, and at last by some of the words.
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
        return labels(index.get().find(text, language, groups, most));
    }

    /// The URIs of the concepts that come nearest to a text that nothing fits, and the label by which each
    /// does.
    SequencedMap<String, Label> nearest(String text, Language language, boolean groups, int most) {
        var index = this.index.get();
        var likeTyped = index.knows(text)
                ? new LinkedHashMap<String, Label>()
                : likeTyped(index, SoughtWords.of(text), language, groups, most);
        return likeTyped.isEmpty() ? labels(index.nearest(text, language, groups, most)) : likeTyped;
    }

    private static SequencedMap<String, Label> labels(List<Term> terms) {
        var labels = new LinkedHashMap<String, Label>();
        terms.forEach(term -> labels.put(term.concept(), term.label()));
        return labels;
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

    /// What the full-text indexes find that forgive a letter, the closest first.
    private SequencedMap<String, Label> likeTyped(
            TextIndex index, SoughtWords words, Language language, boolean groups, int most) {
        var hits = new LinkedHashMap<String, Label>();
        var query = words.forgivingQuery();
        if (query.isEmpty()) {
            return hits;
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
                .limit(most)
                .map(terms -> words.closest(terms, language))
                .sorted(comparingInt(term -> words.distance(term.label())))
                .forEach(term -> hits.putIfAbsent(term.concept(), term.label()));
        return hits;
    }
}
