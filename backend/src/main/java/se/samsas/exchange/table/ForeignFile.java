package se.samsas.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import se.samsas.api.Text;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.failure.Failure;

/// A CSV file in the form in which somebody else publishes it: columns are known by their names, in any order, and
/// what is not asked for is passed over.
///
/// @param name        as it is called there
/// @param columns     without which it is of no use
/// @param mayEndEarly whether rows may lack their last cells
/// @param remedy      where a proper one is to be had
/// @param content     opens it
public record ForeignFile(String name, List<String> columns, boolean mayEndEarly, Text remedy, Content content) {

    private static final Text RAGGED =
            new Text("the row has %s cells, the header %s", "raden har %s celler, rubrikraden %s");
    private static final Text REST_EMPTY = new Text("%s: the rest is taken as empty", "%s: resten läses som tomt");
    private static final Text UNREADABLE = new Text("%s cannot be read: %s", "%s kan inte läsas: %s");
    private static final Text LACKS = new Text("%s lacks the column '%s'.", "%s saknar kolumnen '%s'.");
    private static final Text NOTHING_IMPORTED = new Text("%s Nothing was imported.", "%s Inget hämtades in.");

    /// Where the bytes come from.
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /// A row, by the names of its columns.
    public record ForeignRow(Origin origin, Map<String, Integer> columns, CsvRecord cells) {

        /// What the cell holds; empty too where the file has no such column.
        public String get(String column) {
            var at = columns.get(column);
            return at == null || at >= cells.getFieldCount() ? "" : Typed.text(cells.getField(at));
        }

        public boolean has(String column) {
            return columns.containsKey(column);
        }
    }

    /// A file of a folder.
    ///
    /// @throws Failure.Invalid where the folder has none of that name
    public static ForeignFile in(Path folder, String name, Text remedy, String... columns) {
        return at(folder.resolve(name), remedy, columns);
    }

    /// A file by its path.
    ///
    /// @throws Failure.Invalid where there is none
    public static ForeignFile at(Path file, Text remedy, String... columns) {
        if (!Files.isRegularFile(file)) {
            throw Explained.invalid(
                    null, new Text("There is no file %s.", "Det finns ingen fil %s.").with(file), remedy);
        }
        return new ForeignFile(
                String.valueOf(file.getFileName()),
                List.of(columns),
                false,
                remedy,
                () -> new BufferedInputStream(Files.newInputStream(file)));
    }

    /// A file that comes with the program.
    public static ForeignFile ofOurOwn(String resource, String... columns) {
        return new ForeignFile(resource, List.of(columns), false, new Text("Mend the file.", "Rätta filen."), () -> {
            var in = ForeignFile.class.getResourceAsStream(resource);
            return Objects.requireNonNull(in, resource);
        });
    }

    /// All rows of a file that has no bad ones.
    ///
    /// @throws IllegalStateException where it has
    public List<ForeignRow> rows() {
        var rows = new ArrayList<ForeignRow>();
        read(rows::add, complaint -> {
            throw new IllegalStateException(complaint.toString());
        });
        return rows;
    }

    /// Hands over each row that can be told apart into cells, and a complaint about each that cannot.
    ///
    /// @throws Failure.Invalid where the header lacks a column that is needed, or a quote does not close
    public void read(Consumer<ForeignRow> rows, Consumer<Complaint> complaints) {
        try (var in = content.open();
                var reader = CsvReader.builder()
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                throw lacks(columns.getFirst());
            }
            var header = header(records.next());
            while (records.hasNext()) {
                var cells = records.next();
                var origin = new Origin(name, cells.getStartingLineNumber());
                var ragged = RAGGED.with(cells.getFieldCount(), header.size());
                if (cells.getFieldCount() == header.size()) {
                    rows.accept(new ForeignRow(origin, header, cells));
                } else if (cells.getFieldCount() < header.size() && mayEndEarly) {
                    complaints.accept(Complaint.mended(origin, REST_EMPTY.with(ragged)));
                    rows.accept(new ForeignRow(origin, header, cells));
                } else {
                    complaints.accept(Complaint.leftOut(origin, ragged));
                }
            }
        } catch (CsvParseException e) {
            throw refused(UNREADABLE.with(name, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Integer> header(CsvRecord header) {
        var found = new HashMap<String, Integer>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            found.put(Typed.text(header.getField(i)), i);
        }
        columns.stream()
                .filter(column -> !found.containsKey(column))
                .findFirst()
                .ifPresent(column -> {
                    throw lacks(column);
                });
        return Map.copyOf(found);
    }

    private Failure.Invalid lacks(String column) {
        return refused(LACKS.with(name, column));
    }

    private Failure.Invalid refused(Text message) {
        return Explained.invalid(name, message, NOTHING_IMPORTED.with(remedy));
    }
}
