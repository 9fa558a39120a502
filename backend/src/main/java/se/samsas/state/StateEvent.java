package se.samsas.state;

import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When something was done, by whom and why.
///
/// @param at      absent: as the graph's own clock has it, where what is done goes by that
/// @param by      the account
/// @param reason  a code; absent where the act needs none
/// @param details what the feature keeps with it besides, as properties
public record StateEvent(
        @Nullable ZonedDateTime at, String by, @Nullable String reason, Map<String, Object> details) {

    public StateEvent {
        details = Map.copyOf(details);
    }

    public StateEvent(@Nullable ZonedDateTime at, String by, @Nullable String reason) {
        this(at, by, reason, Map.of());
    }

    /// Of an act that needs no reason.
    public StateEvent(@Nullable ZonedDateTime at, String by) {
        this(at, by, null);
    }
}
