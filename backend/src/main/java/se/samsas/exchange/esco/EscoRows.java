package se.samsas.exchange.esco;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Converted;
import se.samsas.exchange.table.ForeignFile.ForeignRow;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.skill.OccupationTables;
import se.samsas.skill.SkillTables;

/// Turns files of the ESCO package into rows of our own tables. What is wrong with a row is said with the
/// line of the ESCO file and costs nothing else.
public final class EscoRows {

    private static final String SCHEME = "esco";
    private static final Set<String> REUSE =
            Set.of("transversal", "cross-sector", "sector-specific", "occupation-specific");
    private static final int DEEPEST = 3;

    private static final Text NO_OCCUPATION =
            new Text("conceptUri: there is no Occupation '%s'", "conceptUri: det finns inget yrke '%s'");
    private static final Text NEITHER = new Text(
            "relationType: '%s' is not essential or optional", "relationType: '%s' är varken essential eller optional");
    private static final Text UNKNOWN_TYPE = new Text(
            "skillType: '%s' is unknown, taken as a skill", "skillType: '%s' är okänt, läses som en färdighet");
    private static final Text UNKNOWN_STATUS =
            new Text("status: '%s' is unknown, taken as released", "status: '%s' är okänd, läses som gällande");
    private static final Text UNKNOWN_REUSE =
            new Text("reuseLevel: '%s' is unknown, left empty", "reuseLevel: '%s' är okänd, lämnas tom");

    private final EscoPackage esco;
    private final EscoKnown known;
    private final List<TableRow> rows = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private EscoRows(EscoPackage esco, EscoKnown known) {
        this.esco = esco;
        this.known = known;
    }

    /// Everything that is read of the package, what is referred to before what refers to it. A file from
    /// which rows of several tables are made is complained about once.
    public static List<Converted> of(EscoPackage esco, EscoKnown known) {
        var told = new HashSet<Complaint>();
        return Stream.<Function<EscoRows, Converted>>of(
                        EscoRows::skills,
                        EscoRows::skillLabels,
                        EscoRows::skillDescriptions,
                        EscoRows::broader,
                        EscoRows::related,
                        EscoRows::collections,
                        EscoRows::occupations,
                        EscoRows::occupationLabels,
                        EscoRows::occupationSkills)
                .map(some -> some.apply(new EscoRows(esco, known)))
                .map(some -> new Converted(
                        some.table(),
                        some.rows(),
                        some.complaints().stream().filter(told::add).toList()))
                .toList();
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
        groupsOfTheHierarchyAlone((row, level) -> add(
                row,
                1,
                uri(row, "Level %d URI".formatted(level)),
                SCHEME,
                "group",
                "released",
                null,
                null,
                text(row, "Level %d code".formatted(level))));
        return done(SkillTables.SKILLS);
    }

    private Converted skillLabels() {
        var labels = new EscoLabels(SkillTables.LABELS, esco, known, complaints);
        labels.of(EscoKind.SKILL_GROUPS);
        labels.of(EscoKind.SKILLS);
        groupsOfTheHierarchyAlone((row, level) -> labels.put(
                row,
                row.get("Level %d URI".formatted(level)),
                "en",
                "preferred",
                EscoLabels.label(row.get("Level %d preferred term".formatted(level)))));
        labels.addSynonyms();
        rows.addAll(labels.rows());
        return done(SkillTables.LABELS);
    }

    /// As ESCO words them, on one line each. Where there is no translation its files repeat the English,
    /// which is then left to English; a concept that is not known was told with its labels.
    private Converted skillDescriptions() {
        var english = new HashMap<String, String>();
        for (var kind : List.of(EscoKind.SKILL_GROUPS, EscoKind.SKILLS)) {
            for (var file : esco.files(kind)) {
                var language = file.language() == null ? "en" : file.language();
                file.read(row -> described(row, language, english), complaints::add);
            }
        }
        return done(SkillTables.DESCRIPTIONS);
    }

    private void described(ForeignRow row, String language, Map<String, String> english) {
        var uri = row.get("conceptUri");
        var text = EscoLabels.label(row.get("description"));
        if (language.equals("en")) {
            english.put(uri, text);
        } else if (text.equals(english.get(uri))
                || (!english.containsKey(uri) && !known.english().containsKey(uri))) {
            return;
        }
        if (!text.isEmpty()) {
            add(row, 3, uri(row, "conceptUri"), language, text);
        }
    }

    private Converted occupationLabels() {
        var labels = new EscoLabels(OccupationTables.LABELS, esco, known, complaints);
        labels.of(EscoKind.ISCO_GROUPS);
        labels.of(EscoKind.OCCUPATIONS);
        rows.addAll(labels.rows());
        return done(OccupationTables.LABELS);
    }

    /// Hands over the rows of the hierarchy whose group the file of groups lacks (seven of ESCO 1.1.1), with
    /// the level on which the group stands.
    private void groupsOfTheHierarchyAlone(BiConsumer<ForeignRow, Integer> consumer) {
        var seen = new HashSet<String>();
        esco.files(EscoKind.SKILL_GROUPS)
                .forEach(file -> file.read(row -> seen.add(row.get("conceptUri")), complaint -> {}));
        each(EscoKind.SKILLS_HIERARCHY, row -> {
            var level = deepest(row);
            if (seen.add(row.get("Level %d URI".formatted(level)))) {
                consumer.accept(row, level);
            }
        });
    }

    private static int deepest(ForeignRow row) {
        var level = DEEPEST;
        while (level > 0 && row.get("Level %d URI".formatted(level)).isEmpty()) {
            level--;
        }
        return level;
    }

    private Converted broader() {
        var seen = new HashSet<List<String>>();
        each(EscoKind.SKILL_BROADER, row -> {
            add(row, 2, uri(row, "conceptUri"), uri(row, "broaderUri"));
            seen.add(List.of(row.get("conceptUri"), row.get("broaderUri")));
        });
        each(EscoKind.SKILLS_HIERARCHY, row -> {
            var level = deepest(row);
            var below = "Level %d URI".formatted(level);
            var above = "Level %d URI".formatted(level - 1);
            if (level > 0 && seen.add(List.of(row.get(below), row.get(above)))) {
                add(row, 2, uri(row, below), uri(row, above));
            }
        });
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
            var name = collection.spelling();
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
        var broader = new LinkedHashMap<String, ForeignRow>();
        each(EscoKind.OCCUPATION_BROADER, row -> {
            var uri = uri(row, "conceptUri");
            if (uri != null && uri(row, "broaderUri") != null) {
                broader.put(uri, row);
            }
        });
        occupations(EscoKind.ISCO_GROUPS, "group", broader);
        occupations(EscoKind.OCCUPATIONS, "occupation", broader);
        broader.forEach((uri, row) -> complaints.add(Complaint.leftOut(row.origin(), NO_OCCUPATION.with(uri))));
        return done(OccupationTables.OCCUPATIONS);
    }

    /// Takes from `broader` what it uses.
    private void occupations(EscoKind of, String kind, Map<String, ForeignRow> broader) {
        each(of, row -> {
            var uri = uri(row, "conceptUri");
            if (row.has("code") && uri != null) {
                var above = broader.remove(uri);
                add(row, 1, uri, kind, status(row), text(row, "code"), above == null ? null : above.get("broaderUri"));
            }
        });
    }

    private Converted occupationSkills() {
        each(
                EscoKind.OCCUPATION_SKILLS,
                row -> add(row, 3, uri(row, "occupationUri"), uri(row, "skillUri"), relation(row)));
        return done(OccupationTables.SKILLS);
    }

    private void each(EscoKind kind, Consumer<ForeignRow> consumer) {
        esco.files(kind).forEach(file -> file.read(consumer, complaints::add));
    }

    /// Adds a row, unless one of the cells without which it says nothing was complained of.
    private void add(ForeignRow row, int needed, @Nullable Object... cells) {
        if (Arrays.stream(cells).limit(needed).noneMatch(Objects::isNull)) {
            rows.add(new TableRow(row.origin(), Arrays.asList(cells)));
        }
    }

    private Converted done(Table table) {
        return new Converted(table, rows, complaints);
    }

    private @Nullable String uri(ForeignRow row, String column) {
        return EscoUri.of(row, column, complaints);
    }

    private @Nullable String relation(ForeignRow row) {
        var type = row.get("relationType");
        if (type.equals("essential") || type.equals("optional")) {
            return type;
        }
        complaints.add(Complaint.leftOut(row.origin(), NEITHER.with(type)));
        return null;
    }

    private String kind(ForeignRow row) {
        var type = row.get("skillType");
        return switch (type) {
            case "knowledge" -> "knowledge";
            case "skill/competence" -> "skill";
            default -> {
                complaints.add(Complaint.mended(row.origin(), UNKNOWN_TYPE.with(type)));
                yield "skill";
            }
        };
    }

    private String status(ForeignRow row) {
        var status = row.get("status");
        return switch (status) {
            case "released" -> "released";
            case "obsolete", "deprecated", "retired" -> "retired";
            default -> {
                complaints.add(Complaint.mended(row.origin(), UNKNOWN_STATUS.with(status)));
                yield "released";
            }
        };
    }

    private @Nullable String reuse(ForeignRow row) {
        var reuse = row.get("reuseLevel");
        if (reuse.isEmpty() || REUSE.contains(reuse)) {
            return reuse.isEmpty() ? null : reuse;
        }
        complaints.add(Complaint.mended(row.origin(), UNKNOWN_REUSE.with(reuse)));
        return null;
    }

    private static @Nullable String text(ForeignRow row, String column) {
        var text = row.get(column);
        return text.isEmpty() ? null : text;
    }
}
