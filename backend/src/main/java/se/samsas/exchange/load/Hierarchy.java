package se.samsas.exchange.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.TableRow;

/// Puts the rows of a file that refer to one another (units below units) in an order in which each comes after the
/// one that it refers to.
public final class Hierarchy {

    private final int reference;
    private final Map<Object, TableRow> rows = new HashMap<>();
    private final Set<TableRow> circular = new LinkedHashSet<>();
    private final Set<TableRow> ordered = new LinkedHashSet<>();

    private Hierarchy(int reference) {
        this.reference = reference;
    }

    /// Rows that refer to themselves, directly or round a circle, are complained about and left out.
    ///
    /// @param reference the column that names another row by its first column
    public static List<TableRow> order(List<TableRow> rows, int reference, Consumer<Complaint> complaints) {
        var hierarchy = new Hierarchy(reference);
        rows.forEach(
                row -> hierarchy.rows.putIfAbsent(String.valueOf(row.cells().getFirst()), row));
        rows.forEach(hierarchy::place);
        hierarchy.circular.forEach(row -> complaints.accept(Complaint.leftOut(
                row.origin(),
                new Text("'%s' is above itself", "'%s' ligger över sig själv")
                        .with(String.valueOf(row.cells().getFirst())))));
        return List.copyOf(hierarchy.ordered);
    }

    /// Goes up until there is no row above, or one whose place is known, and places the rows on the way from there
    /// down.
    private void place(TableRow row) {
        var way = new ArrayList<TableRow>();
        var onTheWay = new HashSet<TableRow>();
        for (@Nullable TableRow next = row; next != null && isOpen(next); next = above(next)) {
            if (!onTheWay.add(next)) {
                var circle = way.subList(way.indexOf(next), way.size());
                circular.addAll(circle);
                circle.clear();
                break;
            }
            way.add(next);
        }
        ordered.addAll(way.reversed());
    }

    private boolean isOpen(TableRow row) {
        return !ordered.contains(row) && !circular.contains(row);
    }

    private @Nullable TableRow above(TableRow row) {
        var id = row.cells().get(reference);
        return id == null ? null : rows.get(id);
    }
}
