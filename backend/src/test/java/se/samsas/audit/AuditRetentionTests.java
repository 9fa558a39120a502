package se.samsas.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditRetentionTests {

    @Test
    void whyTheServerDoesNotStartAndWhatItTakesIsSaid() {
        var refused = new AuditKeptTooShort(5);
        var analysis = new AuditKeptTooShortAnalyzer().analyze(refused, refused);

        assertThat(analysis.getDescription()).contains("SAMSAS_AUDIT_KEEP_MONTHS is 5", "less than 6 months");
        assertThat(analysis.getAction()).contains("to 6 or more");
    }
}
