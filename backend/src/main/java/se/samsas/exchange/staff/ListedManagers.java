package se.samsas.exchange.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private final List<Managing> all;
    private final Map<Tie, Managing> before = new LinkedHashMap<>();
    private final Map<Managing, TableRow> never = new LinkedHashMap<>();
    private final Map<Managing, TableRow> after = new LinkedHashMap<>();
    private final Map<String, Origin> managed = new HashMap<>();
    private final Set<Tie> named = new HashSet<>();
    private final Set<Tie> former = new HashSet<>();

    /// That somebody manages a unit, with the days.
    record Managing(
            String person,
            String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        private Tie tie() {
            return new Tie(person, unit);
        }

        private boolean isLaterThan(Managing other) {
            return to == null || (other.to != null && to.isAfter(other.to));
        }

        /// The first day of it where it is over and begins again today.
        private @Nullable LocalDate again(LocalDate today) {
            return today.minusDays(1).equals(to) ? from : today;
        }

        private List<@Nullable Object> cells() {
            return Arrays.asList(unit, person, from, to);
        }
    }

    private record Tie(String person, String unit) {}

    /// @param before what those manage and managed whom the list reaches
    /// @param others those who managed something and whom it would take back
    ListedManagers(List<Managing> before, List<Managing> others, LocalDate today) {
        this.today = today;
        others.forEach(one -> former.add(one.tie()));
        this.all = before;
        before.forEach(one -> this.before.merge(one.tie(), one, (a, b) -> b.isLaterThan(a) ? b : a));
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
        all.stream()
                .filter(known -> known.person.equals(person) && (known.to == null || known.to.isAfter(last)))
                .forEach(known -> end(known, last, origin));
    }

    /// Whoever managed it until a day that is over manages it again, from today: a time of its own, but where it was
    /// yesterday.
    private void name(Tie tie, Origin origin) {
        named.add(tie);
        var known = before.get(tie);
        if (known == null || isOver(known)) {
            put(new Managing(tie.person, tie.unit, known == null ? first(tie) : known.again(today), null), origin);
        }
        if (known == null || isOver(known) || (known.to == null && !isToCome(known))) {
            managed.putIfAbsent(tie.unit, origin);
        }
    }

    private void end(Tie tie, Origin origin) {
        all.stream()
                .filter(known -> known.tie().equals(tie) && known.to == null)
                .forEach(known -> end(known, today.minusDays(1), origin));
    }

    /// With this last day; what would begin after it never was.
    private void end(Managing known, LocalDate last, Origin origin) {
        if (known.from != null && known.from.isAfter(last)) {
            never.put(known, TableRow.removing(origin, known.cells()));
        } else {
            put(new Managing(known.person, known.unit, known.from, last), origin);
        }
    }

    private void put(Managing managing, Origin origin) {
        after.put(
                new Managing(managing.person, managing.unit, managing.from, null),
                new TableRow(origin, managing.cells()));
    }

    private @Nullable LocalDate first(Tie tie) {
        return former.contains(tie) ? today : null;
    }

    private boolean isToCome(Managing managing) {
        return managing.from != null && managing.from.isAfter(today);
    }

    private boolean isOver(Managing managing) {
        return managing.to != null && managing.to.isBefore(today);
    }

    /// One row for each who is a manager from now on, or no more.
    List<TableRow> rows() {
        before.keySet().forEach(tie -> {
            var byOthers = managed.get(tie.unit);
            if (byOthers != null && !named.contains(tie)) {
                end(tie, byOthers);
            }
        });
        return Stream.concat(never.values().stream(), after.values().stream()).toList();
    }
}
