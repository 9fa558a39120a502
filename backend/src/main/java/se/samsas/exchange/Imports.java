package se.samsas.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsas.exchange.EscoRows.Converted;
import se.samsas.exchange.ImportReport.Counts;
import se.samsas.exchange.TableReader.Survey;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;

/// Brings data into the graph. Nothing is ever deleted by it, and the same again changes nothing; interrupted, it is
/// taken up by starting it again.
@Component
public final class Imports {

    private final Graph graph;
    private final Revisions revisions;
    private final Clock clock;

    Imports(Graph graph, Revisions revisions, Clock clock) {
        this.graph = graph;
        this.revisions = revisions;
        this.clock = clock;
    }

    /// Imports a folder of CSV files, as docs/data-format.md has them.
    ///
    /// @throws Failure.Invalid where the folder holds something else, or a file lacks a column, has one too many
    /// or cannot be told apart into rows; nothing was written then
    public ImportReport data(Path folder, ImportListener listener) {
        return data(new DataSource.Folder(folder), listener);
    }

    ImportReport data(DataSource source, ImportListener listener) {
        source.require(Tables.ALL.stream().map(Table::file).collect(Collectors.toSet()));
        var surveys = new LinkedHashMap<Table, Survey>();
        Tables.ALL.forEach(table -> surveys.put(table, new TableReader(table, source).survey()));
        var load = begin(
                listener, surveys.values().stream().mapToLong(Survey::rows).sum());
        var counts = new ArrayList<Counts>();
        surveys.forEach((table, survey) -> {
            if (survey.rows() > 0) {
                counts.add(load(load, table, survey, source));
            }
        });
        return new ImportReport(counts, load.elapsed());
    }

    /// Imports the official ESCO package: zips, folders of unpacked files, or both together, in Swedish and English.
    /// What was added here (labels and synonyms, local skills, links between schemes) stays as it is.
    ///
    /// @throws Failure.Invalid where a path is no such package, or one that is not safe to unpack; nothing was
    /// written then
    public ImportReport esco(List<Path> paths, ImportListener listener) {
        try (var esco = EscoPackage.open(paths)) {
            var converted = EscoRows.of(esco, EscoKnown.of(graph));
            var load = begin(
                    listener, converted.stream().mapToLong(Converted::size).sum());
            var counts = converted.stream().map(one -> load(load, one)).toList();
            return new ImportReport(counts, load.elapsed());
        }
    }

    private Load begin(ImportListener listener, long rows) {
        return new Load(graph, revisions, listener, LocalDate.now(clock), rows);
    }

    private static Counts load(Load load, Converted converted) {
        var table = converted.table();
        var rows = new TableLoad(load, table, false);
        try (rows) {
            converted.complaints().forEach(rows::complain);
            table.selfReference()
                    .map(reference -> Hierarchy.order(converted.rows(), reference, rows::complain))
                    .orElse(converted.rows())
                    .forEach(rows::add);
        }
        return rows.counts(table.file());
    }

    private static Counts load(Load load, Table table, Survey survey, DataSource source) {
        var rows = new TableLoad(load, table, survey.sorted());
        try (rows) {
            var reader = new TableReader(table, source);
            table.selfReference()
                    .ifPresentOrElse(
                            reference -> {
                                var all = new ArrayList<Row>();
                                reader.read(all::add, rows::complain);
                                Hierarchy.order(all, reference, rows::complain).forEach(rows::add);
                            },
                            () -> reader.read(rows::add, rows::complain));
        }
        return rows.counts(table.file());
    }
}
