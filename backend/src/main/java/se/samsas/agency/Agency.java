package se.samsas.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Label;
import se.samsas.api.Language;

/// A state agency, a region or a municipality.
///
/// @param nameEn absent where it has no name in English
/// @param orgNumber absent where it is not known; several courts share one
/// @param region the code of the county of its seat; absent where no list said it
/// @param employees the number of employees as the agency states it
/// @param invented whether it is made up for demonstration
/// @param formerNames what it was called before, the oldest first
/// @param dissolved the first day on which it was no more; absent while it is
/// @param left the first day on which it was outside Samsas; absent while it takes part
public record Agency(
        String id,
        AgencyKind kind,
        String nameSv,
        @Nullable String nameEn,
        @Nullable String shortName,
        @Nullable String orgNumber,
        @Nullable String region,
        @Nullable Integer employees,
        boolean invented,
        List<String> formerNames,
        @Nullable LocalDate dissolved,
        @Nullable LocalDate left) {

    public Agency {
        formerNames = List.copyOf(formerNames);
    }

    /// The name in the language that is wanted, else in Swedish.
    public Label name(Language wanted) {
        return Label.of(wanted, nameSv, nameEn);
    }

    /// Whether it takes part on the date.
    AgencyState state(LocalDate date) {
        if (dissolved != null && !dissolved.isAfter(date)) {
            return AgencyState.DISSOLVED;
        }
        return left != null ? AgencyState.LEFT : AgencyState.ACTIVE;
    }
}
