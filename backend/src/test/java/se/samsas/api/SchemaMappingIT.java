package se.samsas.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.SchemaReport;
import se.samsas.IntegrationTest;

/// Schema and code say the same: every field has code behind it, every controller method a field, and what the
/// schema says is never absent is never absent in the code.
@IntegrationTest
class SchemaMappingIT {

    private final SchemaReport report;

    SchemaMappingIT(SchemaInspection inspection) {
        report = inspection.report();
    }

    @Test
    void everyFieldHasCodeBehindIt() {
        assertThat(report.unmappedFields()).isEmpty();
    }

    @Test
    void noTypeIsPassedOver() {
        assertThat(report.skippedTypes()).isEmpty();
    }

    @Test
    void everyControllerMethodHasItsFieldAndArguments() {
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
    }

    @Test
    void whatIsNeverAbsentInTheSchemaIsNeverAbsentInTheCode() {
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
    }
}
