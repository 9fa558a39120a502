package se.samsas.search.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes an answer as a workbook (Office Open XML), each table as a sheet. Text stays text there, whatever
/// it begins with.
final class AnswerWorkbook {

    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;

    private AnswerWorkbook() {}

    static byte[] of(List<AnswerSheet> sheets) {
        var content = new ByteArrayOutputStream();
        try (var workbook = new Workbook(content, "Samsas", "1.0")) {
            for (var sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static void write(AnswerSheet sheet, Worksheet page) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            page.value(0, column, sheet.columns().get(column));
            page.style(0, column).bold().wrapText(true).verticalAlignment("top").set();
            page.width(column, width(sheet, column));
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int column = 0; column < sheet.columns().size(); column++) {
                var cell = sheet.rows().get(row).get(column);
                if (cell.number() == null) {
                    page.value(row + 1, column, cell.text());
                    page.style(row + 1, column)
                            .wrapText(true)
                            .verticalAlignment("top")
                            .set();
                } else {
                    page.value(row + 1, column, cell.number());
                    page.style(row + 1, column).verticalAlignment("top").set();
                }
            }
        }
        page.freezePane(0, 1);
        page.pageOrientation("landscape");
        page.repeatRows(0);
    }

    /// So wide that its longest line fits, within limits.
    private static int width(AnswerSheet sheet, int column) {
        var longest = Stream.concat(
                        Stream.of(sheet.columns().get(column)),
                        sheet.rows().stream().map(row -> row.get(column).text()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.clamp(longest + 2, NARROWEST, WIDEST);
    }
}
