package se.samsas.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.graphql.execution.SchemaReport;

/// Keeps what the server finds, as it starts, when it compares schema and code.
public final class SchemaInspection implements GraphQlSourceBuilderCustomizer {

    private @Nullable SchemaReport report;

    @Override
    public void customize(SchemaResourceBuilder builder) {
        builder.inspectSchemaMappings(
                // Only a union leads to it, and a union names no class.
                inspector -> inspector.classMapping("Candidate", candidate()),
                found -> report = found);
    }

    SchemaReport report() {
        return Objects.requireNonNull(report, "The server has not started.");
    }

    private static Class<?> candidate() {
        try {
            return Class.forName("se.samsas.search.Candidate");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
