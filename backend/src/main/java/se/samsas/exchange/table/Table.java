package se.samsas.exchange.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import se.samsas.exchange.table.Column.Use;
import se.samsas.graph.Queries;
import se.samsas.text.CodePoints;

/// A file of docs/data-format.md and what it is in the graph.
///
/// What an export writes and what an import compares with are one query, so a row is unchanged exactly where
/// the export would write it again.
///
/// @param file     its name
/// @param node     the label of the nodes that it describes, one a row; null where its rows are something else
/// @param columns  in the order of the file, the key first
/// @param head     the start of the query for what is stored, up to the expression of the first column; ` IN
///                 $heads` or ` IS NOT NULL` follows
/// @param rest     the rest of that query; it returns the columns by their names
/// @param write    the statement that writes `$rows`, new or changed; `$today` is the date
/// @param stamp    what it tells those who follow the graph
/// @param check    what is wrong with a row; empty where nothing is
/// @param identity which cells no two rows share, where these are not the key
/// @param add      what writes one row that is new, its cells by the names of the columns, of people whom the
/// transaction
///  has locked; several transactions may then write at once. Null: `write` does both, one transaction after
/// the other
/// @param remove   the statement that takes `$rows` out of the graph, whatever hangs on them being gone; null where
///  nothing does
public record Table(
        String file,
        @Nullable String node,
        List<Column> columns,
        String head,
        String rest,
        String write,
        Stamp stamp,
        Function<Map<String, Object>, Optional<Violation>> check,
        Function<List<@Nullable Object>, List<@Nullable Object>> identity,
        @Nullable String add,
        @Nullable String remove) {

    /// Keys, each as [Column#sortedBy(String)] has it, in the order of the file: by code point, column by column.
    public static final Comparator<List<String>> BY_KEY = Table::compareKeys;

    /// What is written is found by its key, whatever else there is: a plan that was made when the graph was empty is
    /// as good as one that is made again and again while it fills.
    private static final String AS_PLANNED = "CYPHER replan=skip\n";

    public static Table of(String file, @Nullable String node, Column... columns) {
        var all = List.of(columns);
        var keys = (int) all.stream().filter(column -> column.use() == Use.KEY).count();
        return new Table(
                file,
                node,
                all,
                "",
                "",
                "",
                Stamp.none(),
                row -> Optional.empty(),
                cells -> cells.subList(0, keys),
                null,
                null);
    }

    public Table stored(String head, String rest) {
        return new Table(file, node, columns, head, rest, write, stamp, check, identity, add, remove);
    }

    public Table writtenBy(String write, Stamp stamp) {
        return new Table(file, node, columns, head, rest, write, stamp, check, identity, add, remove);
    }

    public Table checked(Function<Map<String, Object>, Optional<Violation>> check) {
        return new Table(file, node, columns, head, rest, write, stamp, check, identity, add, remove);
    }

    public Table identifiedBy(Function<List<@Nullable Object>, List<@Nullable Object>> identity) {
        return new Table(file, node, columns, head, rest, write, stamp, check, identity, add, remove);
    }

    /// Rows of people, of whom those that are new are written by a statement of their own.
    public Table addedBy(String add) {
        return new Table(file, node, columns, head, rest, write, stamp, check, identity, add, remove);
    }

    /// What takes rows out of the graph again.
    public Table removedBy(String remove) {
        return new Table(file, node, columns, head, rest, write, stamp, check, identity, add, remove);
    }

    /// The rows in the graph whose first column is one of the heads.
    public List<List<@Nullable Object>> stored(Queries queries, Set<String> heads) {
        return queries.list(head + " IN $heads\n" + rest, Map.of("heads", heads), this::cells);
    }

    private List<@Nullable Object> cells(Record record) {
        var cells = new @Nullable Object[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = record.get(columns.get(i).name()).asObject();
        }
        return Arrays.asList(cells);
    }

    /// The statement for `$rows` that are stored already, or may be: each a map of its cells, by column.
    public String writeStatement() {
        return AS_PLANNED + write;
    }

    /// The statement for `$rows` that are new, each a list of its cells: the names of the columns in each of
    /// them again would take a sixth of the time.
    public String addStatement() {
        return AS_PLANNED
                + IntStream.range(0, columns.size())
                        .mapToObj(i ->
                                "cells[%d] AS `%s`".formatted(i, columns.get(i).name()))
                        .collect(Collectors.joining(", ", "UNWIND $rows AS cells\nWITH ", "\n"))
                + add;
    }

    /// The statement for `$rows` that are to be no more, each a map of its cells, by column.
    public String removeStatement() {
        return AS_PLANNED + Objects.requireNonNull(remove, () -> "Rows of " + file + " are not taken away");
    }

    /// The query for all rows in the order of their keys.
    public String exportQuery() {
        return head + " IS NOT NULL\n" + rest + "\nORDER BY "
                + keys().map(Column::ordered).collect(Collectors.joining(", "));
    }

    public Stream<Column> keys() {
        return columns.stream().filter(column -> column.use() == Use.KEY);
    }

    public int keyCount() {
        return (int) keys().count();
    }

    /// Where the cells of a column stand in a row.
    public int place(String column) {
        return columns.stream().map(Column::name).toList().indexOf(column);
    }

    /// The columns that hold ids of nodes with this label, the row's own where it is one, by their place.
    public List<Integer> columnsOf(String label) {
        return IntStream.range(0, columns.size())
                .filter(i -> label.equals(columns.get(i).refersTo()) || (i == 0 && label.equals(node)))
                .boxed()
                .toList();
    }

    /// The ids that rows hold of nodes with this label, in their order.
    public Set<String> ids(String label, Collection<TableRow> rows) {
        var holding = columnsOf(label);
        return rows.stream()
                .flatMap(row -> holding.stream().map(column -> row.cells().get(column)))
                .flatMap(cell -> ids(cell).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The ids that a cell holds.
    public static Collection<String> ids(@Nullable Object cell) {
        return switch (cell) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(cell.toString());
        };
    }

    /// The column that names another row of this very file, such as a unit's parent.
    public Optional<Integer> selfReference() {
        return IntStream.range(1, columns.size())
                .filter(i -> node != null && node.equals(columns.get(i).refersTo()))
                .boxed()
                .findFirst();
    }

    /// The last column that names something else, or the first.
    public int lastReference() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).refersTo() != null)
                .reduce(0, (_, later) -> later);
    }

    /// The column that a row and the row that it refers to must share: a unit is of its parent's agency.
    public Optional<Integer> inherited() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).use() == Use.INHERITED)
                .boxed()
                .findFirst();
    }

    /// What a row is called in a statement: its cells by the names of the columns.
    public Map<String, Object> asMap(TableRow row) {
        var map = HashMap.<String, Object>newHashMap(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            var value = row.cells().get(i);
            if (value != null) {
                map.put(columns.get(i).name(), value);
            }
        }
        return map;
    }

    /// Whether a row says what the graph has of it.
    public boolean alike(List<@Nullable Object> stored, List<@Nullable Object> row) {
        return differing(stored, row).findAny().isEmpty();
    }

    /// The columns in which a row says otherwise than the graph, by their place.
    public IntStream differing(List<@Nullable Object> stored, List<@Nullable Object> row) {
        return IntStream.range(0, columns.size())
                .filter(i -> switch (columns.get(i).use()) {
                    case ORIGIN -> false;
                    case KEPT, OWN -> row.get(i) != null && !alike(i, stored, row);
                    case KEY, NEEDED, INHERITED, OPTIONAL -> !alike(i, stored, row);
                });
    }

    /// The column of which no two nodes have the same, besides the key.
    public Optional<Integer> own() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).use() == Use.OWN)
                .boxed()
                .findFirst();
    }

    /// The row without what an import of others may not set.
    public TableRow withoutChance(TableRow row) {
        var cells = new ArrayList<@Nullable Object>(row.cells());
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).use().isByChance()) {
                cells.set(i, null);
            }
        }
        return row.with(cells);
    }

    /// Whether two rows say the same in one column.
    public boolean alike(int column, List<@Nullable Object> one, List<@Nullable Object> other) {
        return Objects.equals(one.get(column), other.get(column));
    }

    private static int compareKeys(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            var order = CodePoints.ORDER.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
