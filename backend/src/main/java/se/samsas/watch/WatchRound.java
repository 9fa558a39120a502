package se.samsas.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.RoleSource;
import se.samsas.access.Viewers;
import se.samsas.graph.Graph;
import se.samsas.job.Lease;
import se.samsas.job.Scheduled;
import se.samsas.need.Need;
import se.samsas.need.NeedStatus;
import se.samsas.need.Needs;
import se.samsas.search.Rankings;

/// Counts once a night how many newly match each need that is watched. A watch ends with its need, and with
/// the right of whoever watches to ask for its agency.
@Component
final class WatchRound implements Scheduled {

    private static final Logger log = LoggerFactory.getLogger(WatchRound.class);

    private final Graph graph;
    private final Needs needs;
    private final Rankings rankings;
    private final Viewers viewers;
    private final Clock clock;

    WatchRound(Graph graph, Needs needs, Rankings rankings, Viewers viewers, Clock clock) {
        this.graph = graph.forLongWork();
        this.needs = needs;
        this.rankings = rankings;
        this.viewers = viewers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "need-watches";
    }

    /// Often, so that it is done soon after midnight whenever the servers were started.
    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /// A watch that cannot be counted keeps no other from it, and is tried again within the hour.
    @Override
    public void run(Lease lease) {
        var today = LocalDate.now(clock);
        @Nullable RuntimeException failed = null;
        for (var kept : all()) {
            try {
                count(kept, today, lease);
            } catch (RuntimeException e) {
                log.warn("A watch was not counted: {}", e.getClass().getSimpleName());
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /// A node `NeedWatch`, the id of its need, and the account that watches today.
    private record Kept(Value watch, String need, String account) {}

    /// Each with the account that watches today: its own, or the one that replaced it.
    private List<Kept> all() {
        return graph.list(
                """
                MATCH (w:NeedWatch)-[:FOR]->(n:Need) RETURN w, n.id AS need, coalesce(head(COLLECT {
                  MATCH (:Account {id: w.account})<-[:REPLACES*0..]-(last:Account)
                  WHERE NOT EXISTS { (last)<-[:REPLACES]-(:Account) }
                  RETURN last.id ORDER BY last.id
                }), w.account) AS account
                ORDER BY w.id
                """,
                Map.of(),
                row -> new Kept(
                        row.get("w"),
                        row.get("need").asString(),
                        row.get("account").asString()));
    }

    private void count(Kept kept, LocalDate today, Lease lease) {
        var watched = Watched.of(kept.watch(), kept.need(), kept.account());
        if (watched.counted().withZoneSameInstant(clock.getZone()).toLocalDate().isBefore(today)) {
            count(watched, lease);
        }
    }

    private void count(Watched watched, Lease lease) {
        var need = needs.find(watched.need(), found -> goesOn(watched, found));
        var now = need.map(found -> counted(watched, found));
        graph.write(tx -> {
            if (!lease.hold(tx, 0)) {
                return false;
            }
            tx.locks().need(watched.need());
            tx.run(
                    now.isEmpty() ? "MATCH (w:NeedWatch {id: $id}) DETACH DELETE w" : """
                            MATCH (w:NeedWatch {id: $id})
                            SET w.known = $known, w.fresh = $fresh, w.counted = $counted
                            """,
                    now.map(WatchRound::parameters).orElse(Map.of("id", watched.id())));
            return true;
        });
    }

    /// Roles that a token brings are not known at night; whoever has none reads nothing of it.
    private boolean goesOn(Watched watched, Need need) {
        return need.status() == NeedStatus.OPEN
                && !need.isOver(YearMonth.now(clock))
                && (viewers.roleSource() != RoleSource.GRAPH
                        || viewers.get(watched.account())
                                .agenciesToChoose(Action.ASK)
                                .contains(need.asker()));
    }

    private Watched counted(Watched watched, Need need) {
        record Since(boolean searched, List<String> given) {}
        var since = graph.get(
                """
                MATCH (n:Need {id: $need})
                RETURN EXISTS { MATCH (n)<-[:FOR]-(s:Search) WHERE s.at >= $counted } AS searched,
                       COLLECT {
                         MATCH (n)<-[:FOR]-(s:Search)-[:GAVE]->(p:Person) WHERE s.at >= $counted
                         RETURN DISTINCT p.id
                       } AS given
                """,
                Map.of("need", need.id(), "counted", watched.counted()),
                row -> new Since(
                        row.get("searched").asBoolean(), row.get("given").asList(one -> one.asString())));
        return watched.counted(
                rankings.matching(need, Watches.MOST), since.searched(), since.given(), ZonedDateTime.now(clock));
    }

    private static Map<String, Object> parameters(Watched watched) {
        return Map.of(
                "id", watched.id(),
                "known", watched.known(),
                "fresh", watched.fresh(),
                "counted", watched.counted());
    }
}
