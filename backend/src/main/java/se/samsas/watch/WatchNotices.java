package se.samsas.watch;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Viewer;
import se.samsas.notice.WaitingSource;

/// How many newly match the needs that the viewer watches: until the need is searched for, which shows who
/// they are. As many as there were when they were counted: who may not be found since counts until the next
/// night.
@Component
final class WatchNotices implements WaitingSource {

    @Override
    public Map<String, ?> parameters(Viewer viewer) {
        return Map.of("watchesFor", viewer.agencies(Action.ASK));
    }

    @Override
    public List<String> waiting() {
        return List.of("""
                UNWIND [$account] + COLLECT {
                  MATCH (:Account {id: $account})-[:REPLACES*1..]->(replaced:Account) RETURN replaced.id
                } AS account
                MATCH (w:NeedWatch {account: account}) WHERE size(w.fresh) > 0
                WITH w
                MATCH (w)-[:FOR]->(n:Need {status: 'open'})<-[:ASKS]-(a:Agency)
                WHERE a.id IN $watchesFor
                  AND NOT EXISTS { MATCH (n)<-[:FOR]-(s:Search) WHERE s.at >= w.counted }
                RETURN 'new-matches' AS kind, size(w.fresh) AS things, w.counted AS since, n.id AS about
                """);
    }
}
