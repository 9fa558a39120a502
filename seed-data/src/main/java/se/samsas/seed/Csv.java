package se.samsas.seed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// How CSV is read and written here: UTF-8, comma, RFC 4180 quotes, `\n`, a header line.
final class Csv {
    /// Rows by code point, cell by cell; UTF-16 order differs from it beyond the basic plane.
    static final Comparator<List<String>> BY_CODE_POINT = Csv::compareCells;

    private static final int BUFFER = 1 << 16;

    private Csv() {}

    static List<NamedCsvRecord> read(InputStream in) {
        try (var reader = CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CsvWriter writer(OutputStream out, List<String> header) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER)
                .build(out, StandardCharsets.UTF_8)
                .writeRecord(header);
    }

    static CsvWriter writer(Path folder, SeedFile file) {
        try {
            return writer(Files.newOutputStream(folder.resolve(file.fileName())), file.columns());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compareCells(List<String> a, List<String> b) {
        for (var i = 0; i < Math.min(a.size(), b.size()); i++) {
            var order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    static int compare(String a, String b) {
        var length = Math.min(a.length(), b.length());
        for (var i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(a.codePointAt(i), b.codePointAt(i));
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
