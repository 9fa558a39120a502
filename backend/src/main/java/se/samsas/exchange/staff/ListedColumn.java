package se.samsas.exchange.staff;

import org.jspecify.annotations.Nullable;

/// A column of a list of staff, as it is read.
///
/// @param index   where it stands, from 0
/// @param heading as it stands there
/// @param column  what it holds; null where it is not read
public record ListedColumn(
        int index, String heading, @Nullable StaffColumn column, Use use) {

    /// Whether a column is read.
    public enum Use {
        READ,
        NOT_READ,
        /// Nothing is read of the list before somebody has said what it is.
        ASKED,
        /// One that the file of bad rows had besides, and no list has.
        OWN
    }

    /// The column where it is not read, or asked about.
    ListedColumn as(Use other) {
        return new ListedColumn(index, heading, null, other);
    }
}
