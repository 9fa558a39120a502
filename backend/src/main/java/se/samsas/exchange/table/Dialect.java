package se.samsas.exchange.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// How a file is written: UTF-8 as it should be, or what a spreadsheet made of it.
///
/// @param characters UTF-8, UTF-16 where a byte order mark says so, else Windows-1252, of which Latin-1 is a part
/// @param separator  what stands between cells: comma, semicolon or tabulator
public record Dialect(Charset characters, char separator) {

    /// A row may have so many characters; a longer one is no row.
    static final int LONGEST_ROW = 1 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MALFORMED = '\uFFFD';
    private static final char MARK = '\uFEFF';
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final int CHUNK = 1 << 16;

    /// Opens the file anew.
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /// Reads the file through once.
    ///
    /// @param known how many names of a header are columns of the file
    public static Dialect of(Source source, ToLongFunction<List<String>> known) throws IOException {
        var characters = characters(source);
        return new Dialect(characters, separator(firstLine(source, characters), known));
    }

    /// Whether the characters had to be guessed, which whoever gave the file should hear.
    boolean isGuessed() {
        return characters.equals(WINDOWS);
    }

    /// A reader of the rows. Malformed bytes become U+FFFD, which no cell accepts.
    public CsvReader<CsvRecord> rows(InputStream in) {
        return csv().ofCsvRecord(new InputStreamReader(in, characters));
    }

    /// Names of a header without the byte order mark, which only some readers take away.
    public static String plain(String name) {
        return !name.isEmpty() && name.charAt(0) == MARK ? name.substring(1) : name;
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

    /// Text in Windows-1252 is hardly ever well-formed UTF-8: of its letters beyond ASCII next to none would be. A file
    /// with more letters that are than bytes that are not is UTF-8 with some rows that are broken.
    private static Charset characters(Source source) throws IOException {
        try (var in = new PushbackInputStream(source.open(), 2)) {
            var mark = in.readNBytes(2);
            in.unread(mark);
            if (Arrays.equals(mark, BIG_ENDIAN) || Arrays.equals(mark, LITTLE_ENDIAN)) {
                return StandardCharsets.UTF_16;
            }
            var text = new InputStreamReader(in, StandardCharsets.UTF_8);
            var chunk = new char[CHUNK];
            long malformed = 0;
            long beyond = 0;
            long line = 0;
            // Where a line is longer than a row may be, nothing will be read of the file.
            for (int read = text.read(chunk); read > 0 && line <= LONGEST_ROW; read = text.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    line = chunk[i] == '\n' ? 0 : line + 1;
                    if (chunk[i] >= 0x80 && chunk[i] != MARK) {
                        if (chunk[i] == MALFORMED) {
                            malformed++;
                        } else {
                            beyond++;
                        }
                    }
                }
            }
            return malformed > beyond ? WINDOWS : StandardCharsets.UTF_8;
        }
    }

    private static String firstLine(Source source, Charset characters) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(source.open(), characters), CHUNK)) {
            var line = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\n' && line.length() < CHUNK; next = in.read()) {
                line.append((char) next);
            }
            return plain(line.toString().stripTrailing());
        }
    }

    /// The one with which the header names most columns; a comma where none does.
    private static char separator(String header, ToLongFunction<List<String>> known) {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(separator ->
                        // of equals the later is taken, so the comma gets a point
                        2 * known.applyAsLong(cells(header, separator)) + (separator == ',' ? 1 : 0)))
                .orElseThrow();
    }

    private static List<String> cells(String header, char separator) {
        return Stream.of(header.split(String.valueOf(separator), -1))
                .map(name -> name.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }
}
