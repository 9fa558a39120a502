package se.samsas.administration;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samsas.findability.Purpose;

/// That an agency decided about one sharing of its people. Never altered.
///
/// @param began  whether it began with it; else its last day was changed
/// @param toWas  the last day before, null where there was none
/// @param by     the account that decided
record SharingRecord(
        String id,
        String agency,
        String with,
        Purpose purpose,
        boolean began,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate toWas,
        Instant at,
        String by,
        String why) {}
