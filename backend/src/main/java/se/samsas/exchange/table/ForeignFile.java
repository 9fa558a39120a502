package se.samsas.exchange.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
public record ForeignFile(
        String name, List<String> columns, boolean mayEndEarly, Text remedy, Encoding.Source content) {

    private static final Text RAGGED =
            new Text("the row has %s cells, the header %s", "raden har %s celler, rubrikraden %s");
    private static final Text REST_EMPTY = new Text("%s: the rest is taken as empty", "%s: resten läses som tomt");
    private static final Text LACKS =
            new Text("%s lacks the column '%s'; its line %s has %s.", "%s saknar kolumnen '%s'; på rad %s står %s.");
    private static final Text NOTHING_IMPORTED = new Text("%s Nothing was imported.", "%s Inget hämtades in.");

    /// A row, by the names of its columns.
    public record ForeignRow(Origin origin, Map<String, Integer> columns, List<String> cells) {

        /// What the cell holds; empty too where the file has no such column.
        public String get(String column) {
            var at = columns.get(column);
            return at == null || at >= cells.size() ? "" : Typed.text(cells.get(at));
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
        return new ForeignFile(resource, List.of(columns), false, new Text("Correct the file.", "Rätta filen."), () -> {
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
        Sheet sheet;
        try {
            sheet = TextSheet.of(name, content, this::known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var header = header(sheet.header());
        sheet.read(row -> {
            var cells = row.cells();
            var origin = new Origin(name, row.line());
            var ragged = RAGGED.with(cells.size(), header.size());
            if (cells.size() == header.size()) {
                rows.accept(new ForeignRow(origin, header, cells));
            } else if (cells.size() < header.size() && mayEndEarly) {
                complaints.accept(Complaint.mended(origin, REST_EMPTY.with(ragged)));
                rows.accept(new ForeignRow(origin, header, cells));
            } else {
                complaints.accept(Complaint.leftOut(origin, ragged));
            }
        });
    }

    private long known(List<String> row) {
        return row.stream().map(Typed::text).filter(columns::contains).count();
    }

    /// @throws Failure.Invalid where columns are missing, naming all of them
    private Map<String, Integer> header(Sheet.Row first) {
        var found = new HashMap<String, Integer>();
        for (int i = 0; i < first.cells().size(); i++) {
            found.put(Typed.text(first.cells().get(i)), i);
        }
        var missing =
                columns.stream().filter(column -> !found.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw refused(LACKS.with(name, String.join("', '", missing), first.line(), Headers.shown(first.cells())));
        }
        return Map.copyOf(found);
    }

    private Failure.Invalid refused(Text message) {
        return Explained.invalid(name, message, NOTHING_IMPORTED.with(remedy));
    }
}
