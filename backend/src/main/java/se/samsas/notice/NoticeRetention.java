package se.samsas.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.graph.Graph;
import se.samsas.job.Lease;
import se.samsas.job.Scheduled;

/// Deletes notices ninety days after what they tell happened, read or not: it still stands where it happened.
@Component
final class NoticeRetention implements Scheduled {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_ONCE = 5_000;

    private final Graph graph;
    private final Clock clock;

    NoticeRetention(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /// What is gone is not deleted again.
    @Override
    public void run(Lease lease) {
        var before = clock.instant().minus(KEPT).atZone(ZoneOffset.UTC);
        long deleted;
        do {
            deleted = graph.write(tx -> tx.get(
                    """
                    MATCH (n:Notice) WHERE n.at < $before
                    WITH n LIMIT $atOnce
                    DETACH DELETE n
                    RETURN count(n) AS deleted
                    """,
                    Map.of("before", before, "atOnce", AT_ONCE),
                    row -> row.get("deleted").asLong()));
        } while (deleted == AT_ONCE);
    }
}
