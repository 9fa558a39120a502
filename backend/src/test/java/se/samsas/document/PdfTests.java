package se.samsas.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsas.api.Language;

class PdfTests {

    @ParameterizedTest
    @EnumSource
    void aPdfIsForArchivesAndForEverybody(Language language) {
        assertThat(PdfCheck.faults(paper(language).pdf())).isEmpty();
    }

    @Test
    void itSaysWhatTheBlocksSay() throws IOException {
        try (var pdf = Loader.loadPDF(paper(Language.SV).pdf())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("En titel & mer", "Ŋ Đ Š Ž å ä ö", "Fyll i: Vem?", "<b>", "rad 99");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("En titel & mer");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
        }
    }

    @Test
    void whatTheFontLacksOrIsNoCharacterSpoilsNothing() {
        var paper = new Paper(
                "漢字",
                "f",
                Language.SV,
                Instant.EPOCH,
                List.of(new Block.Paragraph("\0 \uD800 \uFFFE \u200B 漢字 😀 é שלום \u00AD")));
        assertThat(PdfCheck.faults(paper.pdf())).isEmpty();
    }

    @Test
    void aPdfWithoutTitleLanguageAndTagsIsSeenToBeNone() throws IOException {
        try (var pdf = Loader.loadPDF(paper(Language.SV).pdf())) {
            pdf.getDocumentInformation().setTitle(null);
            var catalog = pdf.getDocumentCatalog();
            catalog.setLanguage(null);
            catalog.setStructureTreeRoot(null);
            catalog.setMarkInfo(null);
            assertThat(PdfCheck.faults(bytes(pdf)))
                    .anyMatch(fault -> fault.startsWith("2a"))
                    .anyMatch(fault -> fault.startsWith("ua1"));
        }
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static Paper paper(Language language) {
        return new Paper(
                "En titel & mer",
                "file",
                language,
                Instant.EPOCH,
                List.of(
                        new Block.Heading("En rubrik"),
                        new Block.Paragraph("Ŋ Đ Š Ž å ä ö – ’ × <b>"),
                        new Block.Items(List.of("ett", "två")),
                        new Block.ToFill("Vem?"),
                        new Block.Rows(
                                List.of("a", "b"),
                                IntStream.range(0, 100)
                                        .mapToObj(
                                                row -> List.of("rad " + row, "https://example.org/" + "x".repeat(row)))
                                        .toList()),
                        new Block.Rows(List.of("tom"), List.of())));
    }
}
