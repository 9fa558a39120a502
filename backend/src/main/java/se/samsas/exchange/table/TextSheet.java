package se.samsas.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.Encoding.Source;
import se.samsas.failure.Failure;

/// A table in a file of text, its cells apart by commas, semicolons, tabs or bars.
final class TextSheet implements Sheet {

    private static final Row NOTHING = new Row(1, List.of());
    private static final Text UNCLOSED = new Text(
            "%s cannot be read: the row that begins on line %s has a quote that nothing closes, or letters after one that"
                    + " closes, or is too long.",
            "%s kan inte läsas: raden som börjar på rad %s har ett citattecken som aldrig stängs, tecken efter ett som"
                    + " stänger, eller är för lång.");
    private static final Text CLOSE_IT = new Text(
            "Close the quote that is open there, or take it away; a row may have at most %s characters. Nothing was"
                    + " imported.",
            "Stäng citattecknet som är öppet där, eller ta bort det; en rad får ha högst %s tecken. Inget"
                    + " hämtades in.");

    private final String file;
    private final Source source;
    private final Dialect dialect;
    private @Nullable Row header;

    private TextSheet(String file, Source source, Dialect dialect) {
        this.file = file;
        this.source = source;
        this.dialect = dialect;
    }

    static TextSheet of(String file, Source source, Known known) throws IOException {
        return new TextSheet(file, source, Dialect.of(source, known));
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public Text said() {
        return dialect.said();
    }

    @Override
    public List<Text> notes() {
        return dialect.encoding().isGuessed() ? List.of(dialect.encoding().guessed()) : List.of();
    }

    @Override
    public boolean isSwallowed(Row row) {
        return row.cells().stream()
                .anyMatch(cell ->
                        cell.indexOf(dialect.separator()) >= 0 && (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0));
    }

    @Override
    public Row header() {
        if (header == null) {
            each(_ -> false);
        }
        return header == null ? NOTHING : header;
    }

    @Override
    public void read(Consumer<Row> rows) {
        each(row -> {
            rows.accept(row);
            return true;
        });
    }

    @FunctionalInterface
    private interface Until {
        boolean goesOn(Row row);
    }

    private void each(Until rows) {
        long next = 1;
        try (var reader = dialect.rows(source)) {
            int above = dialect.before();
            for (var record : reader) {
                next = lineAfter(record);
                var row = new Row(record.getStartingLineNumber(), record.getFields());
                if (above > 0) {
                    above--;
                } else if (above == 0) {
                    above--;
                    header = row;
                } else if (!rows.goesOn(row)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw unclosed(next, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lineAfter(CsvRecord record) {
        long line = record.getStartingLineNumber() + 1;
        for (var cell : record.getFields()) {
            for (int end = cell.indexOf('\n'); end >= 0; end = cell.indexOf('\n', end + 1)) {
                line++;
            }
        }
        return line;
    }

    private Failure.Invalid unclosed(long line, CsvParseException cause) {
        var failure = Explained.invalid(file, UNCLOSED.with(file, line), CLOSE_IT.with(Dialect.LONGEST_ROW));
        failure.addSuppressed(cause);
        return failure;
    }
}
