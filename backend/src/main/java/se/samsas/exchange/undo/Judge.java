package se.samsas.exchange.undo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsas.access.AccountTables;
import se.samsas.api.Text;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.load.Differences;
import se.samsas.exchange.load.Managements;
import se.samsas.exchange.table.Headers;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.graph.Queries;
import se.samsas.person.PersonTables;
import se.samsas.personal.Forgetting;

/// Whether what an import wrote of somebody is taken back: all of it, or nothing.
final class Judge {

    private static final Text CHANGED =
            new Text("“%s” was changed after the import", "”%s” har ändrats efter inhämtningen");
    private static final Text DECIDED = new Text(
            "a manager has decided about the person's months after the import",
            "en chef har beslutat om personens månader efter inhämtningen");
    private static final Text GONE = new Text(
            "what the import brought in, or changed, is not there any more",
            "det som inhämtningen tog in eller ändrade finns inte längre");
    private static final Text MORE = new Text(
            "something else has been said of the person, or done by them, after the import",
            "något mer har sagts om personen, eller gjorts av den, efter inhämtningen");
    private static final Text ELSEWHERE = new Text(
            "it is not for this agency alone to change any more",
            "det är inte längre den här myndighetens ensak att ändra");

    private static final Origin NOWHERE = new Origin("", 0);
    private static final int MONTH = PersonTables.CAPACITY.place("month");
    static final List<Table> IN_UNITS = List.of(PersonTables.EMPLOYMENTS, PersonTables.MANAGERS);

    private final Queries queries;
    private final UndoneRows rows;
    private final boolean mayUnguard;
    private final Set<String> units;
    private final Map<String, Set<String>> decided;
    private final Forgetting forgetting;

    /// @param mayUnguard whether an identity that the import protected may be protected no more: no later import may
    ///                   have said the same
    /// @param units      those that are there, by id
    /// @param decided    the months about which managers have decided since the import was begun, by person
    Judge(
            Queries queries,
            UndoneRows rows,
            boolean mayUnguard,
            Set<String> units,
            Map<String, Set<String>> decided,
            Forgetting forgetting) {
        this.queries = queries;
        this.mayUnguard = mayUnguard;
        this.rows = rows;
        this.units = units;
        this.decided = decided;
        this.forgetting = forgetting;
    }

    /// @param reasons why nothing of somebody is taken back; empty where all is
    /// @param goes    whether the person is no more then
    /// @param isNamed whether the agency may read who it is
    record Verdict(Set<Text> reasons, boolean goes, boolean isNamed) {}

    /// The units that rows name and that are there.
    static Set<String> unitsOf(Queries queries, Collection<ImportedRow> rows) {
        var named = rows.stream()
                .filter(row -> IN_UNITS.contains(row.table()))
                .map(Judge::unit)
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? Set.of()
                : Set.copyOf(queries.list(
                        "MATCH (u:Unit) WHERE u.id IN $units RETURN u.id AS id",
                        Map.of("units", named),
                        row -> row.get("id").asString()));
    }

    /// The unit of a row that has one.
    static String unit(ImportedRow row) {
        return String.valueOf(row.key().get(row.table().place("unit")));
    }

    /// Undoes what was done to somebody, the last first, and says whether it may.
    Verdict of(List<ImportedRow> own, Standings.Of standing) {
        var reasons = undo(own);
        if (!reasons.isEmpty()) {
            return new Verdict(standing.isStaff() ? reasons : Set.of(ELSEWHERE), false, standing.isStaff());
        }
        var otherwise = rows.otherwise(own, table -> NOWHERE, row -> false);
        var goes = otherwise.stream().anyMatch(one -> one.table().equals(PersonTables.PEOPLE) && one.after() == null);
        var accounts = Differences.of(AccountTables.ACCOUNTS, otherwise)
                .filter(one -> one.after() == null)
                .map(one -> String.valueOf(one.either().getFirst()))
                .toList();
        if (forgetting.haveDone(queries, accounts)
                || standing.haveMore(queries, accounts)
                || (goes && standing.hasMoreThan(otherwise))) {
            reasons.add(MORE);
        }
        if (!goes && !standing.isOwn(otherwise)) {
            reasons.add(ELSEWHERE);
        }
        if (otherwise.stream().anyMatch(this::isNowhere)) {
            reasons.add(GONE);
        }
        // Somebody may have been made the manager of a unit again since.
        if (Differences.of(PersonTables.MANAGERS, otherwise).findAny().isPresent()
                && Managements.haveOneDayTogether(rows.wanted(PersonTables.MANAGERS))) {
            reasons.add(CHANGED.with(Headers.words("from")));
        }
        var isNamed = standing.isStaff() || standing.comesBack(otherwise);
        return new Verdict(reasons.isEmpty() || isNamed ? reasons : Set.of(ELSEWHERE), goes, isNamed);
    }

    private Set<Text> undo(List<ImportedRow> own) {
        var reasons = new LinkedHashSet<Text>();
        for (var row : own) {
            var now = rows.wanted(row);
            var column = row.changedSince(now);
            if (column != null) {
                reasons.add(now == null ? GONE : CHANGED.with(Headers.words(column)));
            }
            if (isDecided(row)) {
                reasons.add(DECIDED);
            }
            rows.want(row, guarded(row, now, row.undone(now)));
        }
        return reasons;
    }

    /// Whether a manager has decided since about the month that the row is of, which may say the same again.
    private boolean isDecided(ImportedRow row) {
        return row.table().equals(PersonTables.CAPACITY)
                && decided.getOrDefault(String.valueOf(row.person()), Set.of())
                        .contains(String.valueOf(row.key().get(MONTH)));
    }

    /// Somebody's identity stays protected where a later import may have said so too: it changed nothing then.
    private @Nullable List<@Nullable Object> guarded(
            ImportedRow row, @Nullable List<@Nullable Object> now, @Nullable List<@Nullable Object> undone) {
        int guard = PersonTables.PEOPLE.place("protected");
        if (mayUnguard
                || !row.table().equals(PersonTables.PEOPLE)
                || now == null
                || undone == null
                || !Boolean.TRUE.equals(now.get(guard))) {
            return undone;
        }
        var cells = new ArrayList<@Nullable Object>(undone);
        cells.set(guard, true);
        return cells;
    }

    /// Whether a row is to be of a unit that is not there any more.
    private boolean isNowhere(Difference one) {
        return one.after() != null
                && IN_UNITS.contains(one.table())
                && !units.contains(String.valueOf(one.after("unit")));
    }
}
