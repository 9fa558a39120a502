package se.samsas.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.failure.Failure;

/// Spreadsheets as people send them, and what is none.
class WorkbookTests {

    private static final List<String> HEADER = List.of("Nummer", "Namn", "Grad", "Från", "Chef");

    @TempDir
    private Path folder;

    @Test
    void cellsAreReadAsPeopleMeanThem() throws IOException {
        var sheet = open(write(book -> {
            var page = book.newWorksheet("Personal");
            row(page, 0, "Rapport: anställda");
            header(page, 2);
            page.value(3, 0, 1701);
            page.value(3, 1, "Åsa Övberg");
            page.value(3, 2, 0.75);
            page.style(3, 2).format("0%").set();
            page.value(3, 3, LocalDate.of(2026, 1, 31));
            page.style(3, 3).format("yyyy-mm-dd").set();
            page.value(3, 4, true);
            page.value(4, 0, "0001702");
            page.value(4, 2, 87.5);
            page.value(4, 3, LocalDateTime.of(2026, 1, 31, 14, 30));
            page.style(4, 3).format("yyyy-mm-dd hh:mm").set();
        }));
        assertThat(sheet.header().line()).isEqualTo(3);
        assertThat(sheet.header().cells()).isEqualTo(HEADER);
        assertThat(rows(sheet))
                .containsExactly(
                        new Sheet.Row(4, List.of("1701", "Åsa Övberg", "75%", "2026-01-31", "true")),
                        new Sheet.Row(5, List.of("0001702", "", "87.5", "2026-01-31T14:30", "")));
        assertThat(sheet.said().sv()).isEqualTo("kalkylblad, bladet ”Personal”");
        assertThat(sheet.notes()).isEmpty();
    }

    @Test
    void ofSeveralSheetsTheOneWithTheListIsReadAndTheOthersNamed() throws IOException {
        var sheet = open(write(book -> {
            row(book.newWorksheet("Om filen"), 0, "Utskriven 2026-11-01");
            book.newWorksheet("Tomt");
            var page = book.newWorksheet("Lista");
            header(page, 0);
            row(page, 1, "1", "A Exempel");
        }));
        assertThat(rows(sheet)).containsExactly(new Sheet.Row(2, List.of("1", "A Exempel", "", "", "")));
        assertThat(sheet.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.sv()).isEqualTo("Av bladen läses bara ”Lista”, inte ”Om filen”."));
    }

    /// As spreadsheets keep numbers, and as some write what no spreadsheet keeps.
    @Test
    void numbersAreWhatASpreadsheetShowsAndNoneIsTooLong() throws IOException {
        var good = write(book -> {
            var page = book.newWorksheet("Lista");
            header(page, 0);
            page.value(1, 0, 1701);
            page.style(1, 0).format("0000000").set();
            page.value(1, 2, 0.125);
            page.style(1, 2).format("0%").set();
            page.value(2, 0, 987654321);
        });
        assertThat(rows(open(good)).getFirst().cells()).startsWith("0001701", "", "12.5%");
        var rewritten = rewritten(
                good,
                "xl/worksheets/",
                text -> text.replace("<v>0.125</v>", "<v>0.55000000000000004</v>")
                        .replace("<v>987654321</v>", "<v>1E999999999</v>"));
        assertThat(rows(open(rewritten)).getFirst().cells()).startsWith("0001701", "", "55%");
        assertThat(rows(open(rewritten)).getLast().cells().getFirst()).isEqualTo("1E+999999999");
        for (var broken : List.of("r=\"foo\"", "r=\"ZZZZZZZ3\"", "r=\"AAAAAA3\"")) {
            var bad = rewritten(good, "xl/worksheets/", text -> text.replace("r=\"A3\"", broken));
            assertThatExceptionOfType(Failure.Invalid.class)
                    .as(broken)
                    .isThrownBy(() -> rows(open(bad)))
                    .withMessageContaining("no spreadsheet that can be read");
        }
        var of1904 = rewritten(
                good, "xl/workbook.xml", text -> text.replaceFirst("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> open(of1904))
                .withMessageContaining("from 1904");
    }

    /// As programs write it that put down values and nothing of how they are shown.
    @Test
    void aSpreadsheetWithoutAnyFormatIsRead() throws IOException {
        var whole = write(book -> {
            var page = book.newWorksheet("Lista");
            header(page, 0);
            row(page, 1, "1", "A Exempel", "75%");
        });
        var bare = Files.createTempFile(folder, "bare", ".xlsx");
        try (var source = new ZipFile(whole.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(bare))) {
            for (var entry : Collections.list(source.entries())) {
                if (!entry.getName().equals("xl/styles.xml")) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    source.getInputStream(entry).transferTo(to);
                    to.closeEntry();
                }
            }
        }
        assertThat(rows(open(bare))).containsExactly(new Sheet.Row(2, List.of("1", "A Exempel", "75%", "", "")));
    }

    private Path rewritten(Path from, String part, UnaryOperator<String> change) throws IOException {
        var path = Files.createTempFile(folder, "rewritten", ".xlsx");
        try (var source = new ZipFile(from.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var entry : Collections.list(source.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = source.getInputStream(entry).readAllBytes();
                to.write(
                        entry.getName().startsWith(part)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                to.closeEntry();
            }
        }
        return path;
    }

    @Test
    void anEmptySpreadsheetHasNoHeader() throws IOException {
        assertThat(open(write(book -> book.newWorksheet("Blad1"))).header().cells())
                .isEmpty();
    }

    @Test
    void whatIsNoTableIsRefusedWithHowToSaveIt() throws IOException {
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, ".xls");
        refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "PDF");
        refused("<html><table></table></html>".getBytes(StandardCharsets.UTF_8), "web page");
        refused(new byte[] {0x7F, 'E', 'L', 'F', 1, 2, 3}, "neither text nor a spreadsheet");
        refused(new byte[] {'P', 'K', 3, 4, 9, 9}, "broken");
        refused(zip("content.xml", "<x/>"), ".ods");
        refused(zip("people.csv", "x"), "no spreadsheet");
        refused(zip("xl/workbook.xml", "<x/>"), "no spreadsheet that can be read");
    }

    /// Its directory says little; what it unpacks to is counted.
    @Test
    void aBombIsRefusedBeforeItIsRead() throws IOException {
        var bomb = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var chunk = new byte[1 << 20];
            for (int i = 0; i < 260; i++) {
                zip.write(chunk);
            }
            zip.closeEntry();
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> open(bomb))
                .withMessageContaining("larger than a spreadsheet may be");
    }

    /// A sheet that names a file of the server gets nothing of it.
    @Test
    void anEntityOfASheetIsNotResolved() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "hemligt");
        var good = write(book -> {
            var page = book.newWorksheet("Lista");
            header(page, 0);
            row(page, 1, "1", "A Exempel");
        });
        var bad = folder.resolve("entity.xlsx");
        try (var from = new ZipFile(good.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(bad))) {
            for (var entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().contains("sharedStrings")) {
                    text = text.replaceFirst(
                                    "(<\\?xml[^>]*\\?>)?",
                                    "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri()
                                            + "\">]>")
                            .replace("A Exempel", "&x;");
                }
                to.write(text.getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        try {
            assertThat(rows(open(bad)).toString()).doesNotContain("hemligt");
        } catch (Failure.Invalid e) {
            assertThat(e.getMessage()).contains("entity.xlsx").doesNotContain("hemligt");
        }
    }

    @FunctionalInterface
    private interface Filling {
        void fill(Workbook book);
    }

    private Path write(Filling filling) throws IOException {
        var path = Files.createTempFile(folder, "book", ".xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                var workbook = new Workbook(out, "Samsas", "1.0")) {
            filling.fill(workbook);
        }
        return path;
    }

    private static void header(Worksheet page, int row) {
        row(page, row, HEADER.toArray(String[]::new));
    }

    private static void row(Worksheet page, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            page.value(row, i, cells[i]);
        }
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private void refused(byte[] content, String message) throws IOException {
        var path = Files.write(Files.createTempFile(folder, "refused", ""), content);
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> open(path))
                .withMessageContaining(message)
                .satisfies(failure -> assertThat(failure.hint()).contains("save"));
    }

    private static Sheet open(Path path) {
        return Sheets.open(
                path.getFileName().toString(),
                path,
                row -> row.stream().filter(HEADER::contains).count());
    }

    private static List<Sheet.Row> rows(Sheet sheet) {
        var rows = new ArrayList<Sheet.Row>();
        sheet.read(rows::add);
        return rows;
    }
}
