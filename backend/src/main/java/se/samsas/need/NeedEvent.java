package se.samsas.need;

import java.time.Instant;
import java.util.List;

/// One thing that was done to a need.
///
/// @param by      the account that did it
/// @param changes what became otherwise by it, in the order of the form; none of one from before they were kept
record NeedEvent(Instant at, String by, NeedStep step, List<NeedChange> changes) {

    NeedEvent {
        changes = List.copyOf(changes);
    }
}
