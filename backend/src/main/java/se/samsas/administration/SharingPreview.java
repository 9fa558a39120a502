package se.samsas.administration;

import java.time.LocalDate;
import se.samsas.statistics.Floor;

/// What a change of sharing would do, in numbers that give nobody away: each is floored to a multiple of five,
/// and none stands beside a total.
///
/// @param on    the first day on which it would hold
/// @param more  people who may be found then and could not be without it
/// @param fewer people who may not be found then and could be without it
record SharingPreview(LocalDate on, int more, int fewer) {

    static SharingPreview of(LocalDate on, long more, long fewer) {
        return new SharingPreview(on, Floor.of(more), Floor.of(fewer));
    }
}
