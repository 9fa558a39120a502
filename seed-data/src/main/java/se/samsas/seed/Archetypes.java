package se.samsas.seed;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.samsas.seed.Archetype.CoreSkill;
import se.samsas.seed.Archetype.Seniority;

/// The archetypes by role, and the skills that are found in all of them.
record Archetypes(Map<String, Archetype> byRole, Weighted<String> commonSkills, Set<String> certifiable) {
    static Archetypes committed() {
        return of(Tables.committed(
                SeedFile.SKILLS,
                SeedFile.SKILL_LABELS,
                SeedFile.OCCUPATION_SKILLS,
                SeedFile.ROLE_PROFILES,
                SeedFile.ROLE_SKILLS));
    }

    static Archetypes of(Tables tables) {
        var names = new SkillNames(tables);
        var archetypes = new LinkedHashMap<String, Archetype>();
        var titles = titles();
        var core = core(tables);
        var stacks = stacks(names);
        for (var role : tables.get(SeedFile.ROLE_PROFILES).rows()) {
            var id = role.get("role");
            archetypes.put(
                    id,
                    new Archetype(
                            id,
                            of(titles, id),
                            of(core, id),
                            Weighted.of(of(stacks, id)),
                            occupationSkills(tables, role.get("occupation"), "essential"),
                            occupationSkills(tables, role.get("occupation"), "optional")));
        }
        return new Archetypes(archetypes, commonSkills(names), certifiable(names));
    }

    Archetype get(String role) {
        return of(byRole, role);
    }

    private static <T> T of(Map<String, T> all, String role) {
        var one = all.get(role);
        if (one == null) {
            throw new IllegalArgumentException(
                    "The role %s is not described; add it to the curated files".formatted(role));
        }
        return one;
    }

    private static Map<String, Map<Seniority, Weighted<String>>> titles() {
        var weights = new LinkedHashMap<String, Map<Seniority, Map<String, Integer>>>();
        for (var row : Curated.rows("titles.csv")) {
            weights.computeIfAbsent(row.getField("role"), role -> new EnumMap<>(Seniority.class))
                    .computeIfAbsent(
                            Seniority.valueOf(row.getField("seniority").toUpperCase(Locale.ROOT)),
                            seniority -> new LinkedHashMap<>())
                    .put(row.getField("title"), Integer.valueOf(row.getField("weight")));
        }
        var titles = new LinkedHashMap<String, Map<Seniority, Weighted<String>>>();
        weights.forEach((role, bySeniority) -> {
            var choices = new EnumMap<Seniority, Weighted<String>>(Seniority.class);
            bySeniority.forEach((seniority, all) -> choices.put(seniority, Weighted.of(all)));
            titles.put(role, choices);
        });
        return titles;
    }

    private static Map<String, List<CoreSkill>> core(Tables tables) {
        var core = new LinkedHashMap<String, List<CoreSkill>>();
        for (var row : tables.get(SeedFile.ROLE_SKILLS).rows()) {
            core.computeIfAbsent(row.get("role"), role -> new ArrayList<>())
                    .add(new CoreSkill(
                            row.get("skill"),
                            Integer.parseInt(row.get("level")),
                            Integer.parseInt(row.get("importance"))));
        }
        core.values()
                .forEach(skills -> skills.sort(
                        comparingInt(CoreSkill::importance).reversed().thenComparing(CoreSkill::skill)));
        return core;
    }

    private static Map<String, Map<List<String>, Integer>> stacks(SkillNames names) {
        var stacks = new LinkedHashMap<String, Map<List<String>, Integer>>();
        for (var row : Curated.rows("stacks.csv")) {
            stacks.computeIfAbsent(row.getField("role"), role -> new LinkedHashMap<>())
                    .put(
                            Curated.list(row.getField("skills")).stream()
                                    .map(names::uri)
                                    .toList(),
                            Integer.valueOf(row.getField("weight")));
        }
        return stacks;
    }

    private static List<String> occupationSkills(Tables tables, String occupation, String type) {
        return tables.get(SeedFile.OCCUPATION_SKILLS).rows().stream()
                .filter(row -> row.get("occupation").equals(occupation)
                        && row.get("type").equals(type))
                .map(row -> row.get("skill"))
                .toList();
    }

    private static Weighted<String> commonSkills(SkillNames names) {
        var weights = new LinkedHashMap<String, Integer>();
        Curated.rows("common-skills.csv")
                .forEach(row -> weights.put(names.uri(row.getField("skill")), Integer.valueOf(row.getField("weight"))));
        return Weighted.of(weights);
    }

    private static Set<String> certifiable(SkillNames names) {
        var skills = new HashSet<String>();
        Curated.rows("certifiable.csv").forEach(row -> skills.add(names.uri(row.getField("skill"))));
        return skills;
    }
}
