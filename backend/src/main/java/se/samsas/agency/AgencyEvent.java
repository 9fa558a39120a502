package se.samsas.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened to agencies. Never altered.
///
/// @param on     the first day on which the new held
/// @param at     when it was recorded
/// @param by     the account that recorded it; absent where an import does not say
/// @param of     the agencies that it happened to, by id
/// @param into   the agencies that came of it, by id
/// @param former the names until then, for a new name
record AgencyEvent(
        String id,
        AgencyEventKind kind,
        LocalDate on,
        Instant at,
        @Nullable String by,
        @Nullable String note,
        List<String> of,
        List<String> into,
        @Nullable Names former) {

    AgencyEvent {
        of = List.copyOf(of);
        into = List.copyOf(into);
    }

    /// What an agency is called.
    record Names(
            String nameSv,
            @Nullable String nameEn,
            @Nullable String shortName) {}
}
