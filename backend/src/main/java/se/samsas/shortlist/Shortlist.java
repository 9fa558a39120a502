package se.samsas.shortlist;

import java.util.List;
import se.samsas.need.Need;
import se.samsas.need.NeedStatus;

/// Whom planners keep for a need, as somebody may read it.
///
/// @param mine    whether the reader may ask for the agency of the need, and so write in it
/// @param over    whether the last month of the need has passed: then nobody is matched
/// @param entries those who may be found today, the first that was kept first
public record Shortlist(Need need, boolean mine, boolean over, List<ShortlistEntry> entries) {

    public Shortlist {
        entries = List.copyOf(entries);
    }

    /// Whether the reader may keep more people in it.
    public boolean open() {
        return mine && !over && need.status() == NeedStatus.OPEN;
    }
}
