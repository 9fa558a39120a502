package se.samsas.exchange.load;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.table.Column;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow.Origin;

/// A row of the graph that an import makes, changes or takes away.
///
/// @param origin where the import met it
/// @param before what is stored; null where nothing is
/// @param after  what is stored then; null where nothing is
/// @param hidden whether it is of somebody with a protected identity, of whom nothing is told
public record Difference(
        Table table,
        Origin origin,
        @Nullable List<@Nullable Object> before,
        @Nullable List<@Nullable Object> after,
        boolean hidden) {

    /// What it was, or else what it becomes.
    public List<@Nullable Object> either() {
        if (before != null) {
            return before;
        }
        if (after == null) {
            throw new IllegalStateException("Nothing becomes nothing");
        }
        return after;
    }

    /// What a column held.
    public @Nullable Object before(String column) {
        return before == null ? null : before.get(table.place(column));
    }

    /// What a column holds then.
    public @Nullable Object after(String column) {
        return after == null ? null : after.get(table.place(column));
    }

    /// Whose row it is, or becomes, by id; null where it is nobody's.
    public @Nullable String person() {
        int place = table.place("person");
        if (place < 0) {
            return null;
        }
        var was = before == null ? null : before.get(place);
        var is = was != null || after == null ? was : after.get(place);
        return is == null ? null : is.toString();
    }

    /// The cells that are otherwise, where the row was there; of one that goes, the last of its key. What is by
    /// chance is not told.
    Stream<Change> changes() {
        if (before == null) {
            return Stream.empty();
        }
        return places().filter(i -> !table.columns().get(i).use().isByChance()).mapToObj(this::change);
    }

    private IntStream places() {
        return before == null || after == null ? IntStream.of(table.keyCount() - 1) : table.differing(before, after);
    }

    private Change change(int place) {
        var columns = table.columns();
        return new Change(
                origin.file(),
                origin.line(),
                IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).use() == Column.Use.KEY)
                        .mapToObj(either()::get)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")),
                columns.get(place).name(),
                written(place, before),
                written(place, after));
    }

    private @Nullable String written(int place, @Nullable List<@Nullable Object> cells) {
        var value = cells == null ? null : cells.get(place);
        return value == null ? null : table.columns().get(place).cell().write(value);
    }
}
