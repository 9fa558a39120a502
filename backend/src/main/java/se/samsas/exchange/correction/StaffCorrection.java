package se.samsas.exchange.correction;

import java.time.Instant;
import java.util.List;
import se.samsas.api.Text;

/// That what an agency has of somebody was corrected by hand; never altered.
///
/// @param person  by id
/// @param account by which it was done
/// @param what    a sentence for each thing, without the name
record StaffCorrection(String id, String person, Instant at, String account, String why, List<Text> what) {

    StaffCorrection {
        what = List.copyOf(what);
    }
}
