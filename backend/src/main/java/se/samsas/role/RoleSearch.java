package se.samsas.role;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.api.Label;
import se.samsas.api.Language;
import se.samsas.exchange.table.ForeignFile;
import se.samsas.graph.Derived;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.skill.words.Term;
import se.samsas.skill.words.TextIndex;

/// The search for role profiles while somebody types, by their names and by what others call them.
@Component
final class RoleSearch {

    private final Graph graph;
    private final RoleProfiles profiles;
    private final Derived<TextIndex> index;
    private final Map<String, List<String>> synonyms = new HashMap<>();

    RoleSearch(Graph graph, Revisions revisions, RoleProfiles profiles) {
        this.graph = graph;
        this.profiles = profiles;
        this.index = new Derived<>(revisions, Revisions.Of.TAXONOMY, this::read);
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

    private TextIndex read() {
        return new TextIndex(
                graph
                        .list("MATCH (r:RoleProfile) RETURN r ORDER BY r.id", Map.of(), row -> terms(row.get("r")))
                        .stream()
                        .flatMap(List::stream)
                        .toList());
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
