package se.samsas.notice;

import java.util.List;

/// A bean of the feature that knows what waits for whom.
public interface WaitingSource extends InboxPart {

    /// Queries for what waits for the viewer now: rows of `kind` (spelled as a [WaitingKind] is), `things` (how
    /// many, from 1), `since` (when the oldest came; null where it did not come at a moment) and `about` (an id,
    /// where the kind says so); none where nothing waits.
    List<String> waiting();
}
