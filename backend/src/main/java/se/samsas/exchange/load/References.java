package se.samsas.exchange.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.Violation;
import se.samsas.graph.Queries;

/// Which rows of a table lead somewhere, and are the import's to write.
final class References {

    private static final Text UNKNOWN = new Text("there is no %s '%s'", "det finns ingen %s '%s'");
    private static final Text TAKEN = new Text("'%s' is of another agency", "'%s' hör till en annan myndighet");
    private static final Text OTHER = new Text("'%s', where '%s' has '%s'", "'%s', medan '%s' har '%s'");

    private final Load load;
    private final Table table;

    References(Load load, Table table) {
        this.load = load;
        this.table = table;
    }

    /// The rows whose references lead somewhere. Rows of the batch may refer to those before them.
    List<TableRow> accept(Queries transaction, List<TableRow> rows, List<Complaint> complaints) {
        var known = known(transaction, rows);
        var parents = parents(transaction, rows);
        var taken = table.node() == null
                ? Set.<String>of()
                : load.foreign(
                        transaction,
                        table.node(),
                        rows.stream().map(TableRow::head).collect(Collectors.toSet()));
        var accepted = new ArrayList<TableRow>(rows.size());
        for (var row : rows) {
            var violation =
                    taken(row, taken).or(() -> unknownReference(row, known)).or(() -> otherThanParent(row, parents));
            if (violation.isPresent()) {
                complaints.add(violation.get().at(row.origin()));
                continue;
            }
            accepted.add(row);
            if (table.node() != null) {
                known.computeIfAbsent(table.node(), label -> new LinkedHashSet<>())
                        .add(row.head());
                parents.put(row.head(), row.cells());
            }
        }
        return accepted;
    }

    private Optional<Violation> taken(TableRow row, Set<String> taken) {
        return taken.contains(row.head())
                ? Optional.of(new Violation(table.columns().getFirst().name(), row.head(), TAKEN.with(row.head())))
                : Optional.empty();
    }

    private Map<String, Set<String>> known(Queries transaction, List<TableRow> rows) {
        var named = new HashMap<String, Set<String>>();
        for (int i = 0; i < table.columns().size(); i++) {
            var label = table.columns().get(i).refersTo();
            if (label != null) {
                var ids = named.computeIfAbsent(label, key -> new LinkedHashSet<>());
                for (var row : rows) {
                    ids.addAll(Table.ids(row.cells().get(i)));
                }
            }
        }
        var known = new HashMap<String, Set<String>>();
        // Of people an agency's import has only those left whom it reaches.
        named.forEach((label, ids) -> known.put(
                label,
                load.scope().isOfAgency() && "Person".equals(label) ? ids : load.existing(transaction, label, ids)));
        return known;
    }

    private Optional<Violation> unknownReference(TableRow row, Map<String, Set<String>> known) {
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var label = column.refersTo();
            if (label == null) {
                continue;
            }
            for (var id : Table.ids(row.cells().get(i))) {
                if (!known.getOrDefault(label, Set.of()).contains(id)) {
                    return Optional.of(new Violation(column.name(), id, UNKNOWN.with(kind(label), id)));
                }
            }
        }
        return Optional.empty();
    }

    private static Text kind(String label) {
        return switch (label) {
            case "Person" -> new Text(label, "person");
            case "Skill" -> new Text(label, "kompetens");
            case "Unit" -> new Text(label, "enhet");
            case "Agency" -> new Text(label, "myndighet");
            case "Occupation" -> new Text(label, "yrke");
            case "RoleProfile" -> new Text(label, "rollprofil");
            case "Need" -> new Text(label, "behov");
            default -> new Text(label, label);
        };
    }

    /// What the rows that are referred to say, for tables where something is inherited from them.
    private Map<String, List<@Nullable Object>> parents(Queries transaction, List<TableRow> rows) {
        var parents = new HashMap<String, List<@Nullable Object>>();
        if (table.inherited().isPresent()) {
            var reference = table.selfReference().orElseThrow();
            var heads = new LinkedHashSet<String>();
            rows.forEach(row -> heads.addAll(Table.ids(row.cells().get(reference))));
            table.stored(transaction, heads).forEach(cells -> parents.put(String.valueOf(cells.getFirst()), cells));
        }
        return parents;
    }

    private Optional<Violation> otherThanParent(TableRow row, Map<String, List<@Nullable Object>> parents) {
        return table.inherited().flatMap(inherited -> {
            var reference = row.cells().get(table.selfReference().orElseThrow());
            var parent = reference == null ? null : parents.get(reference.toString());
            if (parent == null || table.alike(inherited, parent, row.cells())) {
                return Optional.empty();
            }
            return Optional.of(new Violation(
                    table.columns().get(inherited).name(),
                    String.valueOf(row.cells().get(inherited)),
                    OTHER.with(
                            String.valueOf(row.cells().get(inherited)),
                            reference,
                            String.valueOf(parent.get(inherited)))));
        });
    }
}
