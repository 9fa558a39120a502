package se.samsas.exchange.esco;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Converted;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.ForeignFile.ForeignRow;
import se.samsas.exchange.table.TableRow;
import se.samsas.failure.Failure;
import se.samsas.skill.OccupationTables;
import se.samsas.skill.SkillTables;

/// Concepts that a newer version of ESCO does not have any more: they are marked retired, never deleted, and point
/// to what took their place, where that is said.
///
/// Only a whole package says what it lacks. One with a file missing, or with a concept that cannot be read, retires
/// nothing but what it calls retired itself.
public final class EscoRetired {

    /// Columns of `skills.csv`.
    static final int SUCCESSOR = 5;

    static final int STATUS = 3;

    /// The same column of `occupations.csv`.
    static final int STATUS_OF_OCCUPATION = 2;

    private static final String RETIRED = "retired";

    /// More than a fifth at once is rather a wrong package than a new version.
    private static final int ONE_IN = 5;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final List<String> COLUMNS = List.of("replacedBy", "isReplacedBy");

    private static final Set<String> FILES = Set.of(SkillTables.SKILLS.file(), OccupationTables.OCCUPATIONS.file());

    private static final Text SKILLS = new Text("skills", "kompetenser");
    private static final Text OCCUPATIONS = new Text("occupations", "yrken");
    private static final Text SEVERAL =
            new Text("%s: %s successors, so none is the one", "%s: %s efterföljare, så ingen är den rätta");
    private static final Text NOT_THERE =
            new Text("'%s' is replaced by '%s', which there is not", "'%s' ersätts av '%s', som inte finns");
    private static final Text MANY = new Text(
            "%s of the %s %s that the graph has of ESCO would be retired: the package lacks them.",
            "%s av de %s %s som finns av ESCO skulle utgå: de saknas i paketet.");
    private static final Text RETIRE_MISSING = new Text(
            "Look whether it is the right package; if it is, import it at the command line with --retire-missing."
                    + " Nothing was imported.",
            "Se efter om det är rätt paket; är det det, hämta in det från kommandoraden med --retire-missing."
                    + " Inget hämtades in.");

    private final EscoKnown known;
    private final boolean whole;
    private final Map<String, String> successors = new HashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private EscoRetired(EscoKnown known, boolean whole) {
        this.known = known;
        this.whole = whole;
    }

    /// @param converted everything that the package holds
    /// @param many      whether it may be more than a fifth
    /// @return the same with the rows of those that it lacks
    /// @throws Failure.Conflict where it would be more than a fifth, and may not
    public static List<Converted> into(List<Converted> converted, EscoPackage esco, EscoKnown known, boolean many) {
        var retired =
                new EscoRetired(known, esco.isWhole() && converted.stream().noneMatch(EscoRetired::lacksConcepts));
        esco.files(EscoKind.REPLACEMENTS).forEach(file -> file.read(retired::replacement, retired.complaints::add));
        esco.files(EscoKind.SKILLS).forEach(file -> file.read(retired::successor, complaint -> {}));
        return converted.stream()
                .map(one -> switch (one.table().file()) {
                    case "skills.csv" -> retired.skills(one, many);
                    case "occupations.csv" -> retired.occupations(one, many);
                    default -> one;
                })
                .toList();
    }

    /// A bad row may be that of a concept: nobody knows which.
    private static boolean lacksConcepts(Converted converted) {
        return FILES.contains(converted.table().file())
                && converted.complaints().stream()
                        .anyMatch(complaint -> complaint.fate() == Complaint.Fate.LEFT_OUT
                                && !complaint.file().startsWith("broaderRelations"));
    }

    private void replacement(ForeignRow row) {
        var concept = EscoUri.of(row, "concept", complaints);
        var successor = EscoUri.of(row, "successor", complaints);
        if (concept != null && successor != null) {
            successors.put(concept, successor);
        }
    }

    /// The published CSV has no such column up to now; where it has, it is followed.
    private void successor(ForeignRow row) {
        for (var column : COLUMNS) {
            var named =
                    BLANKS.splitAsStream(row.get(column)).filter(EscoUri::isOne).toList();
            if (named.size() == 1) {
                successors.putIfAbsent(row.get("conceptUri"), named.getFirst());
            } else if (named.size() > 1) {
                complaints.add(Complaint.mended(row.origin(), SEVERAL.with(column, named.size())));
            }
        }
    }

    private Converted skills(Converted skills, boolean many) {
        var rows = new LinkedHashMap<String, TableRow>();
        skills.rows().forEach(row -> rows.put(String.valueOf(row.cells().getFirst()), row));
        requireFew(SKILLS, rows, known.skills(), STATUS, many);
        var there = new HashSet<>(rows.keySet());
        there.addAll(known.skills().keySet());
        rows.replaceAll((uri, row) -> isRetired(row, STATUS) ? pointing(uri, row, there) : row);
        known.merged().forEach(uri -> rows.computeIfPresent(uri, (_, row) -> merged(uri, row)));
        known.skills().forEach((uri, row) -> {
            if (!rows.containsKey(uri) && (whole || isRetired(row, STATUS))) {
                rows.put(
                        uri,
                        known.merged().contains(uri) ? merged(uri, row) : pointing(uri, retired(row, STATUS), there));
            }
        });
        return with(skills, rows);
    }

    private Converted occupations(Converted occupations, boolean many) {
        var rows = new LinkedHashMap<String, TableRow>();
        occupations.rows().forEach(row -> rows.put(String.valueOf(row.cells().getFirst()), row));
        requireFew(OCCUPATIONS, rows, known.occupations(), STATUS_OF_OCCUPATION, many);
        known.occupations().forEach((uri, row) -> {
            if (whole && !rows.containsKey(uri)) {
                rows.put(uri, retired(row, STATUS_OF_OCCUPATION));
            }
        });
        return new Converted(occupations.table(), List.copyOf(rows.values()), occupations.complaints());
    }

    private Converted with(Converted skills, Map<String, TableRow> rows) {
        var all = new ArrayList<>(skills.complaints());
        all.addAll(complaints);
        return new Converted(skills.table(), List.copyOf(rows.values()), all);
    }

    private void requireFew(
            Text what, Map<String, TableRow> rows, Map<String, TableRow> stored, int status, boolean many) {
        var current = stored.entrySet().stream()
                .filter(concept -> !isRetired(concept.getValue(), status))
                .map(Map.Entry::getKey)
                .toList();
        var gone = current.stream()
                .map(rows::get)
                .filter(row -> row == null ? whole : isRetired(row, status))
                .count();
        if (!many && gone * ONE_IN > current.size()) {
            throw Explained.conflict(
                    MANY.with("%,d".formatted(gone), "%,d".formatted(current.size()), what), RETIRE_MISSING);
        }
    }

    private static boolean isRetired(TableRow row, int status) {
        return RETIRED.equals(row.cells().get(status));
    }

    private static TableRow retired(TableRow row, int status) {
        return with(row, status, RETIRED);
    }

    /// What was merged here stays merged until somebody here takes it back, whatever a package says.
    private TableRow merged(String uri, TableRow row) {
        return with(retired(row, STATUS), SUCCESSOR, known.successor(uri));
    }

    /// What was known to have taken the place stays so where nothing else is said now.
    private TableRow pointing(String uri, TableRow row, Set<String> there) {
        var successor = successors.getOrDefault(uri, known.successor(uri));
        if (successor != null && !there.contains(successor)) {
            complaints.add(Complaint.mended(row.origin(), NOT_THERE.with(uri, successor)));
            return with(row, SUCCESSOR, known.successor(uri));
        }
        return with(row, SUCCESSOR, successor);
    }

    private static TableRow with(TableRow row, int column, @Nullable Object value) {
        var cells = row.cells().toArray(new @Nullable Object[0]);
        cells[column] = value;
        return new TableRow(row.origin(), Arrays.asList(cells));
    }
}
