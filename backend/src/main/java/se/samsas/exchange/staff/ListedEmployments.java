package se.samsas.exchange.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.staff.KnownEmployments.Employed;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.person.PersonTables;

/// What a list of staff says of one person's employments, as rows of `employments.csv`.
///
/// A last day that is known stays where the list says none. A first day that the list says otherwise is corrected,
/// unless the list may mean something else by it: the first day of another employment, a day within one, one to come
/// of somebody who is there already, or one after the last. One that is no later than the first in a unit that the
/// person leaves is that at the agency, and they are in the new unit from today. Whoever is in a unit that the list
/// names was in the
/// others until the day before. What began in another unit today never was: an earlier list of today was wrong.
final class ListedEmployments {

    private static final Text STAYS = new Text(
            "'%s' is not when the employment that is known begins: it stays from %s",
            "”%s” är inte när den kända anställningen börjar: den står kvar från %s");
    private static final Text OF_THE_AGENCY = new Text(
            "'%s' is when the person came to the agency: they are in the new unit from %s",
            "”%s” är när personen kom till myndigheten: i den nya enheten räknas hen från %s");
    private static final long FULL_TIME = 100;
    private static final int UNIT = PersonTables.EMPLOYMENTS.place("unit");
    private static final int TO = PersonTables.EMPLOYMENTS.place("to");
    private static final int FROM = PersonTables.EMPLOYMENTS.place("from");
    private static final Map<StaffColumn, Integer> PLACES = Map.of(
            StaffColumn.TO, PersonTables.EMPLOYMENTS.place("to"),
            StaffColumn.SHARE, PersonTables.EMPLOYMENTS.place("share"),
            StaffColumn.TITLE, PersonTables.EMPLOYMENTS.place("title"));

    private final String person;
    private final List<Employed> known;
    private final LocalDate today;
    private final List<TableRow> rows = new ArrayList<>();

    /// @param known all that the person has and had at the agency
    ListedEmployments(String person, List<Employed> known, LocalDate today) {
        this.person = person;
        this.known = known;
        this.today = today;
    }

    /// Since when somebody is in a unit.
    ///
    /// @param otherwise why that is not the day that the list says; null where it is, or the list says none
    record Placed(LocalDate from, @Nullable Text otherwise) {}

    /// Has the person in a unit by a row of the list.
    ///
    /// @param named the units in which the list has the person
    Placed place(Listed row, String unit, Set<String> named) {
        var said = row.day(StaffColumn.FROM);
        var there = going().filter(one -> one.unit().equals(unit)).toList();
        var here = there.stream()
                .filter(one -> one.from().equals(said))
                .findFirst()
                .or(() -> there.stream().findFirst());
        if (here.isEmpty()) {
            if (said == null) {
                return begin(row, unit, today, null);
            }
            var last = row.day(StaffColumn.TO);
            var isOver = last != null && last.isBefore(today);
            return !isOver && isOfTheAgency(said, unit, named)
                    ? begin(row, unit, today, OF_THE_AGENCY.with(said, today))
                    : begin(row, unit, said, null);
        }
        var now = here.get();
        if (said == null || known.stream().anyMatch(one -> said.equals(one.from()))) {
            add(row, unit, now.from(), PLACES.keySet());
            return new Placed(now.from(), null);
        }
        if (!mayCorrect(now, said, row.day(StaffColumn.TO))) {
            add(row, unit, now.from(), PLACES.keySet());
            return new Placed(now.from(), STAYS.with(said, now.from()));
        }
        correct(row, now, said);
        return new Placed(said, null);
    }

    private Placed begin(Listed row, String unit, LocalDate from, @Nullable Text otherwise) {
        add(row, unit, from, Set.of(StaffColumn.SHARE, StaffColumn.TITLE));
        return new Placed(from, otherwise);
    }

    /// Whether a first day beside a unit that is new is that at the agency: no later than that in a unit which the
    /// person leaves. They were not in the new one then, but where it ended yesterday, by an earlier list of today.
    private boolean isOfTheAgency(LocalDate said, String unit, Set<String> named) {
        return known.stream()
                        .noneMatch(one -> one.unit().equals(unit)
                                && one.from().equals(said)
                                && today.minusDays(1).equals(one.to()))
                && going().anyMatch(one -> !named.contains(one.unit())
                        && !one.from().isBefore(said)
                        && !one.from().isAfter(today));
    }

    private Stream<Employed> going() {
        return known.stream().filter(one -> one.goesOn(today));
    }

    private boolean mayCorrect(Employed now, LocalDate said, @Nullable LocalDate saidLast) {
        var last = saidLast == null ? now.to() : saidLast;
        if ((said.isAfter(today) && !now.from().isAfter(today)) || (last != null && said.isAfter(last))) {
            return false;
        }
        return known.stream()
                .filter(one -> !one.equals(now) && !one.from().isAfter(now.from()))
                .allMatch(one -> one.to() != null && one.to().isBefore(said));
    }

    private void correct(Listed row, Employed now, LocalDate from) {
        remove(row.origin(), now);
        var last = row.says(StaffColumn.TO) ? row.day(StaffColumn.TO) : now.to();
        var share = row.says(StaffColumn.SHARE) ? row.cells().get(StaffColumn.SHARE) : now.share();
        var title = row.says(StaffColumn.TITLE) ? row.text(StaffColumn.TITLE) : now.title();
        rows.add(new TableRow(row.origin(), Arrays.asList(person, now.unit(), from, last, share, title)));
    }

    private void remove(Origin origin, Employed now) {
        rows.add(TableRow.removing(
                origin, Arrays.asList(person, now.unit(), now.from(), now.to(), now.share(), now.title())));
    }

    /// @param unsaid the columns that stay as they are where the row does not say them
    private void add(Listed row, String unit, LocalDate from, Set<StaffColumn> unsaid) {
        rows.add(new TableRow(
                row.origin(),
                Arrays.asList(
                        person,
                        unit,
                        from,
                        row.day(StaffColumn.TO),
                        row.cells().getOrDefault(StaffColumn.SHARE, FULL_TIME),
                        row.text(StaffColumn.TITLE)),
                places(unsaid.stream().filter(column -> !row.says(column)))));
    }

    private static Set<Integer> places(Stream<StaffColumn> columns) {
        return columns.map(PLACES::get).map(Objects::requireNonNull).collect(Collectors.toUnmodifiableSet());
    }

    /// Ends what the list does not name.
    ///
    /// @param named the units that it names and that are not over
    /// @param last  the last day in the others: that before the first in these
    void leaveOthers(Origin origin, Collection<String> named, LocalDate last) {
        for (var other : going().filter(one -> !named.contains(one.unit())).toList()) {
            if (!other.from().isAfter(last)) {
                end(origin, other, last);
            } else if (other.from().equals(today) && last.isBefore(today)) {
                remove(origin, other);
                named.forEach(this::goOn);
            }
        }
    }

    /// What ended yesterday, since the earlier list had the person elsewhere from today, goes on.
    private void goOn(String unit) {
        known.stream()
                .filter(one -> one.unit().equals(unit) && today.minusDays(1).equals(one.to()))
                .findFirst()
                .ifPresent(before -> rows.replaceAll(row -> {
                    var cells = new ArrayList<@Nullable Object>(row.cells());
                    if (row.removal()
                            || !unit.equals(cells.get(UNIT))
                            || !(today.equals(cells.get(FROM)) || before.from().equals(cells.get(FROM)))) {
                        return row;
                    }
                    cells.set(FROM, before.from());
                    if (cells.get(TO) == null) {
                        cells.set(TO, before.endedBefore());
                    }
                    return row.with(cells);
                }));
    }

    /// Ends an employment that runs longer; its share and its title stay.
    void end(Origin origin, Employed now, LocalDate last) {
        if (!now.endsBy(last)) {
            rows.add(new TableRow(
                    origin,
                    Arrays.asList(person, now.unit(), now.from(), last, FULL_TIME, null),
                    places(Stream.of(StaffColumn.SHARE, StaffColumn.TITLE))));
        }
    }

    List<TableRow> rows() {
        return List.copyOf(rows);
    }
}
