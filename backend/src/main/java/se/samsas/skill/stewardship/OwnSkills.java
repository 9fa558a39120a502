package se.samsas.skill.stewardship;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Language;
import se.samsas.graph.Queries;
import se.samsas.graph.Slug;
import se.samsas.graph.Spelling;
import se.samsas.skill.stewardship.TaxonomyChange.Add;
import se.samsas.skill.stewardship.TaxonomyChange.Retire;

/// Skills of our own come and go.
final class OwnSkills {

    private static final String BEGINNING = "urn:samsas:skill:";

    private OwnSkills() {}

    static Effect add(Queries tx, Add add) {
        Rules.requireFree(tx, "change.add.labelSv", add.labelSv(), Language.SV, null);
        if (add.labelEn() != null) {
            Rules.requireFree(tx, "change.add.labelEn", add.labelEn(), Language.EN, null);
        }
        var uri = free(tx, BEGINNING + slug(add.labelEn() == null ? add.labelSv() : add.labelEn()));
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("uri", uri);
        parameters.put("kind", Spelling.of(add.skillKind()));
        parameters.put("labelSv", add.labelSv());
        parameters.put("labelEn", add.labelEn());
        tx.run("""
                CREATE (s:Skill {id: $uri, scheme: 'local', kind: $kind, status: 'released', labelSv: $labelSv})
                SET s.labelEn = $labelEn
                """, parameters);
        for (var broader : add.broader()) {
            Rules.requireReleased(tx, broader);
            tx.run(
                    "MATCH (s:Skill {id: $uri}), (b:Skill {id: $broader}) MERGE (s)-[:BROADER]->(b)",
                    Map.of("uri", uri, "broader", broader));
        }
        return Effect.on(uri);
    }

    /// What was added is known to whoever has used it since, so it is retired, never deleted.
    static void unadd(Queries tx, SkillChange done) {
        status(tx, done.skill(), "retired");
    }

    static Effect retire(Queries tx, Retire retire) {
        Rules.requireLocal(tx, retire.skill(), "retired");
        var successor = retire.successor();
        if (successor != null) {
            Rules.requireReleased(tx, successor);
            tx.run(
                    "MATCH (s:Skill {id: $skill}), (n:Skill {id: $successor}) MERGE (s)-[:REPLACED_BY]->(n)",
                    Map.of("skill", retire.skill(), "successor", successor));
        }
        status(tx, retire.skill(), "retired");
        return Effect.on(retire.skill());
    }

    static void unretire(Queries tx, SkillChange done) {
        status(tx, done.skill(), "released");
        tx.run("MATCH (:Skill {id: $skill})-[r:REPLACED_BY]->() DELETE r", Map.of("skill", done.skill()));
    }

    private static void status(Queries tx, String skill, String status) {
        tx.run("MATCH (s:Skill {id: $skill}) SET s.status = $status", Map.of("skill", skill, "status", status));
    }

    private static String free(Queries tx, String uri) {
        var taken = tx.list(
                "MATCH (s:Skill) WHERE s.id STARTS WITH $uri RETURN s.id AS id",
                Map.of("uri", uri),
                row -> row.get("id").asString());
        var free = uri;
        for (int i = 2; taken.contains(free); i++) {
            free = "%s-%d".formatted(uri, i);
        }
        return free;
    }

    private static String slug(String label) {
        var slug = Slug.of(label);
        return slug.isEmpty() ? "skill" : slug;
    }
}
