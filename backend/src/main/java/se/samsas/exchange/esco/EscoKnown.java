package se.samsas.exchange.esco;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.graph.Graph;
import se.samsas.skill.OccupationTables;
import se.samsas.skill.SkillTables;

/// What the graph knows of ESCO before an import of it.
///
/// @param english     preferred labels in English, by concept
/// @param curated     concept and language of preferred labels that are from another source than the scheme
/// @param skills      the rows of its skills and groups, by URI
/// @param occupations the rows of its occupations and groups, by URI
/// @param merged      its skills that were merged into others here, by URI
/// @param removed     concept, language and text of synonyms that were taken away here
public record EscoKnown(
        Map<String, String> english,
        Set<List<String>> curated,
        Map<String, TableRow> skills,
        Map<String, TableRow> occupations,
        Set<String> merged,
        Set<List<String>> removed) {

    private static final Origin GONE = new Origin("(no longer in the package)", 1);

    public EscoKnown {
        english = Map.copyOf(english);
        curated = Set.copyOf(curated);
        merged = Set.copyOf(merged);
        removed = Set.copyOf(removed);
    }

    public static EscoKnown of(Graph graph) {
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
        return new EscoKnown(
                english,
                curated,
                stored(graph, SkillTables.SKILLS),
                stored(graph, OccupationTables.OCCUPATIONS),
                merged(graph),
                removed(graph));
    }

    private static Set<List<String>> removed(Graph graph) {
        var removed = new HashSet<List<String>>();
        graph.forEach(
                """
                MATCH (c:SkillChange {kind: 'remove-synonym'})-[:CHANGED]->(s:Skill)
                WHERE NOT EXISTS { (c)<-[:UNDOES]-() } AND NOT EXISTS { (c)-[:UNDOES]->() }
                RETURN s.id AS id, c.language AS language, coalesce(c.labelSv, c.labelEn) AS label
                """,
                Map.of(),
                row -> removed.add(List.of(
                        row.get("id").asString(),
                        row.get("language").asString(),
                        row.get("label").asString())));
        return removed;
    }

    private static Set<String> merged(Graph graph) {
        var merged = new HashSet<String>();
        graph.forEach("""
                MATCH (c:SkillChange {kind: 'merge'})-[:CHANGED]->(s:Skill)
                WHERE NOT EXISTS { (c)<-[:UNDOES]-() } AND NOT EXISTS { (c)-[:UNDOES]->() }
                RETURN s.id AS id
                """, Map.of(), row -> merged.add(row.get("id").asString()));
        return merged;
    }

    private static Map<String, TableRow> stored(Graph graph, Table table) {
        var stored = new LinkedHashMap<String, TableRow>();
        graph.forEach(table.exportQuery(), Map.of(), row -> {
            var uri = row.get(0).asString();
            if (uri.startsWith(EscoUri.BEGINNING)) {
                var cells = new @Nullable Object[table.columns().size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = row.get(table.columns().get(i).name()).asObject();
                }
                stored.put(uri, new TableRow(GONE, Arrays.asList(cells)));
            }
        });
        return stored;
    }

    /// What took the place of a skill, as far as the graph knows.
    @Nullable
    String successor(String skill) {
        var row = skills.get(skill);
        return row == null ? null : (String) row.cells().get(EscoRetired.SUCCESSOR);
    }
}
