package se.samsas.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import se.samsas.api.Text;
import se.samsas.exchange.table.Encoding.Source;

/// How a file of text is written, and where its header stands.
///
/// @param separator what stands between cells: comma, semicolon, tabulator or bar
/// @param before    how many rows stand above the header: a title, a date, the `sep=` of a spreadsheet
record Dialect(Encoding encoding, char separator, int before) {

    /// A row may have so many characters; a longer one is no row.
    static final int LONGEST_ROW = 1 << 20;

    /// The header is looked for in so many rows.
    static final int HEADER_WITHIN = 30;

    private static final int HEAD = 1 << 16;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final Pattern SAID = Pattern.compile("^\\s*\"?sep=([^\"\r\n])\"?[\\r\\n].*", Pattern.DOTALL);

    /// Looks at the file once, and at its first rows.
    ///
    /// @param known how many cells of a row are names of columns
    static Dialect of(Source source, ToLongFunction<List<String>> known) throws IOException {
        var encoding = Encoding.of(source);
        String head;
        try (var in = encoding.open(source)) {
            head = head(in);
        }
        var said = SAID.matcher(head);
        if (said.matches()) {
            return best(encoding, head, known, 1, said.group(1).charAt(0));
        }
        return best(encoding, head, known, 0, SEPARATORS);
    }

    /// The one with which a row names most columns; where none does, the one that makes most cells of a row.
    private static Dialect best(
            Encoding encoding, String head, ToLongFunction<List<String>> known, int from, char... separators) {
        var best = new Dialect(encoding, separators[0], from);
        long most = 0;
        int width = 0;
        for (var separator : separators) {
            var rows = new Dialect(encoding, separator, 0).first(head);
            for (int i = from; i < rows.size(); i++) {
                var names = known.applyAsLong(rows.get(i));
                if (names > most || (most == 0 && rows.get(i).size() > width)) {
                    most = names;
                    width = rows.get(i).size();
                    best = new Dialect(encoding, separator, i);
                }
            }
        }
        return best;
    }

    /// The first rows, up to one that cannot be told apart into cells: the separator is none of it then.
    private List<List<String>> first(String head) {
        var rows = new ArrayList<List<String>>();
        try (var records = csv().allowUnclosedQuote(true).ofCsvRecord(head)) {
            records.stream().limit(HEADER_WITHIN).map(CsvRecord::getFields).forEach(rows::add);
        } catch (CsvParseException e) {
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot fail", e);
        }
        return rows;
    }

    private static String head(Reader in) throws IOException {
        var head = new char[HEAD];
        int length = 0;
        for (int read = in.read(head); read > 0; read = in.read(head, length, HEAD - length)) {
            length += read;
        }
        return new String(head, 0, length);
    }

    /// A reader of all rows, those above the header too.
    CsvReader<CsvRecord> rows(Source source) throws IOException {
        return csv().ofCsvRecord(encoding.open(source));
    }

    /// As whoever gave the file is told: *Windows-1252, semicolons*.
    Text said() {
        return new Text("%s, %s between the cells", "%s, %s mellan cellerna")
                .with(
                        encoding.spelling(),
                        switch (separator) {
                            case ';' -> new Text("semicolons", "semikolon");
                            case '\t' -> new Text("tabs", "tabbar");
                            case ',' -> new Text("commas", "komman");
                            default -> new Text("“%s”", "”%s”").with(String.valueOf(separator));
                        });
    }

    private CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LONGEST_ROW)
                .detectBomHeader(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }
}
