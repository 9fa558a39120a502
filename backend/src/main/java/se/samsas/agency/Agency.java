package se.samsas.agency;

import org.jspecify.annotations.Nullable;
import se.samsas.api.Label;
import se.samsas.api.Language;

/// A state agency, a region or a municipality.
///
/// @param nameEn absent where it has no name in English
/// @param region the code of the county of its seat
/// @param employees the number of employees as the agency states it
/// @param invented whether it is made up for demonstration
public record Agency(
        String id,
        AgencyKind kind,
        String nameSv,
        @Nullable String nameEn,
        @Nullable String shortName,
        String region,
        @Nullable Integer employees,
        boolean invented) {

    /// The name in the language that is wanted, else in Swedish.
    public Label name(Language wanted) {
        return Label.of(wanted, nameSv, nameEn);
    }
}
