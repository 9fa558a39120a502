package se.samsas.administration;

import java.time.LocalDate;
import se.samsas.findability.Sharing;

/// Whether a sharing holds.
enum SharingState {
    /// It begins on a day to come.
    LATER,
    NOW,
    ENDED;

    static SharingState of(Sharing sharing, LocalDate today) {
        if (sharing.to() != null && sharing.to().isBefore(today)) {
            return ENDED;
        }
        return sharing.from() != null && sharing.from().isAfter(today) ? LATER : NOW;
    }
}
