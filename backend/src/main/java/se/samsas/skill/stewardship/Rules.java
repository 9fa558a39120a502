package se.samsas.skill.stewardship;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import se.samsas.api.Language;
import se.samsas.failure.Failure;
import se.samsas.graph.Queries;

/// What must hold of a skill before it is changed.
final class Rules {

    private Rules() {}

    /// @throws Failure.NotFound where there is no such skill
    /// @throws Failure.Conflict where it is retired
    static void requireReleased(Queries tx, String skill) {
        if (!get(tx, skill).get("status").asString().equals("released")) {
            throw new Failure.Conflict("The skill '%s' is retired.".formatted(skill), "Choose one that is in use.");
        }
    }

    /// @throws Failure.Conflict where the skill is not one of our own, or retired
    static void requireLocal(Queries tx, String skill, String verb) {
        requireReleased(tx, skill);
        var scheme = get(tx, skill).get("scheme").asString();
        if (!scheme.equals("local")) {
            throw new Failure.Conflict(
                    "The skill '%s' is of the scheme %s and cannot be %s here.".formatted(skill, scheme, verb),
                    "Add a synonym, or merge it with the skill that it duplicates.");
        }
    }

    /// A foreign framework is joined by its reviewed links, and a group holds skills: neither is anybody's duplicate.
    ///
    /// @throws Failure.Invalid where the skill is such a one
    /// @throws Failure.Conflict where it is retired
    static void requireMergeable(Queries tx, String field, String skill) {
        requireReleased(tx, skill);
        var found = get(tx, skill);
        if (found.get("kind").asString().equals("group")
                || found.get("scheme").asString().equals("uk-gdd")) {
            throw new Failure.Invalid(
                            field,
                            "'%s' is a %s of the scheme %s."
                                    .formatted(
                                            skill,
                                            found.get("kind").asString(),
                                            found.get("scheme").asString()),
                            "Merge skills of ESCO and of our own.")
                    .inSwedish(
                            "”%s” kan inte slås ihop med en annan.".formatted(skill),
                            "Slå ihop kompetenser ur Esco och sådana som är tillagda i Samsas.");
        }
    }

    /// No two skills in use share a name in a language, whatever the case.
    ///
    /// @param but the skill that may have it
    /// @throws Failure.Invalid where another has it
    static void requireFree(Queries tx, String field, String label, Language language, @Nullable String but) {
        var tongue = language == Language.SV ? "Sv" : "En";
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("label", label.toLowerCase(Locale.ROOT));
        parameters.put("preferred", "label" + tongue);
        parameters.put("alternatives", "alternatives" + tongue);
        parameters.put("synonyms", "synonyms" + tongue);
        parameters.put("but", but);
        tx.find("""
                        MATCH (s:Skill {status: 'released'})
                        WHERE ($but IS NULL OR s.id <> $but) AND NOT s:SkillGroup
                          AND (toLower(s[$preferred]) = $label
                            OR any(l IN s[$alternatives] WHERE toLower(l) = $label)
                            OR any(l IN s[$synonyms] WHERE toLower(l) = $label))
                        RETURN s.id AS id ORDER BY id LIMIT 1
                        """, parameters, row -> row.get("id").asString()).ifPresent(taken -> {
            throw new Failure.Invalid(
                            field,
                            "'%s' is a name of the skill '%s' already.".formatted(label, taken),
                            "Use that skill, or choose another name.")
                    .inSwedish(
                            "”%s” är redan ett namn på en annan kompetens.".formatted(label),
                            "Använd den kompetensen, eller välj ett annat namn.");
        });
    }

    private static Record get(Queries tx, String skill) {
        return tx.find(
                        "MATCH (s:Skill {id: $skill}) RETURN s.scheme AS scheme, s.kind AS kind, s.status AS status",
                        Map.of("skill", skill),
                        row -> row)
                .orElseThrow(() -> new Failure.NotFound("skill", skill));
    }
}
