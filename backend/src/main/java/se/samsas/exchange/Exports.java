package se.samsas.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import se.samsas.exchange.table.Column;
import se.samsas.exchange.table.Formula;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.Tables;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

/// Writes the graph as CSV files, as docs/data-format.md has them. Equal graphs give equal bytes. Nobody else on the
/// machine can read them.
@Component
@Import(DataFormat.class)
public final class Exports {

    private final Tables tables;
    private final Graph graph;

    Exports(Tables tables, Graph graph) {
        this.tables = tables;
        this.graph = graph;
    }

    /// Writes all files into a folder, which is made where it is missing. Each file is whole or not there.
    ///
    /// @param overwrite whether files that are there are replaced
    /// @return the number of rows of each file
    /// @throws Failure.Conflict where the folder holds something and may not be overwritten
    public Map<String, Long> data(Path folder, boolean overwrite) {
        try {
            prepare(folder, overwrite);
            var rows = new LinkedHashMap<String, Long>();
            for (var table : tables.list()) {
                rows.put(table.file(), write(table, folder));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(Path folder, boolean overwrite) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Failure.Conflict("%s is a file.".formatted(folder), "Give a folder.");
        }
        PrivateFiles.folder(folder);
        try (var files = Files.list(folder)) {
            if (!overwrite && files.findAny().isPresent()) {
                throw new Failure.Conflict(
                        "The folder %s is not empty.".formatted(folder),
                        "Give another, or say --overwrite to replace the files of an earlier export.");
            }
        }
    }

    private long write(Table table, Path folder) throws IOException {
        var unfinished = folder.resolve(table.file() + ".part");
        var rows = new long[1];
        try (var writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(PrivateFiles.write(unfinished), StandardCharsets.UTF_8)) {
            writer.writeRecord(table.columns().stream().map(Column::name).toList());
            graph.forEach(table.exportQuery(), Map.of(), record -> {
                writer.writeRecord(cells(table, record));
                rows[0]++;
            });
        }
        Files.move(unfinished, folder.resolve(table.file()), StandardCopyOption.REPLACE_EXISTING);
        return rows[0];
    }

    private static Iterable<String> cells(Table table, Record record) {
        var cells = new ArrayList<String>(table.columns().size());
        for (var column : table.columns()) {
            var value = record.get(column.name());
            cells.add(value.isNull() ? "" : Formula.quoted(column.cell().write(value.asObject())));
        }
        return cells;
    }
}
