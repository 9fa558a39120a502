package se.samsas.exchange;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters with marks are stored in one form, however they came in.
class ComposedTextIT {

    private static final Map<String, String> DATA = Map.of(
            "agencies.csv",
            "agency,name_sv,kind,former_names\na,Låtsasverket,state,Växeln | Åtgärden\n",
            "units.csv",
            "unit,agency,name_sv\nu,a,Förvaltningen\n",
            "people.csv",
            "person,given_name,family_name\np,Åsa,Öström\n",
            "employments.csv",
            "person,unit,from,share,title\np,u,2020-01-01,100,Försöksledare\n",
            "skills.csv",
            "skill,scheme,kind,status\ns,esco,knowledge,released\n",
            "skill-labels.csv",
            "skill,language,kind,label,source\ns,sv,alternative,före,esco\ns,sv,preferred,på läger,esco\n");

    private static final List<String> COMPOSED = List.of(
            "Låtsasverket",
            "Växeln",
            "Åtgärden",
            "Förvaltningen",
            "Åsa",
            "Öström",
            "Försöksledare",
            "på läger",
            "före");

    @TempDir
    private Path folder;

    @Test
    void whatIsBroughtInIsComposed() {
        try (var desk = new Desk(folder)) {
            desk.empty();
            desk.take(decomposed());
            assertThat(texts(desk)).containsAll(COMPOSED).allMatch(ComposedTextIT::isComposed);
        }
    }

    @Test
    void whatWasThereBeforeIsComposedByTheMigration() throws IOException {
        try (var desk = new Desk(folder)) {
            desk.empty();
            desk.take(DATA);
            desk.graph().run("""
                    MATCH (n:Person|Unit|Agency|Skill)
                    UNWIND [key IN keys(n) WHERE key <> 'id' AND n[key] IS :: STRING] AS key
                    SET n[key] = normalize(n[key], NFD) + '\\u00A0'
                    """, Map.of());
            desk.graph().run("""
                    MATCH (a:Agency) SET a.formerNames = [name IN a.formerNames | normalize(name, NFD)] + [normalize(a.formerNames[0], NFD) + ' ']
                    WITH a MATCH (s:Skill) SET s.alternativesSv = [name IN s.alternativesSv | normalize(name, NFD)]
                    WITH s MATCH ()-[e:EMPLOYED]->() SET e.title = normalize(e.title, NFD)
                    """, Map.of());
            assertThat(texts(desk)).doesNotContainAnyElementsOf(COMPOSED);
            for (var statement : migration().split(";\\s*", 0)) {
                desk.graph().run(statement.replaceAll("IN TRANSACTIONS OF \\d+ ROWS", ""), Map.of());
            }
            assertThat(texts(desk)).containsAll(COMPOSED).allMatch(ComposedTextIT::isComposed);
        }
    }

    private static Map<String, String> decomposed() {
        return DATA.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, file -> Normalizer.normalize(file.getValue(), Normalizer.Form.NFD)));
    }

    private static boolean isComposed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static List<String> texts(Desk desk) {
        return desk.graph().list("""
                        MATCH (n:Person|Unit|Agency|Skill)
                        UNWIND keys(n) AS key
                        WITH CASE
                          WHEN n[key] IS :: STRING THEN [n[key]]
                          WHEN n[key] IS :: LIST<STRING NOT NULL> THEN n[key]
                          ELSE []
                        END AS texts
                        UNWIND texts AS text
                        RETURN text
                        UNION ALL
                        MATCH ()-[e:EMPLOYED]->() RETURN e.title AS text
                        """, Map.of(), row -> row.get("text").asString());
    }

    private static String migration() throws IOException {
        try (var in = Objects.requireNonNull(
                ComposedTextIT.class.getResourceAsStream("/neo4j/migrations/V050__Text_is_composed.cypher"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
