package se.samsas.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.audit.AuditTrail;
import se.samsas.exchange.load.Duplicates;
import se.samsas.exchange.load.Hierarchy;
import se.samsas.exchange.load.ImportLease;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.load.ImportScope;
import se.samsas.exchange.load.Load;
import se.samsas.exchange.load.Load.Mode;
import se.samsas.exchange.load.TableLoad;
import se.samsas.exchange.table.Converted;
import se.samsas.exchange.table.TableReader;
import se.samsas.exchange.table.TableReader.Survey;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.Tables;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.job.Bystanders;
import se.samsas.notice.RoleNews;
import se.samsas.person.PersonTables;

/// Puts the rows of an import into the graph, table by table, whether they are read from files or were converted.
final class Loading {

    private final Tables tables;
    private final Graph graph;
    private final Revisions revisions;
    private final AuditTrail trail;
    private final RoleNews news;
    private final Bystanders bystanders;
    private final Clock clock;

    Loading(
            Tables tables,
            Graph graph,
            Revisions revisions,
            AuditTrail trail,
            RoleNews news,
            Bystanders bystanders,
            Clock clock) {
        this.tables = tables;
        this.graph = graph;
        this.revisions = revisions;
        this.trail = trail;
        this.news = news;
        this.bystanders = bystanders;
        this.clock = clock;
    }

    /// Loads the files of the data format that were surveyed.
    ImportReport load(
            Map<TableReader, Survey> surveys,
            Mode mode,
            ImportScope scope,
            @Nullable ImportLease lease,
            ImportListener listener) {
        var total = surveys.values().stream().mapToLong(Survey::rows).sum();
        try (var load = begin(listener, mode, scope, lease, total)) {
            surveys.keySet().stream()
                    .filter(reader -> scope.isOfAgency() && reader.table().equals(PersonTables.EMPLOYMENTS))
                    .forEach(reader -> reader.read(load::employs, complaint -> {}));
            var counts = new ArrayList<Counts>();
            surveys.forEach((reader, survey) -> {
                if (survey.rows() > 0) {
                    counts.add(load(load, reader, survey));
                }
            });
            return new ImportReport(counts, load.elapsed());
        }
    }

    /// Begins what has so many rows.
    Load begin(ImportListener listener, Mode mode, ImportScope scope, @Nullable ImportLease lease, long rows) {
        return new Load(
                graph.forLongWork(),
                revisions,
                trail,
                news,
                bystanders,
                listener,
                clock,
                mode,
                scope,
                lease,
                rows,
                tables.areEmpty(graph));
    }

    /// Begins to load what was converted.
    Load begin(
            ImportListener listener,
            Mode mode,
            ImportScope scope,
            @Nullable ImportLease lease,
            List<Converted> converted) {
        return begin(
                listener,
                mode,
                scope,
                lease,
                converted.stream().mapToLong(Converted::size).sum());
    }

    /// Loads what was converted into rows of the data format.
    ImportReport load(
            List<Converted> converted,
            Mode mode,
            ImportScope scope,
            @Nullable ImportLease lease,
            ImportListener listener) {
        try (var load = begin(listener, mode, scope, lease, converted)) {
            converted.stream()
                    .filter(one -> scope.isOfAgency() && one.table().equals(PersonTables.EMPLOYMENTS))
                    .forEach(one -> one.rows().forEach(load::employs));
            return new ImportReport(load(load, converted), load.elapsed());
        }
    }

    /// Goes on with what was begun.
    static List<Counts> load(Load load, List<Converted> converted) {
        return converted.stream().map(one -> load(load, one)).toList();
    }

    private static Counts load(Load load, Converted converted) {
        var table = converted.table();
        var rows = new TableLoad(load, table, Duplicates.of(table, converted.rows()::forEach));
        try (rows) {
            converted.complaints().forEach(rows::complain);
            table.selfReference()
                    .<Collection<TableRow>>map(
                            reference -> Hierarchy.order(List.copyOf(converted.rows()), reference, rows::complain))
                    .orElse(converted.rows())
                    .forEach(rows::add);
        }
        return rows.counts(table.file());
    }

    private static Counts load(Load load, TableReader reader, Survey survey) {
        var table = reader.table();
        var duplicates = survey.sorted()
                ? Duplicates.ofSorted(table)
                : Duplicates.of(table, row -> reader.read(row, complaint -> {}));
        var rows = new TableLoad(load, table, duplicates);
        try (rows) {
            table.selfReference()
                    .ifPresentOrElse(
                            reference -> {
                                var all = new ArrayList<TableRow>();
                                reader.read(all::add, rows::complain);
                                Hierarchy.order(all, reference, rows::complain).forEach(rows::add);
                            },
                            () -> reader.read(rows::add, rows::complain));
        }
        return rows.counts(table.file());
    }
}
