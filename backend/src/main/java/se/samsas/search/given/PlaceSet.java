package se.samsas.search.given;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsas.search.RankOverride;

/// That a planner set a person at another place than the computed one, as the person is told of it: not by whom.
///
/// @param computed the rank that was computed then
/// @param place    absent where the person was set aside
public record PlaceSet(int computed, @Nullable Integer place, String motive, Instant at) {

    static PlaceSet of(RankOverride override) {
        return new PlaceSet(override.computed(), override.place(), override.motive(), override.at());
    }
}
