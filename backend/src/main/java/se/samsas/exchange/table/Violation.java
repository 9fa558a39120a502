package se.samsas.exchange.table;

import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.TableRow.Origin;

/// Why a row whose cells are each well-formed cannot be.
///
/// @param column the column that is wrong; null where it is the row
/// @param value  what was met there; null where it is the row
public record Violation(@Nullable String column, @Nullable String value, Text reason) {

    public static Violation of(Text reason) {
        return new Violation(null, null, reason);
    }

    public Complaint at(Origin origin) {
        return new Complaint(
                origin.file(), origin.line(), column, value, reason, Complaint.Fate.LEFT_OUT, origin.asWritten());
    }
}
