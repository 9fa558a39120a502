package se.samsas.exchange.staff;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.table.TableRow.Origin;

/// A row of a list of staff, read: an employment of a person.
///
/// @param origin where it stands; as written it has the cells that are read, and no others, each so that it means
///               the same in a list of its own
/// @param cells  what it says, by column; where it says nothing, nothing
record Listed(Origin origin, String number, ListedName name, Map<StaffColumn, Object> cells) implements Serializable {

    boolean says(StaffColumn column) {
        return cells.containsKey(column);
    }

    @Nullable
    String text(StaffColumn column) {
        return (String) cells.get(column);
    }

    @Nullable
    LocalDate day(StaffColumn column) {
        return (LocalDate) cells.get(column);
    }

    @Nullable
    Boolean flag(StaffColumn column) {
        return (Boolean) cells.get(column);
    }

    List<String> languages() {
        return ((List<?>) cells.getOrDefault(StaffColumn.LANGUAGES, List.of()))
                .stream().map(String::valueOf).toList();
    }
}
