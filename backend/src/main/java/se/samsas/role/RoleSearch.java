package se.samsas.role;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.api.Label;
import se.samsas.api.Language;
import se.samsas.exchange.table.ForeignFile;
import se.samsas.graph.Derived;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.skill.words.Lexicon;
import se.samsas.skill.words.Mention;
import se.samsas.skill.words.Spot;
import se.samsas.skill.words.Term;
import se.samsas.skill.words.TextIndex;

/// The search for role profiles while somebody types, by their names and by what others call them.
@Component
final class RoleSearch {

    private final Graph graph;
    private final RoleProfiles profiles;
    private final Derived<TextIndex> index;
    private final Derived<Lexicon> lexicon;
    private final Map<String, List<String>> synonyms = new HashMap<>();

    RoleSearch(Graph graph, Revisions revisions, RoleProfiles profiles) {
        this.graph = graph;
        this.profiles = profiles;
        this.index = new Derived<>(revisions, Revisions.Of.TAXONOMY, () -> new TextIndex(terms()));
        this.lexicon = new Derived<>(revisions, Revisions.Of.TAXONOMY, () -> new Lexicon(terms()));
        ForeignFile.ofOurOwn("/curated/role-synonyms.csv", "role", "labels")
                .rows()
                .forEach(row ->
                        synonyms.put(row.get("role"), List.of(row.get("labels").split(" \\| "))));
    }

    /// Those that are called so, or that have a word of their name that begins so, best first.
    ///
    /// @param most how many at most
    List<RoleProfile> search(String text, Language language, int most) {
        var found = index.get().find(text, language, false, most);
        if (found.isEmpty()) {
            return List.of();
        }
        var known = profiles.list(found.stream().map(Term::concept).toList());
        return found.stream()
                .flatMap(term -> Stream.ofNullable(known.get(term.concept())))
                .toList();
    }

    /// Where a text names role profiles, by name or by what others call them.
    Map<RoleProfile, List<Spot>> namedIn(String text) {
        var mentions = lexicon.get().find(text);
        if (mentions.isEmpty()) {
            return Map.of();
        }
        var known = profiles.list(mentions.stream().map(Mention::concept).toList());
        Map<RoleProfile, List<Spot>> named = new LinkedHashMap<>();
        mentions.forEach(mention ->
                Optional.ofNullable(known.get(mention.concept())).ifPresent(role -> named.put(role, mention.spots())));
        return named;
    }

    private List<Term> terms() {
        return graph.list("MATCH (r:RoleProfile) RETURN r ORDER BY r.id", Map.of(), row -> terms(row.get("r"))).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Term> terms(Value role) {
        var id = role.get("id").asString();
        var names = Stream.of(Language.values())
                .flatMap(language -> Stream.ofNullable(
                                role.get(property(language)).asString(null))
                        .map(name -> new Term(id, new Label(name, language), true, false)));
        var others = synonyms.getOrDefault(id, List.of()).stream()
                .map(text -> new Term(id, new Label(text, Language.SV), false, false));
        return Stream.concat(names, others).toList();
    }

    private static String property(Language language) {
        return switch (language) {
            case SV -> "nameSv";
            case EN -> "nameEn";
        };
    }
}
