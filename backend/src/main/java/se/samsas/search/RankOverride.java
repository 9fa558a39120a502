package se.samsas.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// That a planner set somebody at another place of a need than the computed one. The computed order stays as it is.
///
/// @param computed the rank that was computed then
/// @param place    the rank that was set; absent where the person was set aside
/// @param by       the account
public record RankOverride(int computed, @Nullable Integer place, String motive, Instant at, String by) {

    /// Reads a node `RankOverride`.
    public static RankOverride of(Value node) {
        var place = node.get("place");
        return new RankOverride(
                node.get("computed").asInt(),
                place.isNull() ? null : place.asInt(),
                node.get("motive").asString(),
                node.get("at").asZonedDateTime().toInstant(),
                node.get("by").asString());
    }
}
