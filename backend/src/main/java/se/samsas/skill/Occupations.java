package se.samsas.skill;

import static java.util.Comparator.comparingInt;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.api.Label;
import se.samsas.api.Language;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Derived;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.graph.Spelling;
import se.samsas.skill.words.Title;
import se.samsas.skill.words.TitleIndex;
import se.samsas.skill.words.TitleMatch;
import se.samsas.text.SwedishOrder;

/// The occupations of ESCO, without the ISCO groups above them. They are known by their concepts' URIs.
@Component
public final class Occupations {

    private final Graph graph;
    private final ConceptSearch search;
    private final Derived<TitleIndex> titles;

    Occupations(Graph graph, Revisions revisions) {
        this.graph = graph;
        this.search = new ConceptSearch(graph, revisions, Revisions.Of.OCCUPATIONS, "Occupation", "occupation_text");
        this.titles = new Derived<>(revisions, Revisions.Of.OCCUPATIONS, this::titles);
    }

    public Optional<Occupation> find(String uri) {
        return Optional.ofNullable(list(List.of(uri)).get(uri));
    }

    /// The occupation with this URI.
    ///
    /// @throws Failure.NotFound where there is none
    public Occupation get(String uri) {
        return find(uri).orElseThrow(() -> new Failure.NotFound("occupation", uri));
    }

    /// Those of these occupations that there are, by URI, in one query.
    public Map<String, Occupation> list(Collection<String> uris) {
        return graph.list("""
                        UNWIND $uris AS uri
                        MATCH (o:Occupation {id: uri}) WHERE o.kind = 'occupation'
                        RETURN DISTINCT o
                        """, Map.of("uris", uris), row -> Concepts.occupation(row.get("o"))).stream()
                .collect(toMap(Occupation::uri, identity()));
    }

    /// The occupations that fit a text as it is typed, best first, in the order of [Skills#search].
    ///
    /// @param language whose labels come first; those of the other language are found as well
    /// @param first the most hits, 1 to 100
    public List<Occupation> search(String text, Language language, int first) {
        SequencedMap<String, Label> hits = search.search(text, language, false, PageRequest.requireFirst(first));
        if (hits.isEmpty()) {
            hits = search.nearest(text, language, false, first);
        }
        var uris = List.copyOf(hits.sequencedKeySet());
        var occupations = list(uris);
        return uris.stream()
                .flatMap(uri -> Optional.ofNullable(occupations.get(uri)).stream())
                .toList();
    }

    /// The occupations that are called most nearly like a job title, the best first, however good they are.
    ///
    /// @param title as people write it; what says how senior somebody is, where or how much they work counts
    ///              little
    /// @param most  how many at most
    public List<OccupationHit> called(String title, int most) {
        var matches = titles.get().find(title, most);
        var occupations = list(matches.stream().map(TitleMatch::of).toList());
        return matches.stream()
                .flatMap(match -> Optional.ofNullable(occupations.get(match.of()))
                        .map(occupation -> new OccupationHit(occupation, match.label(), match.likeness()))
                        .stream())
                .toList();
    }

    private TitleIndex titles() {
        return new TitleIndex(graph
                .list(
                        "MATCH (o:Occupation) WHERE o.kind = 'occupation' AND o.status = 'released' RETURN o",
                        Map.of(),
                        row -> titles(row.get("o")))
                .stream()
                .flatMap(List::stream)
                .toList());
    }

    private static List<Title> titles(Value node) {
        return Concepts.occupation(node)
                .names()
                .all()
                .map(label -> new Title(node.get("id").asString(), label))
                .toList();
    }

    /// The skills that each occupation needs, in one way or the other: those that most role profiles ask for
    /// first, then those that most occupations need, then by label.
    public Map<Occupation, List<Skill>> skills(Collection<Occupation> occupations, SkillRelation relation) {
        var order = SwedishOrder.ofNames();
        var uris = occupations.stream().map(Occupation::uri).toList();
        var rows = graph.list(
                """
                UNWIND $uris AS uri
                MATCH (:Occupation {id: uri})-[:REQUIRES {type: $type}]->(s:Skill)
                RETURN uri, s,
                       COUNT { (s)<-[:REQUIRES]-(:RoleProfile) } AS roles,
                       COUNT { (s)<-[:REQUIRES]-(:Occupation) } AS occupations
                """,
                Map.of("uris", uris, "type", Spelling.of(relation)),
                row -> new Needed(
                        row.get("uri").asString(),
                        Concepts.skill(row.get("s")),
                        row.get("roles").asInt(),
                        row.get("occupations").asInt()));
        var usualFirst = comparingInt(Needed::roles)
                .thenComparingInt(Needed::occupations)
                .reversed()
                .thenComparing(row -> row.skill().label(Language.SV).text(), order);
        return occupations.stream()
                .collect(toMap(
                        identity(),
                        occupation -> rows.stream()
                                .filter(row -> row.occupation().equals(occupation.uri()))
                                .sorted(usualFirst)
                                .map(Needed::skill)
                                .toList()));
    }

    /// @param roles       how many role profiles ask for the skill
    /// @param occupations how many occupations need it
    private record Needed(String occupation, Skill skill, int roles, int occupations) {}

    /// The occupations in use that need the skill, those that cannot do without it first, then by label.
    ///
    /// @param first the most of them, 1 to 100
    List<Occupation> thatNeed(Skill skill, int first) {
        PageRequest.requireFirst(first);
        record Row(String type, Occupation occupation) {}
        return graph
                .list(
                        """
                        MATCH (o:Occupation {kind: 'occupation', status: 'released'})-[r:REQUIRES]->(:Skill {id: $uri})
                        RETURN r.type AS type, o
                        """,
                        Map.of("uri", skill.uri()),
                        row -> new Row(row.get("type").asString(), Concepts.occupation(row.get("o"))))
                .stream()
                .sorted(Comparator.comparing(Row::type)
                        .thenComparing(
                                row -> row.occupation().label(Language.SV).text(), SwedishOrder.ofNames()))
                .limit(first)
                .map(Row::occupation)
                .toList();
    }
}
