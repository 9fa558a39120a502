package se.samsas.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.samsas.api.Text;
import se.samsas.exchange.table.Sheet.Known;
import se.samsas.failure.Failure;

/// Opens what people send as a table: by what is in it, not by what it is called.
public final class Sheets {

    /// What a spreadsheet may be once it is unpacked: a million rows of twenty cells are a tenth of it.
    private static final long MOST_UNPACKED = 2L << 30;

    /// What is held at once of a spreadsheet: all but its sheets, mostly the texts that cells share.
    private static final long MOST_SHARED = 256L << 20;

    private static final String SHEETS = "xl/worksheets/";
    private static final int HEAD = 512;
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};
    private static final Text SAVE_AS = new Text(
            "Open it where it comes from, save it as .xlsx or as CSV in UTF-8, and send that.",
            "Öppna den där den kommer ifrån, spara den som .xlsx eller som CSV i UTF-8 och skicka den filen.");

    private Sheets() {}

    /// Opens a file, and finds its header.
    ///
    /// @param file  what it is called where people read of it
    /// @param known how many cells of a row are names of columns
    /// @throws Failure.Invalid where it is no table that is read here
    public static Sheet open(String file, Path path, Known known) {
        try {
            var head = head(path);
            if (Encoding.startsWith(head, ZIP)) {
                return zipped(file, path, known);
            }
            if (Encoding.startsWith(head, OLE)) {
                throw refused(
                        file,
                        new Text(
                                "%s is an old spreadsheet (.xls), or one with a password.",
                                "%s är ett äldre kalkylblad (.xls) eller har ett lösenord."));
            }
            var start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
            if (start.startsWith("%pdf")) {
                throw refused(file, new Text("%s is a PDF.", "%s är en pdf."));
            }
            if (start.startsWith("<")) {
                throw refused(
                        file,
                        new Text("%s is a web page or XML, no table.", "%s är en webbsida eller XML, ingen tabell."));
            }
            if (!Encoding.mayBeText(head)) {
                throw refused(
                        file, new Text("%s is neither text nor a spreadsheet.", "%s är varken text eller kalkylblad."));
            }
            return TextSheet.of(file, () -> Files.newInputStream(path), known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    private static Sheet zipped(String file, Path path, Known known) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("content.xml") != null) {
                throw refused(
                        file, new Text("%s is an OpenDocument file (.ods).", "%s är en OpenDocument-fil (.ods)."));
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw refused(file, new Text("%s is a zip, no spreadsheet.", "%s är en zip-fil, inget kalkylblad."));
            }
            requireModest(file, zip);
        } catch (ZipException e) {
            var failure = refused(file, new Text("%s is broken.", "%s är trasig."));
            failure.addSuppressed(e);
            throw failure;
        }
        return Workbook.of(file, path, known);
    }

    /// What the directory of a zip says of lengths may be a lie, so all is unpacked once and counted.
    private static void requireModest(String file, ZipFile zip) throws IOException {
        long all = 0;
        for (var entry : Collections.list(zip.entries())) {
            long one = 0;
            var chunk = new byte[1 << 16];
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    one += read;
                    if (all + one > MOST_UNPACKED
                            || (one > MOST_SHARED && !entry.getName().startsWith(SHEETS))) {
                        throw refused(
                                file,
                                new Text(
                                        "%s is larger than a spreadsheet may be once it is unpacked.",
                                        "%s är större än ett kalkylblad får vara när det har packats upp."));
                    }
                }
            }
            all += one;
        }
    }

    private static Failure.Invalid refused(String file, Text what) {
        return Explained.invalid(file, what.with(file), SAVE_AS);
    }
}
