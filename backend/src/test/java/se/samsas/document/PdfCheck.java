package se.samsas.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Asks veraPDF, the reference validator, whether a PDF is what it says of itself.
public final class PdfCheck {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfCheck() {}

    /// What of PDF/A-2a and of PDF/UA-1 does not hold, each by its clause.
    public static List<String> faults(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> faults(pdf, flavour))
                .toList();
    }

    private static Stream<String> faults(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            if (result.getTotalAssertions() == 0) {
                throw new IllegalStateException("veraPDF looked at nothing of %s.".formatted(flavour));
            }
            return result.getFailedChecks().keySet().stream()
                    .map(rule -> "%s %s.%d".formatted(flavour, rule.getClause(), rule.getTestNumber()))
                    .sorted();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
