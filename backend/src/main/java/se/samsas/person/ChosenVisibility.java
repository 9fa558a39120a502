package se.samsas.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Versions;
import se.samsas.findability.Purpose;
import se.samsas.findability.Visibility;

/// What a person chose, or chooses, for a purpose.
///
/// @param until  the last day; absent where it has no end
/// @param chosen whether somebody chose it, and it is not what holds until then
record ChosenVisibility(
        Purpose purpose, Visibility visibility, @Nullable LocalDate until, boolean chosen) {

    /// What holds where nobody has chosen.
    static ChosenVisibility none(Purpose purpose) {
        return new ChosenVisibility(purpose, Visibility.HIDDEN, null, false);
    }

    /// Another one as soon as it is another choice.
    public String version() {
        return Versions.of(visibility, until);
    }
}
