package se.samsas.person;

import java.time.Instant;
import java.util.List;
import se.samsas.access.Role;
import se.samsas.agency.Agency;

/// That somebody looked at a person, as the person is told of it: for which agency and in which roles, not by whom.
///
/// @param entry    the number of its entry in the audit trail
/// @param agencies for which somebody looked
public record View(long entry, Instant at, List<Agency> agencies, List<Role> roles) {

    public View {
        agencies = List.copyOf(agencies);
        roles = List.copyOf(roles);
    }

    /// The id among all that tells the person who looked.
    public String id() {
        return "view-" + entry;
    }
}
