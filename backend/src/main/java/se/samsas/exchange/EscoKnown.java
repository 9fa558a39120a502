package se.samsas.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsas.graph.Graph;

/// What the graph knows of labels before an import of ESCO.
///
/// @param english preferred labels in English, by concept
/// @param curated concept and language of preferred labels that are from another source than the scheme
record EscoKnown(Map<String, String> english, Set<List<String>> curated) {

    EscoKnown {
        english = Map.copyOf(english);
        curated = Set.copyOf(curated);
    }

    static EscoKnown of(Graph graph) {
        var english = new HashMap<String, String>();
        var curated = new HashSet<List<String>>();
        graph.forEach(
                """
                MATCH (c:Skill|Occupation) WHERE c.labelEn IS NOT NULL RETURN c.id AS id, c.labelEn AS label
                """,
                Map.of(),
                row -> english.put(row.get("id").asString(), row.get("label").asString()));
        graph.forEach(
                """
                MATCH (s:Skill)
                UNWIND [['sv', s.labelSvSource], ['en', s.labelEnSource]] AS label
                WITH s, label WHERE label[1] IS NOT NULL
                RETURN s.id AS id, label[0] AS language
                """,
                Map.of(),
                row -> curated.add(
                        List.of(row.get("id").asString(), row.get("language").asString())));
        return new EscoKnown(english, curated);
    }
}
