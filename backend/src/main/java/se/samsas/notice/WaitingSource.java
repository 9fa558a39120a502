package se.samsas.notice;

import java.util.List;
import se.samsas.access.Viewer;

/// A bean of the feature that knows what waits for whom.
public interface WaitingSource {

    /// What waits for the viewer now; nothing where nothing does.
    List<Waiting> of(Viewer viewer);
}
