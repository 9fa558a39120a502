package se.samsas.notice;

import java.util.Map;
import se.samsas.access.Viewer;

/// What a feature knows of the inbox, as pieces of Cypher: they are put together into one query, so that what is
/// counted is what is shown. The viewer's own ids are `$person` (null where there is none) and `$account`, and
/// `$today` is the day; what else they need of the viewer are parameters.
public interface InboxPart {

    /// Parameters of the pieces, under names that are the feature's own; what the viewer may do is among them. Asked
    /// once for a query.
    Map<String, ?> parameters(Viewer viewer);
}
