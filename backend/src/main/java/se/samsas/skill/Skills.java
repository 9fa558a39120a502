package se.samsas.skill;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.Label;
import se.samsas.api.Language;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Derived;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.graph.Spelling;
import se.samsas.skill.words.Lexicon;
import se.samsas.skill.words.Mention;
import se.samsas.skill.words.Term;
import se.samsas.text.SwedishOrder;

/// The skills of all schemes. Skills are known by their concepts' URIs.
@Component
public final class Skills {

    private final Graph graph;
    private final ConceptSearch search;
    private final Derived<Lexicon> lexicon;
    private final Derived<Map<String, Skill>> known;

    Skills(Graph graph, Revisions revisions) {
        this.graph = graph;
        this.search = new ConceptSearch(graph, revisions, Revisions.Of.TAXONOMY, "Skill", "skill_text");
        this.lexicon = new Derived<>(revisions, Revisions.Of.TAXONOMY, this::lexicon);
        this.known = new Derived<>(revisions, Revisions.Of.TAXONOMY, ConcurrentHashMap::new);
    }

    public Optional<Skill> find(String uri) {
        return graph.find(
                "MATCH (s:Skill {id: $uri}) RETURN s", Map.of("uri", uri), row -> Concepts.skill(row.get("s")));
    }

    /// The skill with this URI.
    ///
    /// @throws Failure.NotFound where there is none
    public Skill get(String uri) {
        return find(uri).orElseThrow(() -> new Failure.NotFound("skill", uri));
    }

    /// What it means, in the language that is wanted, else in the other; nothing where nobody has said it.
    Optional<Label> description(Skill skill, Language wanted) {
        return graph.find(
                """
                        MATCH (s:Skill {id: $uri})
                        WHERE s.descriptionSv IS NOT NULL OR s.descriptionEn IS NOT NULL
                        RETURN s.descriptionSv AS swedish, s.descriptionEn AS english""",
                Map.of("uri", skill.uri()),
                row -> Label.of(
                        wanted,
                        row.get("swedish").asString(null),
                        row.get("english").asString(null)));
    }

    /// Those of these skills that there are, by URI. Each is read once while the taxonomy stays as it is:
    /// with its synonyms it is more than all else that a page tells of it.
    public Map<String, Skill> list(Collection<String> uris) {
        var skills = known.get();
        var unread = uris.stream().filter(uri -> !skills.containsKey(uri)).collect(toSet());
        if (!unread.isEmpty()) {
            graph.list(
                            "UNWIND $uris AS uri MATCH (s:Skill {id: uri}) RETURN s",
                            Map.of("uris", unread),
                            row -> Concepts.skill(row.get("s")))
                    .forEach(skill -> skills.put(skill.uri(), skill));
        }
        return uris.stream()
                .distinct()
                .flatMap(uri -> Stream.ofNullable(skills.get(uri)))
                .collect(toMap(Skill::uri, identity()));
    }

    /// The skills that fit a text as it is typed, best first: what is called so, what has its words whole,
    /// what has words that begin so, what has them within; where no one skill has all of the words, the
    /// skills that the text speaks of, and where it speaks of none, those that come nearest to it. Retired
    /// skills are left out.
    ///
    /// @param language whose labels come first; those of the other language are found as well
    /// @param groups whether groups are wanted too
    /// @param first the most hits, 1 to 100
    public List<SkillHit> search(String text, Language language, boolean groups, int first) {
        PageRequest.requireFirst(first);
        var hits = hits(search.search(text, language, groups, first), false);
        if (hits.isEmpty()) {
            hits = mentionedIn(text, first).stream()
                    .map(mention -> new SkillHit(mention.skill(), mention.words(), false))
                    .toList();
        }
        return hits.isEmpty() ? hits(search.nearest(text, language, groups, first), true) : hits;
    }

    private List<SkillHit> hits(SequencedMap<String, Label> found, boolean nearest) {
        var skills = list(found.keySet());
        return found.entrySet().stream()
                .flatMap(hit -> Optional.ofNullable(skills.get(hit.getKey()))
                        .map(skill -> new SkillHit(skill, hit.getValue(), nearest))
                        .stream())
                .toList();
    }

    /// The skills that a text speaks of, what it tells most about first; groups are left out, and in place of
    /// a retired skill comes its successor.
    ///
    /// @param text a curriculum vitae, a description of a task; nothing of it is kept
    /// @param most how many at most
    public List<SkillMention> mentionedIn(String text, int most) {
        var mentions = lexicon.get().find(text).stream().limit(most).toList();
        var skills = list(mentions.stream().map(Mention::concept).toList());
        return mentions.stream()
                .flatMap(mention -> Optional.ofNullable(skills.get(mention.concept()))
                        .map(skill -> new SkillMention(skill, mention.words(), mention.spots()))
                        .stream())
                .toList();
    }

    private Lexicon lexicon() {
        return new Lexicon(graph
                .list("""
                        MATCH (n:Skill)-[:REPLACED_BY*0..5]->(s:Skill {status: 'released'})
                        WHERE NOT s:SkillGroup
                        RETURN n, s.id AS uri ORDER BY uri, n.id
                        """, Map.of(), row -> terms(row.get("n"), row.get("uri").asString()))
                .stream()
                .flatMap(List::stream)
                .toList());
    }

    private static List<Term> terms(Value node, String uri) {
        var names = Concepts.names(node);
        boolean itself = node.get("id").asString().equals(uri);
        return Stream.concat(
                        names.all()
                                .map(label -> new Term(
                                        uri, label, itself && label.equals(names.label(label.language())), false)),
                        Arrays.stream(Language.values())
                                .flatMap(language -> Concepts.hidden(node, language).stream()
                                        .map(text -> new Term(uri, new Label(text, language), false, false))))
                .toList();
    }

    /// What these skills are now, by URI: themselves, and for a retired one its last successor. One that is
    /// retired without a successor is left out.
    public Map<String, Skill> current(Collection<String> uris) {
        return graph
                .list(
                        """
                        UNWIND $uris AS uri
                        MATCH path = (:Skill {id: uri})-[:REPLACED_BY*0..5]->(s:Skill {status: 'released'})
                        RETURN uri, s ORDER BY uri, length(path), s.id
                        """,
                        Map.of("uris", uris),
                        row -> Map.entry(row.get("uri").asString(), Concepts.skill(row.get("s"))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    /// All skills in the order of their URIs.
    ///
    /// @param scheme only those of this scheme
    /// @param collection only those of this collection
    public Connection<Skill> page(
            @Nullable SkillScheme scheme, @Nullable SkillCollection collection, PageRequest request) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("scheme", scheme == null ? null : Spelling.of(scheme));
        parameters.put("collection", collection == null ? null : Spelling.of(collection));
        parameters.put("after", request.afterKeys(1).getFirst());
        parameters.put("limit", request.limit());
        var narrowed = Stream.of(
                        scheme == null ? "" : "s.scheme = $scheme",
                        collection == null ? "" : "$collection IN s.collections")
                .filter(condition -> !condition.isEmpty())
                .collect(joining(" AND "));
        var rows = graph.list(
                """
                MATCH (s:Skill) WHERE s.id > $after %s
                RETURN s ORDER BY s.id LIMIT $limit
                """.formatted(narrowed.isEmpty() ? "" : "AND " + narrowed),
                parameters,
                row -> Concepts.skill(row.get("s")));
        var total = graph.get(
                "MATCH (s:Skill) %s RETURN count(s) AS total".formatted(narrowed.isEmpty() ? "" : "WHERE " + narrowed),
                parameters,
                row -> row.get("total").asInt());
        return Connection.of(rows, request, total, skill -> Cursor.of(skill.uri()));
    }

    /// The direct broader skills and groups of each skill, by label.
    Map<Skill, List<Skill>> broader(Collection<Skill> skills) {
        return ofEach(skills, """
                UNWIND $uris AS uri
                MATCH (:Skill {id: uri})-[:BROADER]->(s:Skill)
                RETURN uri, s
                """, (row, skill) -> skill, byLabel());
    }

    /// The direct narrower skills of each skill, by label.
    Map<Skill, List<Skill>> narrower(Collection<Skill> skills) {
        return ofEach(skills, """
                UNWIND $uris AS uri
                MATCH (:Skill {id: uri})<-[:BROADER]-(s:Skill)
                RETURN uri, s
                """, (row, skill) -> skill, byLabel());
    }

    /// How many direct narrower skills each skill has.
    Map<Skill, Integer> narrowerCounts(Collection<Skill> skills) {
        var counts = graph
                .list(
                        """
                        UNWIND $uris AS uri
                        MATCH (s:Skill {id: uri})
                        RETURN uri, COUNT { (s)<-[:BROADER]-(:Skill) } AS narrower
                        """,
                        Map.of("uris", skills.stream().map(Skill::uri).toList()),
                        row -> Map.entry(
                                row.get("uri").asString(), row.get("narrower").asInt()))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        return skills.stream().collect(toMap(identity(), skill -> counts.getOrDefault(skill.uri(), 0)));
    }

    /// The skills that each skill needs or is needed for.
    Map<Skill, List<RelatedSkill>> related(Collection<Skill> skills) {
        return ofEach(
                skills,
                """
                UNWIND $uris AS uri
                MATCH (:Skill {id: uri})-[r:RELATED]-(s:Skill)
                RETURN uri, s, min(r.type) AS type
                """,
                (row, skill) -> new RelatedSkill(
                        skill,
                        Spelling.read(SkillRelation.class, row.get("type").asString())),
                Comparator.comparing(RelatedSkill::relation).thenComparing(RelatedSkill::skill, byLabel()));
    }

    /// The skills of other schemes that correspond to each skill, the closest first.
    public Map<Skill, List<SkillLink>> sameAs(Collection<Skill> skills) {
        return ofEach(
                skills,
                """
                UNWIND $uris AS uri
                MATCH (of:Skill {id: uri})-[r:SAME_AS]-(s:Skill)
                RETURN uri, s, r.match AS match, startNode(r) = of AS outward
                """,
                (row, skill) -> new SkillLink(
                        skill,
                        match(row.get("match").asString(), row.get("outward").asBoolean())),
                Comparator.comparing(SkillLink::match).thenComparing(SkillLink::skill, byLabel()));
    }

    /// The skill that took the place of each retired one; where that is retired as well, the one that took its
    /// place.
    Map<Skill, Skill> successors(Collection<Skill> skills) {
        return ofEach(skills, """
                        UNWIND $uris AS uri
                        MATCH (:Skill {id: uri})-[:REPLACED_BY*1..10]->(s:Skill)
                        WHERE NOT (s)-[:REPLACED_BY]->()
                        RETURN uri, s
                        """, (row, skill) -> skill, byLabel()).entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }

    /// Runs a query for all skills at once, whose rows are the `uri` of one and `s`, a skill that belongs to
    /// it.
    private <T> Map<Skill, List<T>> ofEach(
            Collection<Skill> skills, String cypher, BiFunction<Record, Skill, T> mapping, Comparator<T> order) {
        var uris = skills.stream().map(Skill::uri).toList();
        var rows = graph
                .list(
                        cypher,
                        Map.of("uris", uris),
                        row -> Map.entry(row.get("uri").asString(), mapping.apply(row, Concepts.skill(row.get("s")))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return skills.stream()
                .collect(toMap(
                        identity(),
                        skill -> rows.getOrDefault(skill.uri(), List.of()).stream()
                                .sorted(order)
                                .toList()));
    }

    /// As seen from the other end, the broader is the narrower.
    private static SkillMatch match(String spelling, boolean outward) {
        var match = Spelling.read(SkillMatch.class, spelling);
        return switch (match) {
            case EXACT, CLOSE -> match;
            case BROAD -> outward ? SkillMatch.BROAD : SkillMatch.NARROW;
            case NARROW -> outward ? SkillMatch.NARROW : SkillMatch.BROAD;
        };
    }

    private static Comparator<Skill> byLabel() {
        return Comparator.<Skill, String>comparing(
                        skill -> skill.label(Language.SV).text(), SwedishOrder.ofNames())
                .thenComparing(Skill::uri);
    }
}
