package se.samsas.exchange.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.person.PersonTables;

/// Leaves what people say of themselves (their languages, where they work, whether remotely) as they say it, whatever
/// a row has. An agency's import never tells who says what themselves. That of the whole installation does where a
/// row has a cell for it; the row is then taken as it stands.
final class SaidSelf {

    private static final int SAID = PersonTables.PEOPLE.place("said_self");

    private static final List<Field> FIELDS = List.of(
            new Field(
                    "languages",
                    new Text(
                            "the person says themselves which languages they have: this import leaves them as they are",
                            "personen anger själv vilka språk hen har: den här inhämtningen ändrar dem inte")),
            new Field(
                    "places",
                    new Text(
                            "the person says themselves where they work: this import leaves it as it is",
                            "personen anger själv var hen arbetar: den här inhämtningen ändrar det inte")),
            new Field(
                    "remote",
                    new Text(
                            "the person says themselves whether they work remotely: this import leaves it as it is",
                            "personen anger själv om hen arbetar på distans: den här inhämtningen ändrar det inte")));

    private final Load load;
    private final Table table;

    SaidSelf(Load load, Table table) {
        this.load = load;
        this.table = table;
    }

    /// What somebody may say of themselves.
    ///
    /// @param column that holds it
    /// @param stays  what is said of a row that has something else
    private record Field(String column, Text stays) {

        int place() {
            return PersonTables.PEOPLE.place(column);
        }
    }

    /// The rows, each with what its person says themselves as it is stored; where a row has something else there, it is
    /// said.
    ///
    /// @param stored what is stored, by the identity of the rows
    List<TableRow> keep(
            List<TableRow> rows,
            Map<List<@Nullable Object>, List<@Nullable Object>> stored,
            List<Complaint> complaints) {
        return table.equals(PersonTables.PEOPLE)
                ? rows.stream()
                        .map(row -> kept(row, stored.get(table.identity().apply(row.cells())), complaints))
                        .toList()
                : rows;
    }

    private TableRow kept(TableRow row, @Nullable List<@Nullable Object> now, List<Complaint> complaints) {
        if (!load.scope().isOfAgency() && !row.silent().contains(SAID)) {
            return row;
        }
        var cells = new ArrayList<@Nullable Object>(row.cells());
        cells.set(SAID, now == null ? List.of() : now.get(SAID));
        if (now != null) {
            var said = Table.ids(now.get(SAID));
            for (var field : FIELDS) {
                if (said.contains(field.column())) {
                    if (!isSame(now.get(field.place()), cells.get(field.place()))) {
                        complaints.add(Complaint.mended(row.origin(), field.stays()));
                    }
                    cells.set(field.place(), now.get(field.place()));
                }
            }
        }
        return cells.equals(row.cells()) ? row : row.with(cells);
    }

    /// In whichever order a list names them.
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return Set.copyOf(Table.ids(one)).equals(Set.copyOf(Table.ids(other)));
    }
}
