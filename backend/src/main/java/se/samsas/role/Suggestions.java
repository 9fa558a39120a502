package se.samsas.role;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.api.Language;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import se.samsas.skill.Occupation;
import se.samsas.skill.Occupations;
import se.samsas.skill.Skills;

/// Skills to ask somebody about.
@Component
final class Suggestions {

    private static final int OCCUPATIONS = 3;
    private static final int LONGEST_PHRASE = 4;
    private static final int MOST = 100;

    private final Graph graph;
    private final Occupations occupations;
    private final RoleProfiles profiles;
    private final Skills skills;

    Suggestions(Graph graph, Occupations occupations, RoleProfiles profiles, Skills skills) {
        this.graph = graph;
        this.occupations = occupations;
        this.profiles = profiles;
        this.skills = skills;
    }

    private record Row(String skill, @Nullable Integer level, SuggestionKind kind, String words) {}

    TitleSuggestions forTitle(String title) {
        var found = title.isBlank() ? List.<Occupation>of() : occupations.search(title, Language.SV, OCCUPATIONS);
        var roles = graph.list(
                """
                MATCH (r:RoleProfile)
                WHERE toLower($title) IN [toLower(r.nameSv), toLower(r.nameEn)]
                RETURN r.id AS id ORDER BY id
                """, Map.of("title", title.strip()), row -> row.get("id").asString());
        var rows = graph.list(
                """
                CALL () {
                  UNWIND $roles AS id
                  MATCH (r:RoleProfile {id: id})-[q:REQUIRES]->(s:Skill)
                  RETURN s.id AS skill, q.level AS level, 'role' AS kind, r.nameSv AS words,
                         0 AS rank, 10 - q.importance AS place
                  UNION ALL
                  UNWIND range(0, size($occupations) - 1) AS i
                  MATCH (o:Occupation {id: $occupations[i]})-[q:REQUIRES]->(s:Skill)
                  RETURN s.id AS skill, null AS level, q.type AS kind, o.labelSv AS words,
                         CASE q.type WHEN 'essential' THEN 1 ELSE 2 END AS rank, i AS place
                }
                RETURN skill, level, kind, words ORDER BY rank, place, skill
                """,
                Map.of(
                        "roles",
                        roles,
                        "occupations",
                        found.stream().map(Occupation::uri).toList()),
                Suggestions::row);
        return new TitleSuggestions(found, roles.stream().map(profiles::get).toList(), suggestions(rows));
    }

    TextSuggestions inText(String text) {
        var words = Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+#./-]+"))
                .filter(word -> !word.isEmpty())
                .limit(5_000)
                .toList();
        var phrases = new LinkedHashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            for (int n = 1; n <= LONGEST_PHRASE && i + n <= words.size(); n++) {
                phrases.add(String.join(" ", words.subList(i, i + n)).replaceAll("[./-]+$", ""));
            }
        }
        var rows = graph.list("""
                MATCH (s:Skill) WHERE s.kind <> 'group' AND s.status = 'released'
                WITH s, [w IN [s.labelSv, s.labelEn] + coalesce(s.alternativesSv, []) + coalesce(s.alternativesEn, [])
                           + coalesce(s.synonymsSv, []) + coalesce(s.synonymsEn, []) WHERE toLower(w) IN $phrases] AS met
                WHERE met <> []
                RETURN s.id AS skill, null AS level, 'text' AS kind, met[0] AS words ORDER BY skill
                """, Map.of("phrases", List.copyOf(phrases)), Suggestions::row);
        return new TextSuggestions(suggestions(rows));
    }

    private List<SkillSuggestion> suggestions(List<Row> rows) {
        var known = skills.list(rows.stream().map(Row::skill).distinct().toList());
        return rows.stream().collect(groupingBy(Row::skill, LinkedHashMap::new, toList())).entrySet().stream()
                .limit(MOST)
                .map(entry -> new SkillSuggestion(
                        Objects.requireNonNull(known.get(entry.getKey())),
                        entry.getValue().stream()
                                .map(Row::level)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        entry.getValue().stream()
                                .map(row -> new SuggestionGround(row.kind(), row.words()))
                                .distinct()
                                .toList()))
                .toList();
    }

    private static Row row(Record row) {
        var level = row.get("level");
        return new Row(
                row.get("skill").asString(),
                level.isNull() ? null : level.asInt(),
                Spelling.read(SuggestionKind.class, row.get("kind").asString()),
                row.get("words").asString());
    }
}
