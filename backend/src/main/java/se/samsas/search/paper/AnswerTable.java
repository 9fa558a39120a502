package se.samsas.search.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import se.samsas.api.Language;
import se.samsas.exchange.table.Formula;

/// Writes an answer as CSV (RFC 4180) for spreadsheets, its tables one below the other: the name of each in a
/// line of its own, then its columns and rows, then an empty line.
final class AnswerTable {

    /// By it spreadsheets know the letters.
    private static final String MARK = "\uFEFF";

    private AnswerTable() {}

    static byte[] of(List<AnswerSheet> sheets, Language language) {
        var content = new ByteArrayOutputStream();
        content.writeBytes(MARK.getBytes(UTF_8));
        try (var writer =
                CsvWriter.builder().fieldSeparator(separator(language)).build(content, UTF_8)) {
            for (var sheet : sheets) {
                writer.writeRecord(sheet.name());
                writer.writeRecord(quoted(sheet.columns()));
                sheet.texts().forEach(row -> writer.writeRecord(quoted(row)));
                writer.writeRecord("");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    /// What tells cells apart where the spreadsheet speaks the language.
    private static char separator(Language language) {
        return switch (language) {
            case SV -> ';';
            case EN -> ',';
        };
    }

    private static List<String> quoted(List<String> cells) {
        return cells.stream().map(Formula::quoted).toList();
    }
}
