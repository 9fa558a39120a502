package se.samsas.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/// Documents that were read before and fit the schema: clients send the same few again and again. What is kept
/// is the same for everybody; who may have a document run, and what of it, is asked each time.
@Component
final class KnownDocuments implements PreparsedDocumentProvider, GraphQlSourceBuilderCustomizer {

    /// Several times as many as all documents of the web client have; what is kept of a letter takes some
    /// hundred bytes.
    private static final int MOST_LETTERS = 300_000;

    private final Cache<String, PreparsedDocumentEntry> known = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((String text, PreparsedDocumentEntry _) -> text.length())
            .build();

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(this));
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput asked, Function<ExecutionInput, PreparsedDocumentEntry> read) {
        var text = asked.getQuery();
        var entry = known.getIfPresent(text);
        if (entry == null) {
            entry = read.apply(asked);
            if (!entry.hasErrors()) {
                known.put(text, entry);
            }
        }
        return CompletableFuture.completedFuture(entry);
    }
}
