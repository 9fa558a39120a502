package se.samsas.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.Cell.BadCell;
import se.samsas.exchange.Row.Origin;
import se.samsas.failure.Failure;

/// Reads one file of a data set, row by row.
final class TableReader {

    private final Table table;
    private final DataSource source;

    TableReader(Table table, DataSource source) {
        this.table = table;
        this.source = source;
    }

    /// What a first reading found.
    ///
    /// @param rows   how many there are
    /// @param sorted whether they are in the order of their keys
    record Survey(long rows, boolean sorted) {}

    /// Reads the file once without taking anything from it.
    ///
    /// @throws Failure.Invalid where the header is not the file's, or quotes do not close, so that no row is known
    Survey survey() {
        var survey = new Object() {
            long rows;
            boolean sorted = true;

            @Nullable
            List<String> last;
        };
        var keys = table.keyCount();
        each((columns, record) -> {
            survey.rows++;
            if (record.getFieldCount() == columns.length) {
                var key = keyOf(columns, record, keys);
                survey.sorted &= survey.last == null || Table.BY_KEY.compare(survey.last, key) <= 0;
                survey.last = key;
            }
        });
        return new Survey(survey.rows, survey.sorted);
    }

    /// Hands over each row that can be read, and a complaint about each that cannot.
    void read(Consumer<Row> rows, Consumer<Complaint> complaints) {
        each((columns, record) -> {
            var origin = new Origin(table.file(), record.getStartingLineNumber());
            if (record.getFieldCount() != columns.length) {
                complaints.accept(Complaint.leftOut(
                        origin,
                        "the row has %d cells, the header %d".formatted(record.getFieldCount(), columns.length)));
                return;
            }
            var row = row(origin, columns, record, complaints);
            if (row != null) {
                rows.accept(row);
            }
        });
    }

    private @Nullable Row row(Origin origin, int[] columns, CsvRecord record, Consumer<Complaint> complaints) {
        var cells = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = table.columns().get(i).fallback();
        }
        for (int i = 0; i < columns.length; i++) {
            var column = table.columns().get(columns[i]);
            var text = record.getField(i);
            if (text.isEmpty()) {
                if (!column.mayBeEmpty()) {
                    complaints.accept(Complaint.leftOut(origin, "%s is empty".formatted(column.name())));
                    return null;
                }
                continue;
            }
            try {
                cells[columns[i]] = column.cell().read(text);
            } catch (BadCell e) {
                complaints.accept(Complaint.leftOut(origin, "%s: %s".formatted(column.name(), e.getMessage())));
                return null;
            }
        }
        return new Row(origin, Arrays.asList(cells));
    }

    private static List<String> keyOf(int[] columns, CsvRecord record, int keys) {
        var key = new String[keys];
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] < keys) {
                key[columns[i]] = record.getField(i);
            }
        }
        return Arrays.asList(key);
    }

    @FunctionalInterface
    private interface Each {
        /// @param columns for each cell of the file's header, which column of the table it is
        void record(int[] columns, CsvRecord record);
    }

    private void each(Each each) {
        try (var in = source.open(table.file()).orElse(InputStream.nullInputStream());
                var reader = csv(in)) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                return;
            }
            var columns = header(records.next());
            while (records.hasNext()) {
                each.record(columns, records.next());
            }
        } catch (CsvParseException e) {
            throw new Failure.Invalid(
                    table.file(),
                    "%s cannot be read: %s".formatted(table.file(), e.getMessage()),
                    "Close the quote that is open there; nothing was imported.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Malformed bytes become U+FFFD, which no cell accepts.
    private static CsvReader<CsvRecord> csv(InputStream in) {
        return CsvReader.builder()
                .detectBomHeader(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private int[] header(CsvRecord header) {
        var names = new ArrayList<>(header.getFields());
        names.set(0, names.getFirst().replace("\uFEFF", ""));
        var known = table.columns().stream().map(Column::name).toList();
        for (var name : names) {
            if (!known.contains(name)) {
                throw refusal("%s has a column '%s'.".formatted(table.file(), name), known);
            }
        }
        if (names.stream().distinct().count() < names.size()) {
            throw refusal("%s has a column twice: %s.".formatted(table.file(), String.join(", ", names)), known);
        }
        for (var column : table.columns()) {
            if (!column.mayBeEmpty() && !names.contains(column.name())) {
                throw refusal("%s lacks the column '%s'.".formatted(table.file(), column.name()), known);
            }
        }
        return names.stream().mapToInt(known::indexOf).toArray();
    }

    private Failure.Invalid refusal(String message, List<String> columns) {
        return new Failure.Invalid(
                table.file(),
                message,
                "Its columns are %s; nothing was imported.".formatted(String.join(", ", columns)));
    }
}
