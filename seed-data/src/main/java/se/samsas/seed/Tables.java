package se.samsas.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The files of a data set in memory, each there from the start, empty.
final class Tables {
    private final Map<SeedFile, Table> tables = new EnumMap<>(SeedFile.class);

    Tables() {
        for (var file : SeedFile.values()) {
            tables.put(file, new Table(file));
        }
    }

    /// The committed skills, occupations, roles and needs.
    static Tables committed(SeedFile... files) {
        var tables = new Tables();
        for (var file : files) {
            try (var in = SeedData.open(file)) {
                tables.get(file).read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tables;
    }

    Table get(SeedFile file) {
        return Objects.requireNonNull(tables.get(file));
    }

    void write(Path folder, SeedFile... files) {
        for (var file : files) {
            get(file).write(folder);
        }
    }
}
