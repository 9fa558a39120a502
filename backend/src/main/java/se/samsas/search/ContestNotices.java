package se.samsas.search;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.ReplacedAccounts;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.notice.WaitingSource;

/// Contests that wait for an answer: for those who plan for the agency, and for the manager who made the need, by
/// whichever account.
@Component
final class ContestNotices implements WaitingSource {

    @Override
    public Map<String, ?> parameters(Viewer viewer) {
        var asks = viewer.agencies(Action.ASK);
        var plans = asks.stream()
                .filter(agency -> viewer.roles(Action.ASK, agency).contains(Role.HR_PLANNER))
                .toList();
        return Map.of("asksFor", asks, "plansFor", plans);
    }

    @Override
    public List<String> waiting() {
        return List.of("""
                MATCH (c:RankContest {waiting: true})-[:FOR]->(n:Need)<-[:ASKS]-(a:Agency)
                WHERE size($asksFor) > 0 AND (a.id IN $plansFor OR (a.id IN $asksFor
                  AND EXISTS { MATCH (n)-[:HAS]->(e:NeedEvent) WHERE e.from IS NULL AND %s }))
                RETURN 'contests' AS kind, count(c) AS things, min(c.at) AS since, n.id AS about
                """.formatted(ReplacedAccounts.ofViewer("e.by")));
    }
}
