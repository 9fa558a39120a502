package se.samsas.exchange.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.failure.Failure;

/// A table in a spreadsheet of Office Open XML (`.xlsx`), read row by row. Of several sheets it is the one in
/// which a row names most columns.
final class Workbook implements Sheet {

    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern ZEROS = Pattern.compile("0{2,40}");
    /// So many digits a spreadsheet keeps; what stands behind them is an accident of its arithmetic.
    private static final MathContext AS_KEPT = new MathContext(15);
    /// A number that is longer is none that people have.
    private static final int MOST_DIGITS = 40;
    /// So many columns a sheet has.
    private static final int MOST_COLUMNS = 16_384;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Text BROKEN =
            new Text("%s is no spreadsheet that can be read.", "%s är inget kalkylblad som går att läsa.");
    private static final Text SAVE_AGAIN = new Text(
            "Open it, save it again as .xlsx without a password, and send it. Nothing was imported.",
            "Öppna den, spara den igen som .xlsx utan lösenord och skicka den. Inget hämtades in.");
    private static final Pattern FROM_1904_SAID = Pattern.compile("date1904\\s*=\\s*[\"'](1|true)[\"']");
    private static final Text FROM_1904 = new Text("%s counts its days from 1904.", "%s räknar sina dagar från 1904.");
    private static final Text SAVE_AS_CSV = new Text(
            "Save it as CSV in UTF-8, with days written as 2026-11-21, and send that.",
            "Spara den som CSV i UTF-8, med dagar skrivna som 2026-11-21, och skicka den filen.");
    private static final Text NOT_READ =
            new Text("Of the sheets only '%s' is read, not %s.", "Av bladen läses bara ”%s”, inte %s.");

    private final String file;
    private final Path path;
    private final Found found;

    /// Where the table stands.
    ///
    /// @param index  which sheet, from 0
    /// @param others the names of those that are not read and hold something
    private record Found(int index, String name, Row header, List<String> others) {

        Found among(List<String> all) {
            return new Found(
                    index,
                    name,
                    header,
                    all.stream().filter(other -> !other.equals(name)).toList());
        }
    }

    private Workbook(String file, Path path, Found found) {
        this.file = file;
        this.path = path;
        this.found = found;
    }

    /// @throws Failure.Invalid where it cannot be read
    static Workbook of(String file, Path path, Known known) {
        return with(file, path, book -> {
            Found best = null;
            long most = -1;
            var others = new ArrayList<String>();
            if (countsFrom1904(path)) {
                throw Explained.invalid(file, FROM_1904.with(file), SAVE_AS_CSV);
            }
            for (var sheet : book.getSheets()
                    .sorted(Comparator.comparing(Workbook::isHidden))
                    .toList()) {
                var first = first(sheet);
                if (first.isEmpty()) {
                    continue;
                }
                others.add(sheet.getName());
                var header = first.stream()
                        .max(Comparator.comparingLong((Row row) -> known.applyAsLong(row.cells()))
                                .thenComparingLong(Workbook::filled)
                                .thenComparing(
                                        Comparator.comparingLong(Row::line).reversed()))
                        .orElseThrow();
                var names = known.applyAsLong(header.cells());
                if (names > most) {
                    most = names;
                    best = new Found(sheet.getIndex(), sheet.getName(), header, List.of());
                }
            }
            return new Workbook(file, path, best == null ? nothing(book) : best.among(others));
        });
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(cell -> !Typed.text(cell).isEmpty()).count();
    }

    private static boolean isHidden(org.dhatim.fastexcel.reader.Sheet sheet) {
        return sheet.getVisibility() != SheetVisibility.VISIBLE;
    }

    /// Whether its days are counted from 1904, as old Macintoshes did: the reader knows of it only where it is
    /// spelt out.
    private static boolean countsFrom1904(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile());
                var in = zip.getInputStream(zip.getEntry("xl/workbook.xml"))) {
            return FROM_1904_SAID
                    .matcher(new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8))
                    .find();
        }
    }

    private static Found nothing(ReadableWorkbook book) {
        return new Found(0, book.getFirstSheet().getName(), new Row(1, List.of()), List.of());
    }

    private static List<Row> first(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.limit(Dialect.HEADER_WITHIN)
                    .map(Workbook::row)
                    .filter(row -> !row.isBlank())
                    .toList();
        }
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public Text said() {
        return new Text("a spreadsheet, the sheet '%s'", "kalkylblad, bladet ”%s”").with(found.name);
    }

    @Override
    public List<Text> notes() {
        return found.others.isEmpty()
                ? List.of()
                : List.of(NOT_READ.with(found.name, "”%s”".formatted(String.join("”, ”", found.others))));
    }

    @Override
    public Row header() {
        return found.header;
    }

    @Override
    public void read(Consumer<Row> each) {
        with(file, path, book -> {
            var sheet = book.getSheet(found.index).orElseThrow();
            try (var rows = sheet.openStream()) {
                rows.filter(row -> row.getRowNum() > found.header.line())
                        .map(Workbook::row)
                        .forEach(row ->
                                each.accept(row.padded(found.header.cells().size())));
            }
            return true;
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ReadableWorkbook book) throws IOException;
    }

    /// What breaks while a spreadsheet is read is the file's fault, in whatever way the reader says so; what its own
    /// consumer refuses goes through.
    private static <T> T with(String file, Path path, Reading<T> reading) {
        try (var book = new ReadableWorkbook(path.toFile(), new ReadingOptions(hasFormats(path), false))) {
            return reading.read(book);
        } catch (Failure e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw broken(file, e);
        }
    }

    /// Whether it says how cells are to be shown: programs that write nothing but values leave that out, and the reader
    /// refuses to ask for what is not there.
    private static boolean hasFormats(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            return zip.getEntry("xl/styles.xml") != null;
        }
    }

    private static Failure.Invalid broken(String file, Exception cause) {
        var failure = Explained.invalid(file, BROKEN.with(file), SAVE_AGAIN);
        failure.addSuppressed(cause);
        return failure;
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw new ExcelReaderException("A row of %d cells".formatted(row.getCellCount()));
        }
        return new Row(
                row.getRowNum(),
                IntStream.range(0, row.getCellCount())
                        .mapToObj(i -> text(row.getCell(i)))
                        .toList());
    }

    /// A cell as people see it, but for dates, which are ISO: what a spreadsheet shows depends on who looks.
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case FORMULA -> isNumber(cell) ? number(cell) : cell.getText();
            case STRING, BOOLEAN, ERROR, EMPTY -> cell.getText();
        };
    }

    private static boolean isNumber(Cell cell) {
        return cell.getValue() instanceof BigDecimal;
    }

    private static String number(Cell cell) {
        var number = cell.asNumber();
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
                || Math.abs((long) number.scale()) > 400) {
            return number.toString();
        }
        var format = NO_FORMAT.matcher(format(cell)).replaceAll("").toLowerCase(Locale.ROOT);
        if (format.contains("y") || (format.contains("d") && format.contains("m"))) {
            return day(cell).orElseGet(() -> plain(number));
        }
        if (format.contains("%")) {
            return plain(number.multiply(HUNDRED)) + "%";
        }
        var plain = plain(number);
        // Zeros before a number that a spreadsheet shows are part of it: an employee number, mostly.
        return ZEROS.matcher(format).matches() && plain.length() < format.length() && number.signum() >= 0
                ? "0".repeat(format.length() - plain.length()) + plain
                : plain;
    }

    private static Optional<String> day(Cell cell) {
        try {
            var date = cell.asDate();
            return Optional.of(
                    date.toLocalTime().toSecondOfDay() == 0 ? date.toLocalDate().toString() : date.toString());
        } catch (DateTimeException | ArithmeticException | ExcelReaderException e) {
            return Optional.empty();
        }
    }

    private static String format(Cell cell) {
        var format = cell.getDataFormatString();
        return format == null ? "" : format;
    }

    private static String plain(BigDecimal number) {
        return number.round(AS_KEPT).stripTrailingZeros().toPlainString();
    }
}
