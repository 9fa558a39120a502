package se.samsas.exchange.uk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Converted;
import se.samsas.exchange.table.ForeignFile;
import se.samsas.exchange.table.ForeignFile.ForeignRow;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.graph.Graph;
import se.samsas.graph.Slug;
import se.samsas.role.RoleTables;
import se.samsas.skill.SkillTables;

/// Turns the two files of the capability framework of the British government's digital and data profession into rows
/// of our own tables: names and levels, never its sentences.
///
/// What the framework does not have comes with Samsas: which level is which, Swedish names, and the reviewed links
/// of its skills to ESCO.
public final class UkFramework {

    private static final String SCHEME = "uk-gdd";
    private static final String SKILL = "urn:samsas:uk-gdd:";
    private static final String ROLE = "uk-gdd:";
    private static final String CURATED = "samsas";

    /// The framework weighs nothing: each skill of a role is worth the same.
    private static final long IMPORTANCE = 5;

    /// What the framework writes where a role of the senior civil service has no level.
    private static final String NO_LEVEL = "NOT IN USE";

    private static final Text REMEDY = new Text(
            "Take skills.csv and roles.csv as the framework is published.",
            "Ta skills.csv och roles.csv så som ramverket ges ut.");

    private final UkNames names = UkNames.read();
    private final Map<String, Long> levels = levels();
    private final Map<String, Origin> skills = new LinkedHashMap<>();
    private final Map<String, List<Complaint>> complaints = new HashMap<>();

    private UkFramework() {}

    /// Everything that is read of the two files, what is referred to before what refers to it.
    ///
    /// @throws se.samsas.failure.Failure.Invalid where one is missing, or is another file
    public static List<Converted> of(Path folder, Graph graph) {
        var skills = ForeignFile.in(folder, "skills.csv", REMEDY, "Skill Name");
        var roles = ForeignFile.in(folder, "roles.csv", REMEDY, "Role", "Role Level", "Skill Name", "Skill Level");
        var framework = new UkFramework();
        skills.read(framework::skill, framework.of(SkillTables.SKILLS)::add);
        var profiles = framework.profiles(roles);
        return List.of(
                framework.done(SkillTables.SKILLS, framework.skills()),
                framework.done(SkillTables.LABELS, framework.labels(swedish(graph))),
                framework.done(SkillTables.SAME_AS, framework.links(existing(graph))),
                framework.done(RoleTables.PROFILES, profiles.rows()),
                framework.done(RoleTables.SKILLS, profiles.skills()));
    }

    /// The URI of the framework's skill of that name.
    static String skill(String name) {
        return SKILL + Slug.of(name);
    }

    private void skill(ForeignRow row) {
        var name = row.get("Skill Name");
        if (name.isEmpty()) {
            of(SkillTables.SKILLS).add(Complaint.leftOut(row.origin(), "Skill Name is empty"));
        } else if (skills.putIfAbsent(name, row.origin()) != null) {
            of(SkillTables.SKILLS).add(Complaint.mended(row.origin(), "'%s' again, kept once".formatted(name)));
        }
    }

    private List<TableRow> skills() {
        return skills.entrySet().stream()
                .map(skill ->
                        row(skill.getValue(), skill(skill.getKey()), SCHEME, "skill", "released", null, null, null))
                .toList();
    }

    /// @param swedish which skills have a Swedish label already; it stays
    private List<TableRow> labels(Set<String> swedish) {
        var rows = new ArrayList<TableRow>();
        skills.forEach((name, origin) -> {
            rows.add(row(origin, skill(name), "en", "preferred", name, SCHEME));
            var translated = names.skill(name);
            if (translated != null && !swedish.contains(skill(name))) {
                rows.add(row(origin, skill(name), "sv", "preferred", translated, CURATED));
            }
        });
        return rows;
    }

    /// @param existing all skills that the graph has; a link to one that it lacks can wait for the next time
    private List<TableRow> links(Set<String> existing) {
        var rows = new ArrayList<TableRow>();
        var missing = new HashSet<String>();
        for (var link : UkLink.all()) {
            var origin = skills.get(link.skill());
            if (origin == null || link.to() == null) {
                continue;
            }
            if (existing.contains(link.to())) {
                rows.add(row(origin, skill(link.skill()), link.to(), link.match(), CURATED, link.note()));
            } else {
                missing.add(link.to());
            }
        }
        if (!missing.isEmpty()) {
            of(SkillTables.SAME_AS)
                    .add(Complaint.mended(
                            new Origin("uk-gdd-esco.csv", 1),
                            "the graph lacks %d of the skills that are linked to: import ESCO, then this again"
                                    .formatted(missing.size())));
        }
        return rows;
    }

    private record Profiles(List<TableRow> rows, List<TableRow> skills) {}

    private Profiles profiles(ForeignFile roles) {
        var profiles = new LinkedHashMap<String, TableRow>();
        var asked = new LinkedHashMap<List<String>, TableRow>();
        roles.read(
                row -> {
                    var role = row.get("Role");
                    var unused = row.get("Role Level").equals(NO_LEVEL);
                    var level = unused ? role : row.get("Role Level");
                    var skill = row.get("Skill Name");
                    if (!isKnown(row, role, level, skill)) {
                        return;
                    }
                    var id = ROLE + Slug.of(role) + ":" + Slug.of(level);
                    if (profiles.putIfAbsent(
                                            id,
                                            row(row.origin(), id, SCHEME, names.role(role, level), level, null, false))
                                    == null
                            && unused) {
                        of(RoleTables.PROFILES)
                                .add(Complaint.mended(
                                        row.origin(),
                                        "'%s' states no levels: its profile asks for nothing".formatted(role)));
                    }
                    ask(row, id, skill, asked);
                },
                of(RoleTables.PROFILES)::add);
        return new Profiles(List.copyOf(profiles.values()), List.copyOf(asked.values()));
    }

    private boolean isKnown(ForeignRow row, String role, String level, String skill) {
        if (role.isEmpty() || level.isEmpty()) {
            of(RoleTables.PROFILES).add(Complaint.leftOut(row.origin(), "Role or Role Level is empty"));
            return false;
        }
        if (!skills.containsKey(skill)) {
            of(RoleTables.SKILLS)
                    .add(Complaint.leftOut(row.origin(), "Skill Name: skills.csv has no '%s'".formatted(skill)));
            return false;
        }
        return true;
    }

    /// The framework repeats a few skills within a role; each is asked for once.
    private void ask(ForeignRow row, String role, String skill, Map<List<String>, TableRow> asked) {
        var level = row.get("Skill Level");
        if (level.equals(NO_LEVEL)) {
            return;
        }
        var known = levels.get(level);
        if (known == null) {
            of(RoleTables.SKILLS)
                    .add(Complaint.leftOut(
                            row.origin(),
                            "Skill Level: '%s' is not one of %s"
                                    .formatted(
                                            level,
                                            levels.keySet().stream().sorted().toList())));
        } else if (asked.putIfAbsent(List.of(role, skill), row(row.origin(), role, skill(skill), known, IMPORTANCE))
                != null) {
            of(RoleTables.SKILLS)
                    .add(Complaint.mended(row.origin(), "'%s' again in the same role, kept once".formatted(skill)));
        }
    }

    private List<Complaint> of(Table table) {
        return complaints.computeIfAbsent(table.file(), file -> new ArrayList<>());
    }

    private Converted done(Table table, List<TableRow> rows) {
        return new Converted(table, rows, of(table));
    }

    private static TableRow row(Origin origin, @Nullable Object... cells) {
        return new TableRow(origin, Arrays.asList(cells));
    }

    private static Map<String, Long> levels() {
        return ForeignFile.ofOurOwn("/curated/levels.csv", "scale", "name", "level").rows().stream()
                .filter(row -> row.get("scale").equals(SCHEME))
                .collect(Collectors.toMap(row -> row.get("name"), row -> Long.valueOf(row.get("level"))));
    }

    private static Set<String> swedish(Graph graph) {
        return ids(graph, "MATCH (s:Skill {scheme: 'uk-gdd'}) WHERE s.labelSv IS NOT NULL RETURN s.id AS id");
    }

    private static Set<String> existing(Graph graph) {
        return ids(graph, "MATCH (s:Skill) RETURN s.id AS id");
    }

    private static Set<String> ids(Graph graph, String cypher) {
        return Set.copyOf(graph.list(cypher, Map.of(), row -> row.get("id").asString()));
    }
}
