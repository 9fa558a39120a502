package se.samsas.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.Cell.InvalidCell;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.failure.Failure;

/// Reads one file of a data set, row by row, with headers in Swedish or English and as spreadsheets write them.
public final class TableReader {

    private static final Text CELLS =
            new Text("the row has %s cells, the header %s", "raden har %s celler, rubrikraden %s");
    private static final Text EMPTY = new Text("is empty", "är tom");

    private final Table table;
    private final DataSource source;
    private @Nullable Sheet sheet;

    /// The columns that the file does not have, by their place in the table.
    private Set<Integer> absent = Set.of();

    public TableReader(Table table, DataSource source) {
        this.table = table;
        this.source = source;
    }

    public Table table() {
        return table;
    }

    /// Whether the file has the column.
    public boolean has(String column) {
        return survey().header().stream()
                .map(name -> Headers.column(
                        name, table.columns().stream().map(Column::name).toList()))
                .anyMatch(column::equals);
    }

    /// What a first reading found.
    ///
    /// @param rows    how many there are
    /// @param sorted  whether they are in the order of their keys
    /// @param notes   what whoever gave the file should look at
    /// @param header  the names of its columns as they stand there
    public record Survey(long rows, boolean sorted, List<Text> notes, List<String> header) {}

    /// Reads the file once without taking anything from it.
    ///
    /// @throws Failure.Invalid where the header is not the file's, or a row has no end, so that no row is known
    public Survey survey() {
        var survey = new Object() {
            long rows;
            boolean sorted = true;
            List<String> header = List.of();

            @Nullable
            List<String> last;
        };
        var keys = table.keyCount();
        each(header -> survey.header = header, (columns, row) -> {
            survey.rows++;
            if (row.cells().size() == columns.length) {
                var key = keyOf(columns, row, keys);
                survey.sorted &= survey.last == null || Table.BY_KEY.compare(survey.last, key) <= 0;
                survey.last = key;
            }
        });
        return new Survey(survey.rows, survey.sorted, sheet().notes(), survey.header);
    }

    /// Hands over each row that can be read, and a complaint about each that cannot.
    public void read(Consumer<TableRow> rows, Consumer<Complaint> complaints) {
        each(header -> {}, (columns, met) -> {
            var origin = new Origin(table.file(), met.line(), met.cells());
            if (met.cells().size() != columns.length) {
                complaints.accept(
                        Complaint.leftOut(origin, CELLS.with(met.cells().size(), columns.length)));
                return;
            }
            var row = row(origin, columns, met, complaints);
            if (row != null) {
                rows.accept(row);
            }
        });
    }

    private @Nullable TableRow row(Origin origin, int[] columns, Sheet.Row met, Consumer<Complaint> complaints) {
        var cells = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = table.columns().get(i).fallback();
        }
        var silent = absent;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] < 0) {
                continue;
            }
            var column = table.columns().get(columns[i]);
            var text = Typed.of(column, met.cells().get(i));
            if (text.isEmpty()) {
                if (!column.mayBeEmpty()) {
                    complaints.accept(Complaint.leftOut(origin, column.name(), "", EMPTY));
                    return null;
                }
                if (column.quiet()) {
                    silent = with(silent, columns[i]);
                }
                continue;
            }
            try {
                cells[columns[i]] = column.cell().read(text);
            } catch (InvalidCell e) {
                complaints.accept(Complaint.leftOut(origin, column.name(), e.value(), e.reason()));
                return null;
            }
        }
        return new TableRow(origin, Arrays.asList(cells), silent);
    }

    private static Set<Integer> with(Set<Integer> columns, int column) {
        var all = new HashSet<>(columns);
        all.add(column);
        return Set.copyOf(all);
    }

    private List<String> keyOf(int[] columns, Sheet.Row met, int keys) {
        var key = new String[keys];
        for (int column : absent) {
            if (column < keys) {
                key[column] = table.columns().get(column).sortedBy("");
            }
        }
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] >= 0 && columns[i] < keys) {
                var column = table.columns().get(columns[i]);
                key[columns[i]] = column.sortedBy(Typed.of(column, met.cells().get(i)));
            }
        }
        return Arrays.asList(key);
    }

    @FunctionalInterface
    private interface Each {
        /// @param columns for each cell of the file's header, which column of the table it is; -1: none
        void row(int[] columns, Sheet.Row row);
    }

    private void each(Consumer<List<String>> header, Each each) {
        var sheet = sheet();
        var first = sheet.header();
        if (first.cells().isEmpty()) {
            return;
        }
        header.accept(first.cells());
        var columns = columns(first);
        sheet.read(row -> each.row(columns, row));
    }

    private Sheet sheet() {
        if (sheet == null) {
            var known = table.columns().stream().map(Column::name).collect(Collectors.toSet());
            try {
                sheet = TextSheet.of(
                        table.file(),
                        () -> source.open(table.file()).orElse(InputStream.nullInputStream()),
                        names -> Headers.count(names, known));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sheet;
    }

    private int[] columns(Sheet.Row first) {
        var header = first.cells();
        var known = table.columns().stream().map(Column::name).toList();
        var names = header.stream().map(name -> Headers.column(name, known)).toList();
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(names.get(i)) && !Headers.isOfBadRows(header.get(i))) {
                throw refusal(
                        new Text("%s has a column '%s', on line %s.", "%s har en kolumn ”%s”, på rad %s.")
                                .with(table.file(), header.get(i), first.line()),
                        known);
            }
        }
        var read = names.stream().filter(known::contains).toList();
        if (read.stream().distinct().count() < read.size()) {
            throw refusal(
                    new Text("%s has a column twice: %s.", "%s har en kolumn två gånger: %s.")
                            .with(table.file(), String.join(", ", names)),
                    known);
        }
        for (var column : table.columns()) {
            if (!column.mayBeEmpty() && !names.contains(column.name())) {
                throw refusal(
                        new Text(
                                        "%s lacks the column '%s'; line %s has %s.",
                                        "%s saknar kolumnen ”%s”; på rad %s står %s.")
                                .with(
                                        table.file(),
                                        new Text(
                                                column.name(),
                                                Headers.swedish(column.name()).orElse(column.name())),
                                        first.line(),
                                        Headers.shown(header)),
                        known);
            }
        }
        absent = IntStream.range(0, known.size())
                .filter(i -> !names.contains(known.get(i)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
        return names.stream().mapToInt(known::indexOf).toArray();
    }

    private Failure.Invalid refusal(Text message, List<String> columns) {
        return Explained.invalid(
                table.file(),
                message,
                new Text("Its columns are %s; nothing was imported.", "Dess kolumner är %s; inget hämtades in.")
                        .with(columns.stream().map(TableReader::named).collect(Collectors.joining(", "))));
    }

    private static String named(String column) {
        return Headers.swedish(column)
                .filter(swedish -> !swedish.equals(column))
                .map(swedish -> "%s (%s)".formatted(column, swedish))
                .orElse(column);
    }
}
