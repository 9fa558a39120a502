package se.samsas.seed;

import java.util.HashMap;
import java.util.List;

/// Adds to the skills of ESCO what was curated: corrected and missing labels, Swedish synonyms, local skills, links
/// between schemes, role profiles.
final class CuratedSkills {
    static final String SOURCE = "samsas";
    private static final String LOCAL_SCHEME = "local";
    private static final String UK_SCHEME = "uk-gdd";

    private final Tables tables;
    private final SkillNames names;

    private CuratedSkills(Tables tables) {
        this.tables = tables;
        this.names = new SkillNames(tables);
    }

    static void into(Tables tables) {
        var curated = new CuratedSkills(tables);
        curated.addLocalSkills();
        curated.addLocalDescriptions();
        curated.addUkSkills();
        curated.addLinks();
        curated.correctLabels();
        curated.addGroupLabels();
        curated.addSynonyms();
        curated.addRoles();
    }

    private void addLocalSkills() {
        for (var row : Curated.rows("local-skills.csv")) {
            var uri = SkillNames.local(row.getField("id"));
            tables.get(SeedFile.SKILLS)
                    .add(uri, LOCAL_SCHEME, row.getField("kind"), "released", row.getField("reuse"), "", "");
            label(uri, "sv", "preferred", row.getField("sv"));
            label(uri, "en", "preferred", row.getField("en"));
            Curated.list(row.getField("alternatives_sv")).forEach(text -> label(uri, "sv", "alternative", text));
            Curated.list(row.getField("alternatives_en")).forEach(text -> label(uri, "en", "alternative", text));
            Curated.list(row.getField("broader"))
                    .forEach(name -> tables.get(SeedFile.SKILL_BROADER).add(uri, names.uriOrLocal(name)));
            Curated.list(row.getField("related"))
                    .forEach(name -> tables.get(SeedFile.SKILL_RELATED).add(uri, names.uriOrLocal(name), "optional"));
            tables.get(SeedFile.SKILL_COLLECTIONS).add("digital", uri);
        }
    }

    private void addLocalDescriptions() {
        for (var row : Curated.rows("local-skill-descriptions.csv")) {
            for (var language : List.of("sv", "en")) {
                tables.get(SeedFile.SKILL_DESCRIPTIONS)
                        .add(SkillNames.local(row.getField("id")), language, row.getField(language));
            }
        }
    }

    private void addUkSkills() {
        for (var row : Curated.rows("uk-gdd.csv")) {
            var uri = "urn:samsas:uk-gdd:" + row.getField("id");
            tables.get(SeedFile.SKILLS).add(uri, UK_SCHEME, "skill", "released", "", "", "");
            tables.get(SeedFile.SKILL_LABELS).add(uri, "en", "preferred", row.getField("en"), UK_SCHEME);
            sameAs(uri, names.uriOrLocal(row.getField("to")), row.getField("match"), row.getField("note"));
        }
    }

    private void addLinks() {
        for (var row : Curated.rows("same-as.csv")) {
            sameAs(
                    names.uriOrLocal(row.getField("from")),
                    names.uriOrLocal(row.getField("to")),
                    row.getField("match"),
                    row.getField("note"));
        }
    }

    private void sameAs(String from, String to, String match, String note) {
        tables.get(SeedFile.SKILL_SAME_AS).add(from, to, match, SOURCE, note);
    }

    /// A curated preferred label takes the place of the one there was, if any.
    private void correctLabels() {
        for (var row : Curated.rows("labels.csv")) {
            var uri = names.uri(row.getField("skill"));
            var language = row.getField("language");
            tables.get(SeedFile.SKILL_LABELS)
                    .removeIf(label -> label.get("skill").equals(uri)
                            && label.get("language").equals(language)
                            && label.get("kind").equals("preferred"));
            label(uri, language, "preferred", row.getField("label"));
        }
    }

    /// The package has no Swedish labels of groups. Some groups share a name, one lying in the other; they share the
    /// label, too.
    private void addGroupLabels() {
        var swedish = new HashMap<String, String>();
        Curated.rows("group-labels.csv").forEach(row -> swedish.put(row.getField("group"), row.getField("label")));
        for (var label : List.copyOf(tables.get(SeedFile.SKILL_LABELS).rows())) {
            var translated = swedish.get(label.get("label"));
            if (translated != null
                    && label.get("language").equals("en")
                    && label.get("kind").equals("preferred")
                    && tables.get(SeedFile.SKILLS)
                            .find(label.get("skill"))
                            .filter(skill -> skill.get("kind").equals("group"))
                            .isPresent()) {
                label(label.get("skill"), "sv", "preferred", translated);
            }
        }
    }

    private void addSynonyms() {
        for (var row : Curated.rows("synonyms.csv")) {
            var uri = names.uri(row.getField("skill"));
            Curated.list(row.getField("labels")).forEach(text -> label(uri, "sv", "alternative", text));
        }
    }

    private void label(String uri, String language, String kind, String text) {
        tables.get(SeedFile.SKILL_LABELS).add(uri, language, kind, text, SOURCE);
    }

    private void addRoles() {
        var occupations = new HashMap<String, String>();
        for (var label : tables.get(SeedFile.OCCUPATION_LABELS).rows()) {
            if (label.get("language").equals("en") && label.get("kind").equals("preferred")) {
                occupations.put(label.get("label"), label.get("occupation"));
            }
        }
        for (var row : Curated.rows("roles.csv")) {
            var occupation = occupations.get(row.getField("occupation"));
            if (occupation == null) {
                throw new IllegalArgumentException("No chosen occupation is labelled " + row.getField("occupation"));
            }
            tables.get(SeedFile.ROLE_PROFILES)
                    .add(
                            row.getField("role"),
                            SOURCE,
                            row.getField("name_sv"),
                            row.getField("name_en"),
                            occupation,
                            row.getField("bridge"));
        }
        for (var row : Curated.rows("role-skills.csv")) {
            tables.get(SeedFile.ROLE_SKILLS)
                    .add(
                            row.getField("role"),
                            names.uri(row.getField("skill")),
                            row.getField("level"),
                            row.getField("importance"));
        }
    }
}
