package se.samsas.need;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Language;

/// What stands of a need in a list over several agencies.
///
/// @param id    the need's own
/// @param asker the id of the agency that asks
public record ListedNeed(
        String id,
        @Nullable String titleSv,
        @Nullable String titleEn,
        String asker,
        NeedStatus status,
        LocalDate created) {

    /// As the need's own.
    String title(Language wanted) {
        return Need.title(wanted, titleSv, titleEn);
    }
}
