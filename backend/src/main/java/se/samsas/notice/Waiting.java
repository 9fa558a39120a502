package se.samsas.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That something waits for somebody to decide or do it. It is read from the state of things each time, so
/// that it is gone as soon as it is done, by whomever.
///
/// @param count of how many, from 1
/// @param since when the oldest came; absent where it did not come at a moment
/// @param about what it is about, by its id in the graph, where the kind says so
public record Waiting(
        WaitingKind kind,
        int count,
        @Nullable Instant since,
        @Nullable String about) {

    public Waiting {
        if (count < 1) {
            throw new IllegalArgumentException("%s of %d waits for nobody.".formatted(kind, count));
        }
    }

    /// What it is about where it is of this kind; else null.
    public @Nullable String about(WaitingKind one) {
        return kind == one ? about : null;
    }
}
