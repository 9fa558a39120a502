package se.samsas.exchange.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
/// where it overlaps none, one of its own. Without a first day it means the time without one, else the last; but where
/// that was over and the row goes on, one of its own from today. What another row of the file spoke of is not meant
/// again.
public final class Managements {

    private static final Text OVERLAPS = new Text(
            "the same person manages the unit on some of these days already: give the first day of that time to change it",
            "samma person är redan chef för enheten under en del av tiden: ange första dagen för den tiden om den ska ändras");
    private static final Table TABLE = PersonTables.MANAGERS;
    private static final int FROM = TABLE.place("from");
    private static final int TO = TABLE.place("to");

    private final Map<Tie, Map<Long, Spoken>> spokenOf = new HashMap<>();
    private final LocalDate today;

    Managements(LocalDate today) {
        this.today = today;
    }

    /// Whether two of the rows are of one person and unit and have a day together.
    public static boolean haveOneDayTogether(Collection<List<@Nullable Object>> rows) {
        var times = new ArrayList<Time>();
        for (var cells : rows) {
            times.add(Time.of(cells));
        }
        return IntStream.range(0, times.size())
                .anyMatch(i -> times.subList(0, i).stream()
                        .anyMatch(other -> other.tie().equals(times.get(i).tie()) && other.overlaps(times.get(i))));
    }

    /// @param rows     as they are to be
    /// @param replaced what is stored of those whose first day was another one, by the key that they have now
    record Settled(List<TableRow> rows, Map<List<@Nullable Object>, List<@Nullable Object>> replaced) {}

    /// @param meant the time of which a row speaks, as it is stored; null where it is a new one
    private record Spoken(@Nullable Time meant, Time now) {

        private boolean isOf(Time stored) {
            return stored.equals(meant) || stored.beginsAs(now);
        }
    }

    private record Tie(Object unit, Object person) {}

    private record Time(
            Tie tie, @Nullable LocalDate from, @Nullable LocalDate to, List<@Nullable Object> cells) {

        private static Time of(List<@Nullable Object> cells) {
            return new Time(
                    new Tie(
                            String.valueOf(cells.get(TABLE.place("unit"))),
                            String.valueOf(cells.get(TABLE.place("person")))),
                    (LocalDate) cells.get(FROM),
                    (LocalDate) cells.get(TO),
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
                    .filter(time -> spoken.values().stream().noneMatch(other -> other.isOf(time)))
                    .toList();
            var last = meant(said, row.silent().contains(FROM), free);
            var again = last != null && isAgain(row, said, last);
            var meant = again ? null : last;
            var whole = again ? fromToday(row) : meant == null ? row : row.over(meant.cells());
            var now = Time.of(whole.cells());
            var other = Stream.concat(
                            free.stream().filter(time -> !time.equals(meant)),
                            spoken.values().stream().map(Spoken::now))
                    .anyMatch(now::overlaps);
            if (other) {
                complaints.add(new Violation(
                                "from", now.from() == null ? "" : now.from().toString(), OVERLAPS)
                        .at(row.origin()));
                continue;
            }
            spoken.put(row.origin().line(), new Spoken(meant, now));
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

    /// Whether a row without a first day is of somebody who manages the unit again, after a time that was over: they
    /// do so from today, and not over the days between.
    private boolean isAgain(TableRow row, Time said, Time last) {
        return said.from() == null
                && !row.silent().contains(TO)
                && last.end().isBefore(today.minusDays(1))
                && !said.end().isBefore(today);
    }

    private TableRow fromToday(TableRow row) {
        var cells = new ArrayList<@Nullable Object>(row.cells());
        cells.set(FROM, today);
        return new TableRow(row.origin(), cells);
    }
}
