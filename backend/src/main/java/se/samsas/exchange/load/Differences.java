package se.samsas.exchange.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.graph.Transaction;

/// Rows that are to be otherwise, table by table, and how they become so.
public final class Differences {

    private Differences() {}

    /// Those of a table.
    public static Stream<Difference> of(Table table, List<Difference> all) {
        return all.stream().filter(one -> one.table().equals(table));
    }

    /// Takes those rows of a table out of the graph that are to be no more.
    public static void remove(Transaction transaction, Table table, List<Difference> all) {
        var rows = new ArrayList<Map<String, Object>>();
        of(table, all).filter(one -> one.after() == null).forEach(one -> rows.add(asMap(one, one.either())));
        if (!rows.isEmpty()) {
            transaction.run(table.removeStatement(), Map.of("rows", rows));
        }
    }

    /// Writes those rows of a table that are to be there.
    public static void write(Transaction transaction, Table table, List<Difference> all, LocalDate today) {
        var rows = new ArrayList<Map<String, Object>>();
        of(table, all).forEach(one -> {
            var after = one.after();
            if (after != null) {
                rows.add(asMap(one, after));
            }
        });
        if (!rows.isEmpty()) {
            transaction.run(table.writeStatement(), Map.of("rows", rows, "today", today));
        }
    }

    /// Puts those rows of a table that are to be there in the place of what is stored of them, of which no trace is
    /// left:
    /// one that is written over may leave one.
    public static void replace(Transaction transaction, Table table, List<Difference> all, LocalDate today) {
        var rows = new ArrayList<Map<String, Object>>();
        of(table, all).forEach(one -> {
            var before = one.before();
            if (before != null) {
                rows.add(asMap(one, before));
            }
        });
        if (!rows.isEmpty()) {
            transaction.run(table.removeStatement(), Map.of("rows", rows));
        }
        write(transaction, table, all, today);
    }

    private static Map<String, Object> asMap(Difference one, List<@Nullable Object> cells) {
        return one.table().asMap(new TableRow(one.origin(), cells));
    }
}
