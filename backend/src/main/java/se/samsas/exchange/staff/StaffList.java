package se.samsas.exchange.staff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import se.samsas.api.Text;
import se.samsas.exchange.staff.ListReader.Known;
import se.samsas.exchange.staff.ListedColumn.Use;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.Headers;
import se.samsas.exchange.table.Sheet;
import se.samsas.exchange.table.Sheets;
import se.samsas.exchange.table.Spilled;
import se.samsas.failure.Failure;

/// The list of staff that somebody has out of an HR system, as it is: what each column holds is found by its
/// heading, or somebody says it; what stands in the cells is read where it can mean one thing, and else
/// refused by name. Nothing is passed over in silence.
public final class StaffList {

    /// A longer list is several agencies', or is better brought in as the files of the data format.
    static final int MOST = 200_000;

    /// So many people are held in memory at once.
    private static final int PEOPLE = 20_000;

    private static final int EXAMPLES = 5;
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

    private final Sheet sheet;
    private final List<ListedColumn> columns;
    private final StaffCells cells;
    private final List<Known> read;
    private final ListReader reader;
    private final Survey survey;

    private StaffList(
            Sheet sheet, List<ListedColumn> found, Map<String, Optional<StaffColumn>> chosen, LocalDate today) {
        this.sheet = sheet;
        this.cells = new StaffCells(today);
        this.read = found.stream()
                .filter(column -> column.use() == Use.READ)
                .map(column -> new Known(
                        column.index(), column.heading(), Objects.requireNonNull(column.column(), column.heading())))
                .toList();
        this.reader = new ListReader(sheet, found.size(), read, cells);
        var unread = found.stream()
                .filter(column ->
                        column.use() == Use.NOT_READ && !chosen.containsKey(StaffHeadings.key(column.heading())))
                .map(ListedColumn::index)
                .collect(Collectors.toSet());
        this.survey = Survey.of(sheet, reader, unread);
        this.columns = found.stream()
                .map(column -> survey.protecting.contains(column.index()) ? column.as(Use.ASKED) : column)
                .toList();
    }

    /// Opens a list, finds its columns, and reads it once for the forms in which they are written.
    ///
    /// @param chosen what somebody said of headings, by [StaffHeadings#key(String)]
    /// @throws Failure.Invalid where it is no table, has nothing in it or too many rows, or a row has no end
    public static StaffList open(String file, Path path, Map<String, Optional<StaffColumn>> chosen, LocalDate today) {
        var sheet = Sheets.open(file, path, row -> StaffHeadings.count(row, chosen));
        if (sheet.header().cells().isEmpty()) {
            throw Explained.invalid(file, EMPTY_FILE.with(file), SAVE_AGAIN);
        }
        return new StaffList(sheet, StaffHeadings.columns(sheet.header().cells(), chosen), chosen, today);
    }

    /// What a first reading found.
    ///
    /// @param protecting the columns that nobody reads or said anything of, and that say in some cell that an
    /// identity is protected
    private record Survey(long rows, long blank, Set<Integer> protecting) {

        static Survey of(Sheet sheet, ListReader reader, Set<Integer> unread) {
            var rows = new AtomicLong();
            var blank = new AtomicLong();
            var protecting = new HashSet<Integer>();
            sheet.read(row -> {
                if (row.isBlank()) {
                    blank.incrementAndGet();
                    return;
                }
                if (rows.incrementAndGet() > MOST) {
                    throw Explained.invalid(sheet.file(), TOO_LONG.with(sheet.file(), MOST), DIVIDE);
                }
                reader.meet(row);
                for (var column : unread) {
                    if (column < row.cells().size()
                            && StaffHeadings.protects(row.cells().get(column))) {
                        protecting.add(column);
                    }
                }
            });
            return new Survey(rows.get(), blank.get(), Set.copyOf(protecting));
        }
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
    /// @param parts   its rows, each part with all the rows of its people, in the order in which the list first
    /// has them
    /// @param numbers of those people
    /// @param headings of the columns, as they stand there
    /// @param faulty  the numbers of people of whom a row could not be read, so that the list is not all that
    /// it says of them
    /// @param guarded those of them of whom such a row may say that they are protected
    record Content(
            List<Spilled<Listed>> parts,
            Set<String> numbers,
            List<Complaint> complaints,
            List<Text> notes,
            Map<StaffColumn, String> headings,
            Set<String> faulty,
            Set<String> guarded)
            implements AutoCloseable {

        @Override
        public void close() {
            parts.forEach(Spilled::close);
        }
    }

    /// The headings of the columns that are read.
    public List<String> headings() {
        return read.stream().map(Known::heading).toList();
    }

    /// The first people as they would be read.
    public Sample sample() {
        var rows = new ArrayList<SampleRow>();
        var faults = new ArrayList<Complaint>();
        if (isReadable()) {
            sheet.read(row -> {
                if (rows.size() < EXAMPLES && !row.isBlank()) {
                    reader.listed(row, faults::add).ifPresent(one -> rows.add(new SampleRow(row.line(), said(one))));
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
                && reader.has(StaffColumn.EMPLOYEE_NUMBER)
                && ListReader.NAMES.stream().anyMatch(reader::has);
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
                        reader.has(StaffColumn.EMPLOYEE_NUMBER) ? OR_NAME : NUMBER,
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
        if (survey.rows == 0) {
            throw Explained.invalid(file(), HEADER_ONLY.with(file()), SAVE_AGAIN);
        }
        var parts = new ArrayList<Spilled<Listed>>();
        var partOf = new HashMap<String, Integer>();
        var complaints = new ArrayList<Complaint>();
        var faulty = new HashSet<String>();
        var guarded = new HashSet<String>();
        sheet.read(row -> {
            if (!row.isBlank()) {
                reader.listed(row, complaints::add)
                        .ifPresentOrElse(
                                one -> {
                                    int part = partOf.computeIfAbsent(one.number(), number -> partOf.size() / PEOPLE);
                                    if (part == parts.size()) {
                                        parts.add(new Spilled<>());
                                    }
                                    parts.get(part).add(one);
                                },
                                () -> reader.number(row).ifPresent(number -> {
                                    faulty.add(number);
                                    if (reader.mayProtect(row)) {
                                        guarded.add(number);
                                    }
                                }));
            }
        });
        var headings = new EnumMap<StaffColumn, String>(StaffColumn.class);
        read.forEach(column -> headings.put(column.column(), column.heading()));
        return new Content(parts, partOf.keySet(), complaints, notes(), headings, faulty, guarded);
    }

    private List<Text> notes() {
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
}
