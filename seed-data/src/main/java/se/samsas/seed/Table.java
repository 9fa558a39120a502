package se.samsas.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// One file in memory: rows in the order of their keys. For what is small; a population is streamed instead.
final class Table {
    private final SeedFile file;
    private final SortedMap<List<String>, Row> rows = new TreeMap<>(Csv.BY_CODE_POINT);

    Table(SeedFile file) {
        this.file = file;
    }

    /// @throws IllegalArgumentException where the cells are too few or too many, or the key is there already
    void add(String... cells) {
        if (!addIfAbsent(cells)) {
            throw new IllegalArgumentException("%s has the key of %s twice".formatted(file.fileName(), List.of(cells)));
        }
    }

    boolean addIfAbsent(String... cells) {
        var row = new Row(file, List.of(cells));
        return rows.putIfAbsent(row.key(), row) == null;
    }

    void removeIf(Predicate<Row> unwanted) {
        rows.values().removeIf(unwanted);
    }

    Optional<Row> find(String... key) {
        return Optional.ofNullable(rows.get(List.of(key)));
    }

    Collection<Row> rows() {
        return rows.values();
    }

    void read(InputStream in) {
        for (var line : Csv.read(in)) {
            if (!line.getHeader().equals(file.columns())) {
                throw new IllegalArgumentException("%s has the columns %s where %s are expected"
                        .formatted(file.fileName(), line.getHeader(), file.columns()));
            }
            add(line.getFields().toArray(String[]::new));
        }
    }

    void write(Path folder) {
        try (var writer = Csv.writer(folder, file)) {
            for (var row : rows.values()) {
                writer.writeRecord(row.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A row of a file, cells in the order of its columns.
    record Row(SeedFile file, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
            if (cells.size() != file.columns().size()) {
                throw new IllegalArgumentException(
                        "%s needs the cells %s, not %s".formatted(file.fileName(), file.columns(), cells));
            }
        }

        String get(String column) {
            return cells.get(file.indexOf(column));
        }

        List<String> key() {
            return cells.subList(0, file.keyColumns());
        }
    }
}
