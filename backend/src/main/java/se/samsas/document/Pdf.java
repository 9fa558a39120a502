package se.samsas.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Writes a paper as PDF for archives (PDF/A-2a: ISO 19005-2, level A) that everybody can read (PDF/UA-1: ISO
/// 14289-1): tagged, with its language, its title and its fonts.
final class Pdf {

    private static final String FONT = "Liberation Sans";

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 20mm 22mm;
              @bottom-right { content: counter(page) " / " counter(pages); font: 9pt 'Liberation Sans'; color: #595959 } }
            body { font: 10.5pt/1.45 'Liberation Sans'; color: #1a1a1a }
            h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 6mm } h2 { font-size: 13pt; margin: 7mm 0 2mm; page-break-after: avoid }
            p { margin: 0 0 3mm } ul { margin: 0 0 3mm; padding-left: 6mm } li { margin-bottom: 1mm }
            table { border-collapse: collapse; width: 100%; margin-bottom: 4mm; -fs-table-paginate: paginate }
            th, td { border: 0.5pt solid #767676; padding: 1.2mm 1.8mm; text-align: left; vertical-align: top }
            .wide { font-size: 8pt } .wide th, .wide td { padding: 0.8mm 1mm } .long, .wide td { word-wrap: break-word }
            th { background: #eef5f5 } tr, .fill { page-break-inside: avoid }
            .fill { border-left: 3pt solid #0b5d5e; padding: 2mm 3mm; background: #eef5f5 }
            """;

    /// What XML has no place for (XML 1.0, 2.2).
    private static final Pattern NO_CHARACTER =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /// What may be too long for a cell, such as an address: it alone is broken anywhere, words are not.
    private static final Pattern LONG = Pattern.compile("(?<=[>\\s])[^\\s<>\"]{30,}(?=[<\\s])");

    static {
        XRLog.setLoggingEnabled(false); // it would name characters of what is written
    }

    private Pdf() {}

    static byte[] of(Paper paper) {
        var content = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useFont(() -> font("Regular"), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), FONT, 700, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl(
                            (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withProducer("Samsas")
                    .withHtmlContent(page(paper), null)
                    .toStream(content)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static String page(Paper paper) {
        return NO_CHARACTER
                .matcher("""
                        <html lang="%s">
                        <head>
                        <title>%s</title>
                        <meta name="description" content="%s" />
                        <style>
                        %s</style>
                        </head>
                        <body>
                        %s
                        </body>
                        </html>
                        """.formatted(
                                Html.language(paper),
                                Html.escaped(paper.title()),
                                Html.escaped(paper.title()),
                                STYLE,
                                LONG.matcher(Html.body(readable(paper))).replaceAll("<span class=\"long\">$0</span>")))
                .replaceAll("");
    }

    /// A table without a row is none (ISO 14289-1, 7.2): it gets one that says that there is nothing.
    private static Paper readable(Paper paper) {
        return new Paper(
                paper.title(),
                paper.fileName(),
                paper.language(),
                paper.made(),
                paper.blocks().stream()
                        .map(block -> block instanceof Block.Rows(var columns, var rows) && rows.isEmpty()
                                ? new Block.Rows(columns, List.of(Collections.nCopies(columns.size(), "–")))
                                : block)
                        .toList());
    }

    private static InputStream font(String weight) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream("LiberationSans-%s.ttf".formatted(weight)), weight);
    }
}
