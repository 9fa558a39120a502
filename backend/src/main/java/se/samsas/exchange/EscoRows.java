package se.samsas.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.EscoFile.EscoRow;

/// Turns files of the ESCO package into rows of our own tables. What is wrong with a row is said with the line of the
/// ESCO file and costs nothing else.
final class EscoRows {

    private static final String SCHEME = "esco";
    private static final Set<String> REUSE =
            Set.of("transversal", "cross-sector", "sector-specific", "occupation-specific");
    private static final Pattern URI = Pattern.compile("https?://[^\\s|]+");
    private static final Pattern LABELS_APART = Pattern.compile("\\R");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final EscoPackage esco;
    private final List<Row> rows = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private EscoRows(EscoPackage esco) {
        this.esco = esco;
    }

    /// What became of one kind of thing.
    record Converted(Table table, List<Row> rows, List<Complaint> complaints) {

        long size() {
            return (long) rows.size() + complaints.size();
        }
    }

    /// Everything that is read of the package, what is referred to before what refers to it.
    static List<Converted> of(EscoPackage esco) {
        return List.of(
                new EscoRows(esco).skills(),
                new EscoRows(esco).labels(SkillTables.LABELS, EscoKind.SKILL_GROUPS, EscoKind.SKILLS),
                new EscoRows(esco).broader(),
                new EscoRows(esco).related(),
                new EscoRows(esco).collections(),
                new EscoRows(esco).occupations(),
                new EscoRows(esco).labels(OccupationTables.LABELS, EscoKind.ISCO_GROUPS, EscoKind.OCCUPATIONS),
                new EscoRows(esco).occupationSkills());
    }

    private Converted skills() {
        each(EscoKind.SKILL_GROUPS, row -> {
            if (row.has("status")) {
                add(row, 1, uri(row, "conceptUri"), SCHEME, "group", status(row), null, null, text(row, "code"));
            }
        });
        each(EscoKind.SKILLS, row -> {
            if (row.has("skillType")) {
                add(row, 1, uri(row, "conceptUri"), SCHEME, kind(row), status(row), reuse(row), null, null);
            }
        });
        return done(SkillTables.SKILLS);
    }

    private Converted labels(Table table, EscoKind... kinds) {
        var seen = new HashSet<List<String>>();
        for (var kind : kinds) {
            for (var file : esco.files(kind)) {
                var language = file.language() == null ? "en" : file.language();
                file.read(row -> labels(table, row, language, seen), complaints::add);
            }
        }
        return done(table);
    }

    private void labels(Table table, EscoRow row, String language, Set<List<String>> seen) {
        var uri = uri(row, "conceptUri");
        if (uri == null) {
            return;
        }
        var preferred = label(row.get("preferredLabel"));
        if (preferred.isEmpty()) {
            complaints.add(Complaint.leftOut(row.origin(), "preferredLabel is empty"));
            return;
        }
        label(table, row, uri, language, "preferred", preferred, seen);
        others(row, "altLabels").forEach(label -> label(table, row, uri, language, "alternative", label, seen));
        others(row, "hiddenLabels").forEach(label -> label(table, row, uri, language, "hidden", label, seen));
    }

    /// The package repeats labels within a row, the preferred one among them; each is kept once, as the first it was.
    private void label(
            Table table, EscoRow row, String uri, String language, String kind, String label, Set<List<String>> seen) {
        if (seen.add(List.of(uri, language, label))) {
            var cells = new @Nullable Object[table.columns().size()];
            cells[0] = uri;
            cells[1] = language;
            cells[2] = kind;
            cells[3] = label;
            if (cells.length > 4) {
                cells[4] = SCHEME;
            }
            rows.add(new Row(row.origin(), Arrays.asList(cells)));
        }
    }

    private Converted broader() {
        each(EscoKind.SKILL_BROADER, row -> add(row, 2, uri(row, "conceptUri"), uri(row, "broaderUri")));
        return done(SkillTables.BROADER);
    }

    private Converted related() {
        each(
                EscoKind.SKILL_RELATIONS,
                row -> add(row, 3, uri(row, "originalSkillUri"), uri(row, "relatedSkillUri"), relation(row)));
        return done(SkillTables.RELATED);
    }

    private Converted collections() {
        for (var collection : EscoKind.COLLECTIONS) {
            var seen = new HashSet<String>();
            var name = collection.name().toLowerCase(Locale.ROOT);
            each(collection, row -> {
                var uri = uri(row, "conceptUri");
                if (uri != null && seen.add(uri)) {
                    add(row, 2, name, uri);
                }
            });
        }
        return done(SkillTables.COLLECTIONS);
    }

    private Converted occupations() {
        Map<String, String> broader = new HashMap<>();
        each(EscoKind.OCCUPATION_BROADER, row -> {
            var uri = uri(row, "conceptUri");
            var group = uri(row, "broaderUri");
            if (uri != null && group != null) {
                broader.put(uri, group);
            }
        });
        occupations(EscoKind.ISCO_GROUPS, "group", broader);
        occupations(EscoKind.OCCUPATIONS, "occupation", broader);
        return done(OccupationTables.OCCUPATIONS);
    }

    private void occupations(EscoKind of, String kind, Map<String, String> broader) {
        each(of, row -> {
            var uri = uri(row, "conceptUri");
            if (row.has("code") && uri != null) {
                add(row, 1, uri, kind, status(row), text(row, "code"), broader.get(uri));
            }
        });
    }

    private Converted occupationSkills() {
        each(
                EscoKind.OCCUPATION_SKILLS,
                row -> add(row, 3, uri(row, "occupationUri"), uri(row, "skillUri"), relation(row)));
        return done(OccupationTables.SKILLS);
    }

    private void each(EscoKind kind, Consumer<EscoRow> consumer) {
        esco.files(kind).forEach(file -> file.read(consumer, complaints::add));
    }

    /// Adds a row, unless one of the cells without which it says nothing was complained of.
    private void add(EscoRow row, int needed, @Nullable Object... cells) {
        if (Arrays.stream(cells).limit(needed).noneMatch(Objects::isNull)) {
            rows.add(new Row(row.origin(), Arrays.asList(cells)));
        }
    }

    private Converted done(Table table) {
        return new Converted(table, rows, complaints);
    }

    private @Nullable String uri(EscoRow row, String column) {
        var uri = row.get(column);
        if (URI.matcher(uri).matches()) {
            return uri;
        }
        complaints.add(Complaint.leftOut(row.origin(), "%s: '%s' is no URI".formatted(column, uri)));
        return null;
    }

    private @Nullable String relation(EscoRow row) {
        var type = row.get("relationType");
        if (type.equals("essential") || type.equals("optional")) {
            return type;
        }
        complaints.add(
                Complaint.leftOut(row.origin(), "relationType: '%s' is not essential or optional".formatted(type)));
        return null;
    }

    private String kind(EscoRow row) {
        var type = row.get("skillType");
        return switch (type) {
            case "knowledge" -> "knowledge";
            case "skill/competence" -> "skill";
            default -> {
                complaints.add(
                        Complaint.mended(row.origin(), "skillType: '%s' is unknown, taken as a skill".formatted(type)));
                yield "skill";
            }
        };
    }

    private String status(EscoRow row) {
        var status = row.get("status");
        return switch (status) {
            case "released" -> "released";
            case "obsolete", "deprecated", "retired" -> "retired";
            default -> {
                complaints.add(
                        Complaint.mended(row.origin(), "status: '%s' is unknown, taken as released".formatted(status)));
                yield "released";
            }
        };
    }

    private @Nullable String reuse(EscoRow row) {
        var reuse = row.get("reuseLevel");
        if (reuse.isEmpty() || REUSE.contains(reuse)) {
            return reuse.isEmpty() ? null : reuse;
        }
        complaints.add(Complaint.mended(row.origin(), "reuseLevel: '%s' is unknown, left empty".formatted(reuse)));
        return null;
    }

    private static @Nullable String text(EscoRow row, String column) {
        var text = row.get(column);
        return text.isEmpty() ? null : text;
    }

    private static List<String> others(EscoRow row, String column) {
        return LABELS_APART
                .splitAsStream(row.get(column))
                .map(EscoRows::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static String label(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
