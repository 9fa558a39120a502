package se.samsas.exchange.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;

/// What a list of staff says of who manages which unit, as rows of `managers.csv`.
///
/// It speaks of managers, not of deputies: whoever manages a unit until a day does so until then, whatever the list
/// says. A manager manages a unit no more when the list says so of them and that unit, ends their employment there
/// by having them in another, or has others as its managers.
final class ListedManagers {

    private final LocalDate today;
    private final Map<Tie, Managing> before = new LinkedHashMap<>();
    private final Map<Tie, TableRow> after = new LinkedHashMap<>();
    private final Map<String, Origin> managed = new HashMap<>();
    private final Set<Tie> named = new HashSet<>();

    /// That somebody manages a unit, with the days.
    record Managing(
            String person,
            String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /// With this last day; what would begin after it begins and ends on it.
        private Managing endedOn(LocalDate last) {
            return new Managing(person, unit, from != null && from.isAfter(last) ? last : from, last);
        }

        private Tie tie() {
            return new Tie(person, unit);
        }
    }

    private record Tie(String person, String unit) {}

    ListedManagers(List<Managing> before, LocalDate today) {
        this.today = today;
        before.forEach(one -> this.before.put(one.tie(), one));
    }

    /// A row of the list.
    ///
    /// @param manages whether the person manages the unit; null: the row does not say it
    void take(Origin origin, String person, String unit, @Nullable Boolean manages) {
        var here = new Tie(person, unit);
        if (Boolean.TRUE.equals(manages)) {
            name(here, origin);
        } else if (manages != null) {
            end(here, origin);
        }
    }

    /// That the list ends somebody's employment in a unit.
    void leave(Origin origin, String person, String unit) {
        end(new Tie(person, unit), origin);
    }

    /// That the list ends all employments of somebody with a day.
    void leave(Origin origin, String person, LocalDate last) {
        before.values().stream()
                .filter(known -> known.person.equals(person) && (known.to == null || known.to.isAfter(last)))
                .toList()
                .forEach(known -> put(known.endedOn(last), origin));
    }

    /// Whoever managed it until a day that is over manages it again, from today.
    private void name(Tie tie, Origin origin) {
        named.add(tie);
        var known = before.get(tie);
        if (known == null || isOver(known)) {
            put(new Managing(tie.person, tie.unit, known == null ? null : today, null), origin);
        }
        if (known == null || isOver(known) || known.to == null) {
            managed.putIfAbsent(tie.unit, origin);
        }
    }

    private void end(Tie tie, Origin origin) {
        var known = before.get(tie);
        if (known != null && known.to == null) {
            put(known.endedOn(today.minusDays(1)), origin);
        }
    }

    private boolean isOver(Managing managing) {
        return managing.to != null && managing.to.isBefore(today);
    }

    private void put(Managing managing, Origin origin) {
        after.put(
                managing.tie(),
                new TableRow(origin, Arrays.asList(managing.unit, managing.person, managing.from, managing.to)));
    }

    /// One row for each who is a manager from now on, or no more.
    List<TableRow> rows() {
        before.keySet().forEach(tie -> {
            var byOthers = managed.get(tie.unit);
            if (byOthers != null && !named.contains(tie)) {
                end(tie, byOthers);
            }
        });
        return List.copyOf(after.values());
    }
}
