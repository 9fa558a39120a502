package se.samsas.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsas.access.RoleSource;
import se.samsas.accountability.InForce.Taking;
import se.samsas.administration.LegalBasis;
import se.samsas.administration.LegalGround;
import se.samsas.api.Language;
import se.samsas.document.PdfCheck;
import se.samsas.findability.Purpose;

class PaperTests {

    private static final Instant MADE = Instant.parse("2026-11-21T11:00:00Z");
    private static final LegalBasis BASIS = new LegalBasis(
            "b",
            "a",
            LegalGround.PUBLIC_TASK,
            "2 § <förordningen> | *a*",
            "gd",
            LocalDate.of(2026, 11, 1),
            MADE,
            "admin");

    @ParameterizedTest
    @EnumSource
    void whatIsInForceStandsInThePapers(Language language) {
        var record = AiActRecord.of(inForce(BASIS), language, MADE).markdown();
        assertThat(record).contains("60000", "3, 4, 5, 7, 9, 10", "6, 7, 8, 9, 10", "10, 9, 8, 7", "36", "1234");

        var assessment = ImpactAssessment.of(inForce(null), language, MADE).markdown();
        assertThat(assessment).contains("https://id.example", "Påhittverket", "36");
        assertThat(assessment).contains(language == Language.SV ? "minst 25" : "at least 25");
        assertThat(assessment)
                .contains(language == Language.SV ? "saknas för: Påhittverket" : "stated for: Påhittverket");
    }

    @Test
    void whatStandsInTheDataIsTextAlone() {
        var paper = ImpactAssessment.of(inForce(BASIS), Language.SV, MADE);
        assertThat(paper.html())
                .contains(
                        "2 § &lt;förordningen&gt; | *a*",
                        "<html lang=\"sv\">",
                        "<p class=\"fill\"><strong>Fyll i:</strong>")
                .doesNotContain("<script", "http-equiv", "src=");
        assertThat(paper.markdown()).contains("2 § \\<förordningen\\> \\| \\*a\\*");
    }

    @ParameterizedTest
    @EnumSource
    void asPdfTheyAreForArchivesAndForEverybody(Language language) {
        assertThat(PdfCheck.faults(
                        AiActRecord.of(inForce(BASIS), language, MADE).pdf()))
                .isEmpty();
        assertThat(PdfCheck.faults(
                        ImpactAssessment.of(inForce(null), language, MADE).pdf()))
                .isEmpty();
    }

    @Test
    void theEmbeddedSignInIsSaidToBeNone() {
        var now = new InForce(null, RoleSource.GRAPH, 24, 0, List.of());
        assertThat(ImpactAssessment.of(now, Language.EN, MADE).markdown())
                .contains("must never be used for real people");
    }

    private static InForce inForce(@Nullable LegalBasis basis) {
        return new InForce(
                "https://id.example",
                RoleSource.BOTH,
                36,
                1234,
                List.of(new Taking("Påhittverket", 25, Map.of(Purpose.LOAN, 10), Map.of(Purpose.LOAN, 3), basis)));
    }
}
