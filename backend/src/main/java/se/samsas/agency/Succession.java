package se.samsas.agency;

import java.time.LocalDate;

/// That an agency took over from another.
///
/// @param agency the other: who came after, or before
/// @param on     the first day of the new
record Succession(String agency, LocalDate on, Kind kind) {

    /// How one became the other.
    enum Kind {
        MERGED,
        SPLIT
    }
}
