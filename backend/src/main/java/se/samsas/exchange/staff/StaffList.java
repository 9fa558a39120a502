package se.samsas.exchange.staff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
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
import se.samsas.exchange.staff.ListedColumn.Use;
import se.samsas.exchange.staff.StaffCells.Read;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.Headers;
import se.samsas.exchange.table.Sheet;
import se.samsas.exchange.table.Sheets;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.exchange.table.Typed;
import se.samsas.failure.Failure;

/// The list of staff that somebody has out of an HR system, as it is: what each column holds is found by its
/// heading, or somebody says it; what stands in the cells is read where it can mean one thing, and else
/// refused by name. Nothing is passed over in silence.
public final class StaffList {

    /// A longer list is several agencies', or is better brought in as the files of the data format.
    static final int MOST = 200_000;

    private static final int EXAMPLES = 5;
    /// What databases and spreadsheets write where there is nothing.
    private static final Set<String> NOTHING =
            Set.of("null", "(null)", "(tom)", "(tomt)", "(blank)", "(empty)", "-", "–", "—");
    private static final List<StaffColumn> NAMES =
            List.of(StaffColumn.NAME, StaffColumn.GIVEN_NAME, StaffColumn.FAMILY_NAME);
    private static final Pattern TOTAL = Pattern.compile(
            "(summa|s:a|totalt?|totalsumma|slutsumma|delsumma|antal( anställda| personer| rader)?|grand total)[:.]?");

    private static final Text EMPTY_FILE = new Text("%s is empty.", "%s är tom.");
    private static final Text HEADER_ONLY =
            new Text("%s has a header and no rows below it.", "%s har rubriker men inga rader under dem.");
    private static final Text SAVE_AGAIN = new Text(
            "Take the list anew from where it comes, and send that. Nothing was imported.",
            "Ta ut listan på nytt där den kommer ifrån och skicka den. Inget hämtades in.");
    private static final Text NO_COLUMN = new Text(
            "No column of %s is read as %s. Line %s has %s.", "Ingen kolumn i %s läses som %s. På rad %s står %s.");
    private static final Text SAY_WHICH = new Text(
            "Say which column it is, or add one. Nothing was imported.",
            "Säg vilken kolumn det är, eller lägg till en. Inget hämtades in.");
    private static final Text NUMBER = new Text("the employee number", "anställningsnummer");
    private static final Text OR_NAME = new Text("the name", "namn");
    private static final Text ASKED = new Text(
            "%s has %s, which may say who is protected, or mean the same as another column.",
            "%s har %s, som kan säga vem som är skyddad, eller betyda samma sak som en annan kolumn.");
    private static final Text SAY_WHAT = new Text(
            "Say what it holds, or that it is not read. Nothing was imported.",
            "Säg vad den innehåller, eller att den inte ska läsas. Inget hämtades in.");
    private static final Text TOO_LONG = new Text("%s has more than %s rows.", "%s har fler än %s rader.");
    private static final Text DIVIDE = new Text(
            "Divide it, or bring it in as the files of docs/data-format.md. Nothing was imported.",
            "Dela upp den, eller hämta in den som filer i dataformatet. Inget hämtades in.");

    private static final Text READ_AS =
            new Text("Read as %s; the header is on line %s.", "Läst som %s; rubrikerna står på rad %s.");
    private static final Text NOT_READ = new Text("Not read: %s.", "Läses inte: %s.");
    private static final Text BLANK = new Text("Empty rows: %s.", "Tomma rader: %s.");
    private static final Text OF_ONE = new Text(
            "%s: all numbers of the column are at most 1, so that 0,5 means 50 percent and 1 means 100.",
            "%s: alla tal i kolumnen är högst 1, så 0,5 betyder 50 procent och 1 betyder 100.");
    private static final Text DAYS =
            new Text("%s: days are read as %s, so that '%s' is %s.", "%s: datum läses som %s, så att ”%s” är %s.");

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
    private final List<ListedColumn> columns;
    private final StaffCells cells;
    private final List<Known> read;

    /// A column that is read.
    private record Known(int index, String heading, StaffColumn column) {}

    private StaffList(Sheet sheet, List<ListedColumn> columns, LocalDate today) {
        this.sheet = sheet;
        this.columns = columns;
        this.cells = new StaffCells(today);
        this.read = columns.stream()
                .filter(column -> column.use() == Use.READ)
                .map(column -> new Known(
                        column.index(), column.heading(), Objects.requireNonNull(column.column(), column.heading())))
                .toList();
    }

    /// Opens a list, and finds its columns.
    ///
    /// @param chosen what somebody said of headings, by [StaffHeadings#key(String)]
    /// @throws Failure.Invalid where it is no table, or has nothing in it
    public static StaffList open(String file, Path path, Map<String, Optional<StaffColumn>> chosen, LocalDate today) {
        var sheet = Sheets.open(file, path, row -> StaffHeadings.count(row, chosen));
        if (sheet.header().cells().isEmpty()) {
            throw Explained.invalid(file, EMPTY_FILE.with(file), SAVE_AGAIN);
        }
        var columns = StaffHeadings.columns(sheet.header().cells(), chosen);
        return new StaffList(sheet, asked(sheet, columns, chosen), today);
    }

    /// The columns, those that are asked about that are not read, of which nobody has said that, and that say
    /// in some cell that an identity is protected.
    private static List<ListedColumn> asked(
            Sheet sheet, List<ListedColumn> columns, Map<String, Optional<StaffColumn>> chosen) {
        var unread = columns.stream()
                .filter(column ->
                        column.use() == Use.NOT_READ && !chosen.containsKey(StaffHeadings.key(column.heading())))
                .map(ListedColumn::index)
                .collect(Collectors.toCollection(HashSet::new));
        var asked = new HashSet<Integer>();
        sheet.read(row -> unread.removeIf(column -> column < row.cells().size()
                && StaffHeadings.protects(row.cells().get(column))
                && asked.add(column)));
        return columns.stream()
                .map(column -> asked.contains(column.index()) ? column.as(Use.ASKED) : column)
                .toList();
    }

    public String file() {
        return sheet.file();
    }

    /// Each as it is read, or not.
    public List<ListedColumn> columns() {
        return columns;
    }

    /// What is said of the file as a whole: as what it was read, and what of it was not.
    public Text readAs() {
        return READ_AS.with(sheet.said(), sheet.header().line());
    }

    /// What somebody looks at before anything is done: the first people.
    ///
    /// @param listed who can be read of them
    /// @param faults of the others
    public record Sample(List<SampleRow> listed, List<Complaint> faults) {}

    /// Somebody as they would be read.
    ///
    /// @param said by column, as text; the name whole
    public record SampleRow(long line, Map<StaffColumn, String> said) {}

    /// All that the list says.
    ///
    /// @param listed  its rows, in their order
    /// @param headings of the columns, as they stand there
    /// @param faulty  the numbers of people of whom a row could not be read, so that the list is not all that
    /// it says of them
    record Content(
            List<Listed> listed,
            List<Complaint> complaints,
            List<Text> notes,
            Map<StaffColumn, String> headings,
            Set<String> faulty,
            Set<String> guarded) {}

    /// Whether a column is read.
    boolean has(StaffColumn column) {
        return read.stream().anyMatch(one -> one.column() == column);
    }

    /// The headings of the columns that are read.
    public List<String> headings() {
        return read.stream().map(Known::heading).toList();
    }

    /// The first people as they would be read; the whole list is looked through for the forms of its columns.
    public Sample sample() {
        var rows = new ArrayList<SampleRow>();
        var faults = new ArrayList<Complaint>();
        if (isReadable()) {
            survey();
            sheet.read(row -> {
                if (rows.size() < EXAMPLES && !row.isBlank()) {
                    listed(row, faults::add).ifPresent(one -> rows.add(new SampleRow(row.line(), said(one))));
                }
            });
        }
        return new Sample(rows, faults.stream().limit(EXAMPLES).toList());
    }

    private static Map<StaffColumn, String> said(Listed listed) {
        var said = new EnumMap<StaffColumn, String>(StaffColumn.class);
        said.put(StaffColumn.EMPLOYEE_NUMBER, listed.number());
        said.put(StaffColumn.NAME, listed.name().shown());
        listed.cells()
                .forEach((column, value) -> said.put(
                        column,
                        value instanceof List<?> several
                                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                                : String.valueOf(value)));
        return said;
    }

    private boolean isReadable() {
        return columns.stream().noneMatch(column -> column.use() == Use.ASKED)
                && has(StaffColumn.EMPLOYEE_NUMBER)
                && (has(StaffColumn.NAME) || has(StaffColumn.GIVEN_NAME) || has(StaffColumn.FAMILY_NAME));
    }

    /// @throws Failure.Invalid where it is not known what a column holds, naming it
    public void requireReadable() {
        if (isReadable()) {
            return;
        }
        var asked = columns.stream()
                .filter(column -> column.use() == Use.ASKED)
                .map(ListedColumn::heading)
                .toList();
        if (!asked.isEmpty()) {
            throw Explained.invalid(file(), ASKED.with(file(), Headers.shown(asked)), SAY_WHAT);
        }
        var header = sheet.header();
        throw Explained.invalid(
                file(),
                NO_COLUMN.with(
                        file(),
                        has(StaffColumn.EMPLOYEE_NUMBER) ? OR_NAME : NUMBER,
                        header.line(),
                        Headers.shown(header.cells())),
                SAY_WHICH);
    }

    /// Reads all of it.
    ///
    /// @throws Failure.Invalid where it is not known what a column holds, it has no rows or too many, or a
    /// row has no end
    Content content() {
        requireReadable();
        var survey = survey();
        if (survey.rows == 0) {
            throw Explained.invalid(file(), HEADER_ONLY.with(file()), SAVE_AGAIN);
        }
        var listed = new ArrayList<Listed>();
        var complaints = new ArrayList<Complaint>();
        var faulty = new HashSet<String>();
        var guarded = new HashSet<String>();
        sheet.read(row -> {
            if (!row.isBlank()) {
                listed(row, complaints::add)
                        .ifPresentOrElse(
                                listed::add,
                                () -> number(row).ifPresent(number -> {
                                    faulty.add(number);
                                    if (mayProtect(row)) {
                                        guarded.add(number);
                                    }
                                }));
            }
        });
        var headings = new EnumMap<StaffColumn, String>(StaffColumn.class);
        read.forEach(column -> headings.put(column.column(), column.heading()));
        return new Content(listed, complaints, notes(survey), headings, faulty, guarded);
    }

    /// Whether a row may say that the identity is protected.
    private boolean mayProtect(Sheet.Row row) {
        return read.stream()
                .filter(column -> column.column() == StaffColumn.PROTECTED)
                .map(column -> cell(row, column))
                .anyMatch(text -> !text.isEmpty()
                        && !cells.read(StaffColumn.PROTECTED, text).equals(new Read.Value(false)));
    }

    private Optional<String> number(Sheet.Row row) {
        return read.stream()
                .filter(column -> column.column() == StaffColumn.EMPLOYEE_NUMBER)
                .map(column -> cell(row, column))
                .findFirst();
    }

    private static final class Survey {
        private long rows;
        private long blank;
    }

    private Survey survey() {
        var survey = new Survey();
        sheet.read(row -> {
            if (row.isBlank()) {
                survey.blank++;
                return;
            }
            if (++survey.rows > MOST) {
                throw Explained.invalid(file(), TOO_LONG.with(file(), MOST), DIVIDE);
            }
            if (row.cells().size() >= columns.size() && total(row).isEmpty()) {
                for (var column : read) {
                    var text = cell(row, column);
                    if (!text.isEmpty()) {
                        cells.meet(column.column(), text);
                    }
                }
            }
        });
        return survey;
    }

    private List<Text> notes(Survey survey) {
        var notes = new ArrayList<Text>();
        notes.add(readAs());
        notes.addAll(sheet.notes());
        var not = columns.stream()
                .filter(column -> column.use() == Use.NOT_READ)
                .map(ListedColumn::heading)
                .filter(heading -> !heading.isEmpty())
                .toList();
        if (!not.isEmpty()) {
            notes.add(NOT_READ.with("”%s”".formatted(String.join("”, ”", not))));
        }
        if (survey.blank > 0) {
            notes.add(BLANK.with(survey.blank));
        }
        for (var column : read) {
            form(column).ifPresent(notes::add);
        }
        return notes;
    }

    private Optional<Text> form(Known column) {
        if (column.column() == StaffColumn.SHARE) {
            return cells.shares().isOfOne() ? Optional.of(OF_ONE.with(column.heading())) : Optional.empty();
        }
        var form = cells.form(column.column());
        return form.form()
                .flatMap(known -> form.example()
                        .flatMap(example -> known.read(example)
                                .map(day -> DAYS.with(column.heading(), known.words(), example, day))));
    }

    /// What stands in a cell; nothing where it is only a word for that.
    private static String cell(Sheet.Row row, Known column) {
        if (column.index() >= row.cells().size()) {
            return "";
        }
        var text = Typed.cell(row.cells().get(column.index()));
        return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    /// A cell as it may be given back; an identity number is not kept.
    private static String kept(Sheet.Row row, Known column) {
        return column.index() < row.cells().size() && !isIdentityNumber(column, cell(row, column))
                ? row.cells().get(column.index())
                : "";
    }

    private static boolean isIdentityNumber(Known column, String text) {
        return column.column() == StaffColumn.EMPLOYEE_NUMBER && EmployeeNumber.isIdentityNumber(text);
    }

    /// A row as it is read; empty where it is left out, which is complained about.
    private Optional<Listed> listed(Sheet.Row row, Consumer<Complaint> complaints) {
        var total = total(row);
        if (total.isPresent()) {
            complaints.accept(Complaint.leftOut(new Origin(file(), row.line()), TOTALS.with(Shown.of(total.get()))));
            return Optional.empty();
        }
        // Which cell is of which column is not known then, so nothing of the row is kept.
        if (row.cells().size() != columns.size() && !endsBlank(row)) {
            complaints.accept(Complaint.leftOut(
                    new Origin(file(), row.line()), CELLS.with(row.cells().size(), columns.size())));
            return Optional.empty();
        }
        if (sheet.isSwallowed(row)) {
            complaints.accept(Complaint.leftOut(new Origin(file(), row.line()), SWALLOWED));
            return Optional.empty();
        }
        var origin = new Origin(
                file(),
                row.line(),
                read.stream().map(column -> kept(row, column)).toList());
        return new RowReader(origin, row).read(complaints);
    }

    /// Whether what a row has more than the header is empty.
    private boolean endsBlank(Sheet.Row row) {
        return row.cells().size() > columns.size()
                && row.cells().subList(columns.size(), row.cells().size()).stream()
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
                        new Origin(file(), row.line()),
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
