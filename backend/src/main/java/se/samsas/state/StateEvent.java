package se.samsas.state;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// When something was done, by whom and why.
///
/// @param by     the account
/// @param reason a code; absent where the act needs none
public record StateEvent(
        ZonedDateTime at, String by, @Nullable String reason) {

    /// Of an act that needs no reason.
    public StateEvent(ZonedDateTime at, String by) {
        this(at, by, null);
    }
}
