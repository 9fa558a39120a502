package se.samsas.skill;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import se.samsas.api.Language;
import se.samsas.graph.Spelling;

/// Reads the nodes of the taxonomy.
final class Concepts {

    private Concepts() {}

    static Skill skill(Value node) {
        return new Skill(
                node.get("id").asString(),
                Spelling.read(SkillScheme.class, node.get("scheme").asString()),
                Spelling.read(SkillKind.class, node.get("kind").asString()),
                Spelling.read(SkillStatus.class, node.get("status").asString()),
                node.get("code").asString(null),
                names(node),
                texts(node, "collections")
                        .map(collection -> Spelling.read(SkillCollection.class, collection))
                        .collect(toUnmodifiableSet()));
    }

    static Occupation occupation(Value node) {
        return new Occupation(node.get("id").asString(), node.get("code").asString(null), names(node));
    }

    static Names names(Value node) {
        return new Names(
                node.get("labelSv").asString(null),
                node.get("labelEn").asString(null),
                alternatives(node, "Sv"),
                alternatives(node, "En"));
    }

    /// What it is found by, but never called.
    static List<String> hidden(Value node, Language language) {
        return switch (language) {
            case SV -> texts(node, "hiddenSv").toList();
            case EN -> texts(node, "hiddenEn").toList();
        };
    }

    private static List<String> alternatives(Value node, String language) {
        return Stream.concat(texts(node, "alternatives" + language), texts(node, "synonyms" + language))
                .distinct()
                .toList();
    }

    private static Stream<String> texts(Value node, String property) {
        return node.get(property).asList(Value::asString, List.of()).stream();
    }
}
