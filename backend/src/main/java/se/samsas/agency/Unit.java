package se.samsas.agency;

import org.jspecify.annotations.Nullable;
import se.samsas.api.Label;
import se.samsas.api.Language;

/// A part of an agency.
///
/// @param nameEn absent where it has no name in English
/// @param region the code of its county; absent where no list said it
/// @param agency the id of its agency
/// @param parent the id of the unit that it is part of; absent directly below the agency
public record Unit(
        String id,
        String nameSv,
        @Nullable String nameEn,
        @Nullable String region,
        String agency,
        @Nullable String parent) {

    /// The name in the language that is wanted, else in Swedish.
    public Label name(Language wanted) {
        return Label.of(wanted, nameSv, nameEn);
    }
}
