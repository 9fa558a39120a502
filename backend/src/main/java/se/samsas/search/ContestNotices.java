package se.samsas.search;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.graph.Graph;
import se.samsas.notice.Waiting;
import se.samsas.notice.WaitingKind;
import se.samsas.notice.WaitingSource;

/// Contests that wait for an answer: for those who plan for the agency, and for the manager who made the need.
@Component
final class ContestNotices implements WaitingSource {

    private final Graph graph;

    ContestNotices(Graph graph) {
        this.graph = graph;
    }

    @Override
    public List<Waiting> of(Viewer viewer) {
        var asks = viewer.agencies(Action.ASK);
        if (asks.isEmpty()) {
            return List.of();
        }
        var plans = asks.stream()
                .filter(agency -> viewer.roles(Action.ASK, agency).contains(Role.HR_PLANNER))
                .toList();
        return graph.list(
                """
                MATCH (c:RankContest {waiting: true})-[:FOR]->(n:Need)<-[:ASKS]-(a:Agency)
                WHERE a.id IN $plans OR (a.id IN $asks
                  AND EXISTS { MATCH (n)-[:HAS]->(e:NeedEvent {by: $account}) WHERE e.from IS NULL })
                RETURN n.id AS need, count(c) AS contests, min(c.at) AS since
                """,
                Map.of("plans", plans, "asks", asks, "account", viewer.account()),
                row -> new Waiting(
                        WaitingKind.CONTESTS,
                        row.get("contests").asInt(),
                        row.get("since").asZonedDateTime().toInstant(),
                        row.get("need").asString()));
    }
}
