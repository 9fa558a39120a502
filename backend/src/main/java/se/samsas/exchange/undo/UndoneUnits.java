package se.samsas.exchange.undo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.agency.AgencyTables;
import se.samsas.api.Text;
import se.samsas.graph.Queries;

/// The units that an import made or changed: which of them can be as they were. Each is judged beside what becomes of
/// the others, so that a whole tree goes, and nothing is ever below what is not there, or below itself.
final class UndoneUnits {

    static final Text STAYS = new Text(
            "the unit “%s” stays as it is: it is used, or was changed after the import",
            "enheten ”%s” är kvar som den är: den används, eller har ändrats efter inhämtningen");

    private static final int PARENT = AgencyTables.UNITS.place("parent");
    private static final int NAME = AgencyTables.UNITS.place("name_sv");

    private final Map<String, List<ImportedRow>> byUnit;
    private final UndoneRows rows;
    private final Map<String, @Nullable String> parents;
    private final Set<String> used;
    private final Set<String> left = new HashSet<>();

    private UndoneUnits(
            Map<String, List<ImportedRow>> byUnit,
            UndoneRows rows,
            Map<String, @Nullable String> parents,
            Set<String> used) {
        this.byUnit = byUnit;
        this.rows = rows;
        this.parents = parents;
        this.used = used;
    }

    /// Judges them.
    ///
    /// @param kept    what the import did to units, the last first
    /// @param rows    gets how they are to be
    /// @param emptied how many employments and managements a trial would have taken out of units
    static UndoneUnits of(
            Queries queries, String agency, List<ImportedRow> kept, UndoneRows rows, Map<String, Long> emptied) {
        var parents = new HashMap<String, @Nullable String>();
        queries.list("""
                        MATCH (:Agency {id: $agency})<-[:OF]-(u:Unit)
                        OPTIONAL MATCH (u)-[:PART_OF]->(parent:Unit)
                        RETURN u.id AS unit, parent.id AS parent
                        """, Map.of("agency", agency), row -> row)
                .forEach(row -> parents.put(
                        row.get("unit").asString(), row.get("parent").asString(null)));
        var byUnit = kept.stream().collect(groupingBy(UndoneUnits::unit, LinkedHashMap::new, Collectors.toList()));
        var used = new HashSet<String>();
        queries.list("""
                        MATCH (u:Unit) WHERE u.id IN $units
                        RETURN u.id AS unit,
                          COUNT { (u)-[r]-() } - COUNT { (u)-[:PART_OF|OF]->() } - COUNT { (u)<-[:PART_OF]-(:Unit) } AS ties
                        """, Map.of("units", byUnit.keySet()), row -> row).forEach(row -> {
            var unit = row.get("unit").asString();
            if (row.get("ties").asLong() > emptied.getOrDefault(unit, 0L)) {
                used.add(unit);
            }
        });
        var units = new UndoneUnits(byUnit, rows, parents, used);
        units.judge();
        return units;
    }

    /// The units that are named, as their own or as what they are or were below.
    static Set<String> named(List<ImportedRow> kept) {
        return kept.stream()
                .flatMap(row -> Stream.of(unit(row), parent(row, row.before()), parent(row, row.after())))
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    private static String unit(ImportedRow row) {
        return String.valueOf(row.key().getFirst());
    }

    private static @Nullable String parent(ImportedRow row, @Nullable List<@Nullable Object> cells) {
        int at = row.places().indexOf(PARENT);
        return cells == null || at < 0 ? null : (String) cells.get(at);
    }

    /// What is undone.
    Collection<ImportedRow> done() {
        var done = new ArrayList<ImportedRow>();
        byUnit.forEach((unit, own) -> {
            if (!left.contains(unit)) {
                done.addAll(own);
            }
        });
        return done;
    }

    /// What those are called that stay as they are.
    List<String> left() {
        return byUnit.entrySet().stream()
                .filter(one -> left.contains(one.getKey()))
                .map(one -> Objects.requireNonNull(rows.wanted(one.getValue().getFirst())))
                .map(cells -> String.valueOf(cells.get(NAME)))
                .toList();
    }

    private void judge() {
        byUnit.forEach((unit, own) -> {
            if (!undo(own)) {
                leave(unit);
            }
        });
        var more = misfits();
        while (!more.isEmpty()) {
            more.forEach(this::leave);
            more = misfits();
        }
    }

    private void leave(String unit) {
        left.add(unit);
        rows.leave(Objects.requireNonNull(byUnit.get(unit)));
    }

    /// Whether the unit is as the import left it, or is no more.
    private boolean undo(List<ImportedRow> own) {
        for (var row : own) {
            var now = rows.wanted(row);
            if (now == null) {
                return true;
            }
            if (row.changedSince(now) != null) {
                return false;
            }
            rows.want(row, row.undone(now));
        }
        return true;
    }

    /// Those that cannot be as they were, as the others are to be.
    private Set<String> misfits() {
        Map<String, @Nullable String> tree = new HashMap<>(parents);
        byUnit.forEach((unit, own) -> {
            var cells = rows.wanted(own.getFirst());
            if (cells == null) {
                tree.remove(unit);
            } else {
                tree.put(unit, (String) cells.get(PARENT));
            }
        });
        return byUnit.keySet().stream()
                .filter(unit -> !left.contains(unit) && !fits(unit, tree))
                .collect(toSet());
    }

    private boolean fits(String unit, Map<String, @Nullable String> tree) {
        if (!tree.containsKey(unit)) {
            return !parents.containsKey(unit) || (!used.contains(unit) && !tree.containsValue(unit));
        }
        var above = new HashSet<String>();
        for (var at = unit; at != null; at = tree.get(at)) {
            if (!tree.containsKey(at) || !above.add(at)) {
                return false;
            }
        }
        return true;
    }
}
