package se.samsas.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samsas.findability.Purpose;
import se.samsas.findability.Visibility;

/// What a person chooses for a purpose, as a client writes it.
///
/// @param until   the last day; absent where it has no end
/// @param version of the choice that it takes the place of, as it was read; absent where nothing was chosen
record ChosenVisibilityInput(
        Purpose purpose,
        Visibility visibility,
        @Nullable LocalDate until,
        @Nullable String version) {

    String readVersion() {
        return version == null ? ChosenVisibility.none(purpose).version() : version;
    }

    ChosenVisibility choice() {
        return new ChosenVisibility(purpose, visibility, until, true);
    }
}
