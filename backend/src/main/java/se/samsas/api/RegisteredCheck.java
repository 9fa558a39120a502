package se.samsas.api;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/// Says at the start which documents of machine clients do not fit the schema of this version, before those
/// find out.
@Component
final class RegisteredCheck {

    private static final Logger log = LoggerFactory.getLogger(RegisteredCheck.class);

    private final TrustedDocuments documents;
    private final GraphQlSource source;

    RegisteredCheck(TrustedDocuments documents, GraphQlSource source) {
        this.documents = documents;
        this.source = source;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        documents
                .registered()
                .forEach((client, texts) -> texts.forEach(text -> faults(source.schema(), text)
                        .forEach(fault -> log.warn(
                                "A document that is registered for the client '{}' does not fit the schema: {}",
                                client,
                                fault))));
    }

    static List<String> faults(GraphQLSchema schema, String text) {
        return ParseAndValidate.parseAndValidate(
                        schema, ExecutionInput.newExecutionInput(text).build())
                .getErrors()
                .stream()
                .map(error -> error.getMessage() + " " + error.getLocations())
                .toList();
    }
}
