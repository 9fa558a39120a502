package se.samsas.administration;

import java.util.List;
import se.samsas.findability.Sharing;

/// With whom an agency shares its people, who shares theirs with it, and by which right.
///
/// @param agency by id
/// @param gives  that it shares its people
/// @param takes  that others share theirs with it
/// @param records what was decided here, the last first
/// @param bases  by which right, the last first
/// @param mayChange whether the viewer decides
record AgencySharing(
        String agency,
        List<Sharing> gives,
        List<Sharing> takes,
        List<SharingRecord> records,
        List<LegalBasis> bases,
        boolean mayChange) {

    AgencySharing {
        gives = List.copyOf(gives);
        takes = List.copyOf(takes);
        records = List.copyOf(records);
        bases = List.copyOf(bases);
    }
}
