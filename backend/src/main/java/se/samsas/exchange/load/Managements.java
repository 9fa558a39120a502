package se.samsas.exchange.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.Violation;
import se.samsas.person.PersonTables;

/// Which time a row of `managers.csv` speaks of. Somebody may manage a unit several times, as deputies do, but no two
/// of them on one day.
///
/// A row means the time with its first day; where there is none, the one that it overlaps, and says when that began;
/// where it overlaps none, one of its own. Without a first day it means the time without one, else the last. What
/// another row of the file spoke of is not meant again.
final class Managements {

    private static final Text OVERLAPS = new Text(
            "the unit is managed by the same person from %s to %s already",
            "samma person är redan chef för enheten från %s till %s");
    private static final Table TABLE = PersonTables.MANAGERS;

    private final Map<Tie, Map<Long, Time>> spokenOf = new HashMap<>();

    /// @param rows     as they are to be
    /// @param replaced what is stored of those whose first day was another one, by the key that they have now
    record Settled(List<TableRow> rows, Map<List<@Nullable Object>, List<@Nullable Object>> replaced) {}

    private record Tie(Object unit, Object person) {}

    private record Time(
            Tie tie, @Nullable LocalDate from, @Nullable LocalDate to, List<@Nullable Object> cells) {

        private static Time of(List<@Nullable Object> cells) {
            return new Time(
                    new Tie(
                            String.valueOf(cells.get(TABLE.place("unit"))),
                            String.valueOf(cells.get(TABLE.place("person")))),
                    (LocalDate) cells.get(TABLE.place("from")),
                    (LocalDate) cells.get(TABLE.place("to")),
                    cells);
        }

        private boolean beginsAs(Time other) {
            return Objects.equals(from, other.from);
        }

        private boolean overlaps(Time other) {
            return !begin().isAfter(other.end()) && !other.begin().isAfter(end());
        }

        private LocalDate begin() {
            return from == null ? LocalDate.MIN : from;
        }

        private LocalDate end() {
            return to == null ? LocalDate.MAX : to;
        }
    }

    /// Rows that are to be together with what is stored; of one that cannot, it complains. The same rows again, in a
    /// transaction that is repeated, lead to the same.
    Settled settle(List<TableRow> rows, Collection<List<@Nullable Object>> stored, List<Complaint> complaints) {
        var times = new ArrayList<Time>();
        for (var cells : stored) {
            times.add(Time.of(cells));
        }
        var settled = new ArrayList<TableRow>();
        var replaced = new HashMap<List<@Nullable Object>, List<@Nullable Object>>();
        for (var row : rows) {
            if (row.removal()) {
                settled.add(row);
                continue;
            }
            var said = Time.of(row.cells());
            var spoken = spokenOf.computeIfAbsent(said.tie(), tie -> new HashMap<>());
            spoken.remove(row.origin().line());
            var free = times.stream()
                    .filter(time -> time.tie().equals(said.tie()))
                    .filter(time -> spoken.values().stream().noneMatch(time::beginsAs))
                    .toList();
            var meant = meant(said, row.silent().contains(TABLE.place("from")), free);
            var whole = meant == null ? row : row.over(meant.cells());
            var now = Time.of(whole.cells());
            var other = Stream.concat(free.stream().filter(time -> !time.equals(meant)), spoken.values().stream())
                    .filter(now::overlaps)
                    .findFirst();
            if (other.isPresent()) {
                complaints.add(overlapping(now, other.get()).at(row.origin()));
                continue;
            }
            spoken.put(row.origin().line(), now);
            if (meant != null && !meant.beginsAs(now)) {
                replaced.put(TABLE.identity().apply(now.cells()), meant.cells());
            }
            settled.add(whole);
        }
        return new Settled(settled, replaced);
    }

    private static @Nullable Time meant(Time said, boolean isWithoutDay, List<Time> times) {
        var same = times.stream().filter(said::beginsAs).findFirst();
        var other = isWithoutDay
                ? times.stream().max(Comparator.comparing(Time::end))
                : times.stream().filter(said::overlaps).findFirst();
        return same.or(() -> other).orElse(null);
    }

    private static Violation overlapping(Time said, Time other) {
        return new Violation("from", day(said.from(), ""), OVERLAPS.with(day(other.from(), "…"), day(other.to(), "…")));
    }

    private static String day(@Nullable LocalDate day, String none) {
        return day == null ? none : day.toString();
    }
}
