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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.Row.Origin;
import se.samsas.failure.Failure;

/// A file of the ESCO package.
///
/// @param name     as it is called there
/// @param kind     what it holds
/// @param language of its labels; null for a file of links
/// @param content  opens it
record EscoFile(String name, EscoKind kind, @Nullable String language, Content content) {

    private static final Pattern NAME = Pattern.compile("([A-Za-z]+?)(?:_([a-z]{2}))?\\.csv");

    /// Where the bytes come from.
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /// A row, by the names of its columns.
    record EscoRow(Origin origin, Map<String, Integer> columns, CsvRecord cells) {

        /// What the cell holds; empty too where the file has no such column.
        String get(String column) {
            var at = columns.get(column);
            return at == null || at >= cells.getFieldCount()
                    ? ""
                    : cells.getField(at).strip();
        }

        boolean has(String column) {
            return columns.containsKey(column);
        }
    }

    /// The file of that name, where it is one that is read: labels are kept in Swedish and English.
    static Optional<EscoFile> of(String name, Content content) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var language = matcher.group(2);
        if (language != null && !language.equals("sv") && !language.equals("en")) {
            return Optional.empty();
        }
        return EscoKind.of(matcher.group(1)).map(kind -> new EscoFile(name, kind, language, content));
    }

    /// Hands over each row that can be told apart into cells, and a complaint about each that cannot.
    ///
    /// @throws Failure.Invalid where the header lacks a column that is needed, or a quote does not close
    void read(Consumer<EscoRow> rows, Consumer<Complaint> complaints) {
        try (var in = content.open();
                var reader = CsvReader.builder()
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                throw lacks(kind.columns().getFirst());
            }
            var columns = header(records.next());
            while (records.hasNext()) {
                var cells = records.next();
                var origin = new Origin(name, cells.getStartingLineNumber());
                var ragged = "the row has %d cells, the header %d".formatted(cells.getFieldCount(), columns.size());
                if (cells.getFieldCount() == columns.size()) {
                    rows.accept(new EscoRow(origin, columns, cells));
                } else if (cells.getFieldCount() < columns.size() && kind.mayEndEarly()) {
                    complaints.accept(Complaint.mended(origin, ragged + ": the rest is taken as empty"));
                    rows.accept(new EscoRow(origin, columns, cells));
                } else {
                    complaints.accept(Complaint.leftOut(origin, ragged));
                }
            }
        } catch (CsvParseException e) {
            throw new Failure.Invalid(
                    name,
                    "%s cannot be read: %s".formatted(name, e.getMessage()),
                    "Take the file anew from the ESCO package; nothing was imported.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Integer> header(CsvRecord header) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.put(header.getField(i).replace("\uFEFF", "").strip(), i);
        }
        kind.columns().stream()
                .filter(column -> !columns.containsKey(column))
                .findFirst()
                .ifPresent(column -> {
                    throw lacks(column);
                });
        return Map.copyOf(columns);
    }

    private Failure.Invalid lacks(String column) {
        return new Failure.Invalid(
                name,
                "%s lacks the column '%s'.".formatted(name, column),
                "Take the CSV package as the European Commission publishes it; nothing was imported.");
    }
}
