package se.samsas.skill.stewardship;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Language;
import se.samsas.failure.Failure;
import se.samsas.graph.Queries;
import se.samsas.skill.stewardship.TaxonomyChange.AddSynonym;
import se.samsas.skill.stewardship.TaxonomyChange.RemoveSynonym;
import se.samsas.skill.stewardship.TaxonomyChange.Rename;

/// What skills are called: skills of our own by another name, all others by more words.
final class Naming {

    private Naming() {}

    static Effect rename(Queries tx, Rename rename) {
        Rules.requireLocal(tx, rename.skill(), "renamed");
        Rules.requireFree(tx, "change.rename.labelSv", rename.labelSv(), Language.SV, rename.skill());
        if (rename.labelEn() != null) {
            Rules.requireFree(tx, "change.rename.labelEn", rename.labelEn(), Language.EN, rename.skill());
        }
        return new Effect(rename.skill(), name(tx, rename.skill(), rename.labelSv(), rename.labelEn()));
    }

    static void unrename(Queries tx, SkillChange done) {
        var before = done.beforeSv();
        if (before != null) {
            Rules.requireFree(tx, "id", before, Language.SV, done.skill());
        }
        if (done.beforeEn() != null) {
            Rules.requireFree(tx, "id", done.beforeEn(), Language.EN, done.skill());
        }
        name(tx, done.skill(), before, done.beforeEn());
    }

    /// Gives a skill these names, and tells what they were.
    private static Map<String, Object> name(
            Queries tx, String skill, @Nullable String labelSv, @Nullable String labelEn) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("skill", skill);
        parameters.put("labelSv", labelSv);
        parameters.put("labelEn", labelEn);
        return tx.get("""
                MATCH (s:Skill {id: $skill})
                WITH s, {beforeSv: s.labelSv, beforeEn: s.labelEn} AS before
                SET s.labelSv = $labelSv, s.labelEn = $labelEn
                RETURN before
                """, parameters, row -> row.get("before").asMap());
    }

    static Effect add(Queries tx, AddSynonym add) {
        Rules.requireReleased(tx, add.skill());
        add(tx, "change.addSynonym.label", add.skill(), add.language(), add.label());
        return Effect.on(add.skill());
    }

    static Effect remove(Queries tx, RemoveSynonym remove) {
        Rules.requireReleased(tx, remove.skill());
        remove(tx, remove.skill(), remove.language(), remove.label());
        return Effect.on(remove.skill());
    }

    static void unadd(Queries tx, SkillChange done) {
        remove(tx, done.skill(), done.tongue(), done.label());
    }

    static void unremove(Queries tx, SkillChange done) {
        add(tx, "id", done.skill(), done.tongue(), done.label());
    }

    private static void add(Queries tx, String field, String skill, Language language, String label) {
        Rules.requireFree(tx, field, label, language, null);
        tx.run("""
                MATCH (s:Skill {id: $skill})
                SET s[$property] = coalesce(s[$property], []) + $label
                """, Map.of("skill", skill, "property", synonyms(language), "label", label));
    }

    private static void remove(Queries tx, String skill, Language language, String label) {
        var removed = tx.find("""
                MATCH (s:Skill {id: $skill}) WHERE $label IN s[$property]
                WITH s, [l IN s[$property] WHERE l <> $label] AS rest
                SET s[$property] = CASE WHEN size(rest) > 0 THEN rest END
                RETURN s.id AS id
                """, Map.of("skill", skill, "property", synonyms(language), "label", label), row -> row);
        if (removed.isEmpty()) {
            throw new Failure.Conflict(
                    "'%s' is no synonym that was added here.".formatted(label),
                    "Names of the scheme itself come and go with its versions.");
        }
    }

    private static String synonyms(Language language) {
        return language == Language.SV ? "synonymsSv" : "synonymsEn";
    }
}
