package se.samsas.exchange;

import org.jspecify.annotations.Nullable;
import se.samsas.exchange.Row.Origin;

/// Why a row whose cells are each well-formed cannot be.
///
/// @param column the column that is wrong; null where it is the row
/// @param value  what was met there; null where it is the row
record Flaw(@Nullable String column, @Nullable String value, Words reason) {

    static Flaw of(Words reason) {
        return new Flaw(null, null, reason);
    }

    Complaint at(Origin origin) {
        return new Complaint(
                origin.file(), origin.line(), column, value, reason, Complaint.Fate.LEFT_OUT, origin.asWritten());
    }
}
