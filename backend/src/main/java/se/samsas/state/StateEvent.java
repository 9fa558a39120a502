package se.samsas.state;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// When something was done, by whom and why.
///
/// @param at     absent: as the graph's own clock has it, where what is done goes by that
/// @param by     the account
/// @param reason a code; absent where the act needs none
public record StateEvent(
        @Nullable ZonedDateTime at, String by, @Nullable String reason) {

    /// Of an act that needs no reason.
    public StateEvent(@Nullable ZonedDateTime at, String by) {
        this(at, by, null);
    }
}
