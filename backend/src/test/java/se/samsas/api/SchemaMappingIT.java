package se.samsas.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;
import se.samsas.IntegrationTest;

/// The schema and the code say the same: every field has code behind it, every controller method a field, and what the
/// schema says is never absent is never absent.
@IntegrationTest
class SchemaMappingIT {

    private final SchemaReport report;

    SchemaMappingIT(GraphQlSource source, List<RuntimeWiringConfigurer> configurers) throws ClassNotFoundException {
        var wiring = RuntimeWiring.newRuntimeWiring();
        configurers.forEach(configurer -> configurer.configure(wiring));
        report = SchemaMappingInspector.initializer()
                // Only a union leads to it, and a union names no class.
                .classMapping("Candidate", Class.forName("se.samsas.need.Candidate"))
                .inspect(source.schema(), wiring.build().getDataFetchers());
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
