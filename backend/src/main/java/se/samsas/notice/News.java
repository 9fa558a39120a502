package se.samsas.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A notice as somebody reads it.
///
/// @param about what it is about, by its id in the graph
public record News(String id, NewsKind kind, @Nullable String about, Instant at, boolean read) {

    /// What it is about where it is of this kind; else null.
    public @Nullable String about(NewsKind one) {
        return kind == one ? about : null;
    }
}
