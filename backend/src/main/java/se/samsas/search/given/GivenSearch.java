package se.samsas.search.given;

import java.time.Instant;
import java.util.List;
import se.samsas.access.Role;
import se.samsas.agency.Agency;
import se.samsas.search.GivenAs;

/// That a search gave a person: for which agency and in which roles it was made, not by whom.
///
/// @param id       of the search
/// @param entry    the number of its entry in the audit trail; 0 where it is older than the trail
/// @param agencies for which it was made
public record GivenSearch(
        String id, long entry, Instant at, List<Agency> agencies, List<Role> roles, GivenAs as, LookedFor search) {

    public GivenSearch {
        agencies = List.copyOf(agencies);
        roles = List.copyOf(roles);
    }
}
