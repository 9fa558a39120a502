package se.samsas.graphql;

import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The schema as its files say it.
final class Schemas {

    private static final Path FILES = Path.of("src/main/resources/graphql");

    private Schemas() {}

    static String source() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.sorted().map(Schemas::read).collect(joining("\n"));
        }
    }

    static GraphQLSchema of(String source) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(source));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
