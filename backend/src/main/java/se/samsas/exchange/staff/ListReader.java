package se.samsas.exchange.staff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samsas.api.Text;
import se.samsas.exchange.staff.StaffCells.Read;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Sheet;
import se.samsas.exchange.table.Shown;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.exchange.table.Typed;

/// Reads the rows of a list, each with all that is wrong with it.
final class ListReader {

    /// What databases and spreadsheets write where there is nothing.
    private static final Set<String> NOTHING =
            Set.of("null", "(null)", "(tom)", "(tomt)", "(blank)", "(empty)", "-", "–", "—");
    static final List<StaffColumn> NAMES = List.of(StaffColumn.NAME, StaffColumn.GIVEN_NAME, StaffColumn.FAMILY_NAME);
    private static final Pattern TOTAL = Pattern.compile(
            "(summa|s:a|totalt?|totalsumma|slutsumma|delsumma|antal( anställda| personer| rader)?|grand total)[:.]?");

    private static final Text CELLS =
            new Text("the row has %s cells, the header %s", "raden har %s celler, rubrikraden %s");
    private static final Text SWALLOWED = new Text(
            "a cell goes over several lines and holds what stands between cells: a quote is not closed, and the rows after"
                    + " it are in it",
            "en cell går över flera rader och innehåller det som står mellan cellerna: ett citattecken är inte stängt, och"
                    + " raderna efter ligger i det");
    private static final Text TOTALS = new Text("'%s' is a total, nobody", "”%s” är en summering, ingen person");
    private static final Text VACANCY = new Text("'%s' is a vacancy, nobody", "”%s” är en vakans, ingen person");
    private static final Text NO_NUMBER = new Text("the employee number is empty", "anställningsnumret är tomt");
    private static final Text NAMELESS = new Text("there is no name", "det finns inget namn");
    private static final Text NO_NAME = new Text("'%s' is no name", "”%s” är inget namn");
    private static final Text PROTECTS = new Text(
            "'%s' seems to say that the identity is protected: give the name alone, and say that in a column of its own",
            "”%s” ser ut att säga att personuppgifterna är skyddade: skriv bara namnet, och säg det i en egen kolumn");
    private static final Text HALF_A_NAME = new Text(
            "'%s' is no name with one comma between its two parts",
            "”%s” är inget namn med ett komma mellan två delar");

    private final Sheet sheet;
    private final int width;
    private final List<Known> read;
    private final StaffCells cells;

    /// A column that is read.
    record Known(int index, String heading, StaffColumn column) {}

    /// @param width how many columns there are
    /// @param read  those that are read
    /// @param cells what their cells mean
    ListReader(Sheet sheet, int width, List<Known> read, StaffCells cells) {
        this.sheet = sheet;
        this.width = width;
        this.read = read;
        this.cells = cells;
    }

    /// Looks at a row for the forms of its columns.
    void meet(Sheet.Row row) {
        if (row.cells().size() >= width && total(row).isEmpty()) {
            for (var column : read) {
                var text = cell(row, column);
                if (!text.isEmpty()) {
                    cells.meet(column.column(), text);
                }
            }
        }
    }

    /// Whether a column is read.
    boolean has(StaffColumn column) {
        return read.stream().anyMatch(one -> one.column() == column);
    }

    /// Whether a row may say that the identity is protected.
    boolean mayProtect(Sheet.Row row) {
        return read.stream()
                .filter(column -> column.column() == StaffColumn.PROTECTED)
                .map(column -> cell(row, column))
                .anyMatch(text -> !text.isEmpty()
                        && !cells.read(StaffColumn.PROTECTED, text).equals(new Read.Value(false)));
    }

    /// The number of a row, whatever else is wrong with it.
    Optional<String> number(Sheet.Row row) {
        return read.stream()
                .filter(column -> column.column() == StaffColumn.EMPLOYEE_NUMBER)
                .map(column -> cell(row, column))
                .findFirst();
    }

    /// What stands in a cell; nothing where it is only a word for that.
    private static String cell(Sheet.Row row, Known column) {
        if (column.index() >= row.cells().size()) {
            return "";
        }
        var text = Typed.cell(row.cells().get(column.index()));
        return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    /// A cell as it may be given back. An identity number is not kept; a day or a share is written so that it means
    /// the same without the other rows, which may have settled in which form the column is.
    private String kept(Sheet.Row row, Known column) {
        var text = cell(row, column);
        if (column.index() >= row.cells().size() || isIdentityNumber(column, text)) {
            return "";
        }
        return cells.alone(column.column(), text).orElse(row.cells().get(column.index()));
    }

    private static boolean isIdentityNumber(Known column, String text) {
        return column.column() == StaffColumn.EMPLOYEE_NUMBER && EmployeeNumber.isIdentityNumber(text);
    }

    /// A row as it is read; empty where it is left out, which is complained about.
    Optional<Listed> listed(Sheet.Row row, Consumer<Complaint> complaints) {
        var total = total(row);
        if (total.isPresent()) {
            complaints.accept(
                    Complaint.leftOut(new Origin(sheet.file(), row.line()), TOTALS.with(Shown.of(total.get()))));
            return Optional.empty();
        }
        // Which cell is of which column is not known then, so nothing of the row is kept.
        if (row.cells().size() != width && !endsBlank(row)) {
            complaints.accept(Complaint.leftOut(
                    new Origin(sheet.file(), row.line()), CELLS.with(row.cells().size(), width)));
            return Optional.empty();
        }
        if (sheet.isSwallowed(row)) {
            complaints.accept(Complaint.leftOut(new Origin(sheet.file(), row.line()), SWALLOWED));
            return Optional.empty();
        }
        var origin = new Origin(
                sheet.file(),
                row.line(),
                read.stream().map(column -> kept(row, column)).toList());
        return new RowReader(origin, row).read(complaints);
    }

    /// Whether what a row has more than the header is empty.
    private boolean endsBlank(Sheet.Row row) {
        return row.cells().size() > width
                && row.cells().subList(width, row.cells().size()).stream()
                        .allMatch(cell -> Typed.text(cell).isEmpty());
    }

    /// What the row sums up; empty where it is of somebody.
    private static Optional<String> total(Sheet.Row row) {
        return row.cells().stream()
                .map(Typed::text)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(first -> TOTAL.matcher(first.toLowerCase(Locale.ROOT)).matches());
    }

    /// One row, with all that is wrong with it.
    private final class RowReader {

        private final Origin origin;
        private final Sheet.Row row;
        private final Map<StaffColumn, Object> said = new EnumMap<>(StaffColumn.class);
        private final List<Complaint> faults = new ArrayList<>();
        private final List<Complaint> mended = new ArrayList<>();

        RowReader(Origin origin, Sheet.Row row) {
            this.origin = origin;
            this.row = row;
        }

        Optional<Listed> read(Consumer<Complaint> complaints) {
            for (var column : read) {
                var text = cell(row, column);
                if (!text.isEmpty()) {
                    take(column, text);
                }
            }
            var vacancy = vacancy();
            if (vacancy.isPresent()) {
                complaints.accept(Complaint.leftOut(
                        new Origin(sheet.file(), row.line()),
                        heading(nameColumn()),
                        vacancy.get(),
                        VACANCY.with(vacancy.get())));
                return Optional.empty();
            }
            var number = (String) said.remove(StaffColumn.EMPLOYEE_NUMBER);
            var name = name();
            if (number == null && faults.stream().noneMatch(fault -> isOf(fault, StaffColumn.EMPLOYEE_NUMBER))) {
                faults.addFirst(fault(StaffColumn.EMPLOYEE_NUMBER, "", NO_NUMBER));
            }
            if (!faults.isEmpty() || number == null || name.isEmpty()) {
                faults.forEach(complaints);
                return Optional.empty();
            }
            mended.forEach(complaints);
            return Optional.of(new Listed(origin, number, name.get(), said));
        }

        private void take(Known column, String text) {
            switch (cells.read(column.column(), text)) {
                case Read.Value(var value) -> said.put(column.column(), value);
                case Read.Fault(var reason) ->
                    faults.add(Complaint.leftOut(
                            origin, column.heading(), isIdentityNumber(column, text) ? "" : Shown.of(text), reason));
                case Read.Mended(var value, var reason) -> {
                    value.ifPresent(one -> said.put(column.column(), one));
                    mended.add(Complaint.mended(origin, column.heading(), Shown.of(text), reason));
                }
                case Read.Nothing() -> {}
            }
        }

        /// What stands in place of a name where nobody has the post; empty where somebody has.
        private Optional<String> vacancy() {
            return NAMES.stream()
                    .map(column -> (String) said.get(column))
                    .filter(Objects::nonNull)
                    .collect(Collectors.collectingAndThen(
                            Collectors.toList(),
                            names -> names.stream().allMatch(ListedName::isVacancy)
                                    ? names.stream().findFirst()
                                    : Optional.empty()));
        }

        private Optional<ListedName> name() {
            var whole = (String) said.remove(StaffColumn.NAME);
            var given = (String) said.remove(StaffColumn.GIVEN_NAME);
            var family = (String) said.remove(StaffColumn.FAMILY_NAME);
            var shown = whole != null ? whole : family != null ? family : given;
            if (shown == null) {
                if (faults.stream()
                        .noneMatch(fault -> isOf(fault, StaffColumn.NAME)
                                || isOf(fault, StaffColumn.GIVEN_NAME)
                                || isOf(fault, StaffColumn.FAMILY_NAME))) {
                    faults.add(fault(nameColumn(), "", NAMELESS));
                }
                return Optional.empty();
            }
            var parts = given != null || family != null ? ListedName.of(given, family) : ListedName.of(shown);
            if (StaffHeadings.protects(shown)) {
                faults.add(fault(nameColumn(), Shown.of(shown), PROTECTS.with(Shown.of(shown))));
            } else if (shown.chars().noneMatch(Character::isLetter)) {
                faults.add(fault(nameColumn(), Shown.of(shown), NO_NAME.with(Shown.of(shown))));
            } else if (parts.isEmpty()) {
                faults.add(fault(StaffColumn.NAME, Shown.of(shown), HALF_A_NAME.with(Shown.of(shown))));
            }
            return parts;
        }

        private StaffColumn nameColumn() {
            return has(StaffColumn.NAME)
                    ? StaffColumn.NAME
                    : has(StaffColumn.FAMILY_NAME) ? StaffColumn.FAMILY_NAME : StaffColumn.GIVEN_NAME;
        }

        private Complaint fault(StaffColumn column, String value, Text reason) {
            return Complaint.leftOut(origin, heading(column), value, reason);
        }

        private boolean isOf(Complaint fault, StaffColumn column) {
            return heading(column).equals(fault.column());
        }

        private String heading(StaffColumn column) {
            return read.stream()
                    .filter(one -> one.column() == column)
                    .findFirst()
                    .map(Known::heading)
                    .orElse("");
        }
    }
}
