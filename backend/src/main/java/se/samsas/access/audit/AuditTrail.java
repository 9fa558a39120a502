package se.samsas.access.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;

/// The trail of who looked for whom, who saw whom and what was refused. Each entry holds the hash of the one before, so
/// that whoever changes, removes or puts in between is found out by [#verify()].
@Component
public final class AuditTrail {

    private static final int PAGE = 5_000;

    private final Graph graph;
    private final Clock clock;

    AuditTrail(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Where the chain does not hold.
    ///
    /// @param number of the entry; of the first that is missing, where one is
    /// @param why    in a few English words
    record Broken(long number, String why) {}

    /// Adds an entry in a transaction of its own.
    public void append(AuditKind kind, String account, String about, String particulars) {
        graph.write(tx -> append(tx, kind, account, about, particulars));
    }

    /// Adds an entry in the caller's transaction, at its end: until the commit nobody else adds one.
    ///
    /// @param particulars what lies beside the chain; its digest is kept
    ///
    /// @return its number
    public long append(Queries tx, AuditKind kind, String account, String about, String particulars) {
        var at = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString();
        // Locked before it is read.
        var entry = tx.get(
                """
                MERGE (h:AuditHead {id: 'audit'})
                SET h.number = coalesce(h.number, 0) + 1
                RETURN h.number - 1 AS number, coalesce(h.hash, $beginning) AS hash
                """,
                Map.of("beginning", AuditEntry.BEGINNING),
                row -> AuditEntry.after(
                        row.get("number").asLong(), row.get("hash").asString(), at, kind, account, about, particulars));
        tx.run(
                """
                MATCH (h:AuditHead {id: 'audit'})
                SET h.hash = $hash
                CREATE (:AuditEntry {number: $number, at: $at, kind: $kind, account: $account, about: $about,
                  digest: $digest, hash: $hash})
                """,
                Map.of(
                        "number", entry.number(),
                        "at", entry.at(),
                        "kind", Spelling.of(entry.kind()),
                        "account", entry.account(),
                        "about", entry.about(),
                        "digest", entry.digest(),
                        "hash", entry.hash()));
        return entry.number();
    }

    /// What verifying found.
    ///
    /// @param entries how many entries fit
    /// @param broken  the first that does not; null where all fit
    record Verified(long entries, @Nullable Broken broken) {}

    /// Goes through the whole chain from its beginning to its head.
    Verified verify() {
        long last = 0;
        var hash = AuditEntry.BEGINNING;
        List<AuditEntry> page = page(last);
        while (!page.isEmpty()) {
            for (var entry : page) {
                if (entry.number() != last + 1) {
                    return new Verified(last, new Broken(last + 1, "is missing"));
                }
                if (!entry.follows(hash)) {
                    return new Verified(last, new Broken(entry.number(), "was changed, or what came before it"));
                }
                last = entry.number();
                hash = entry.hash();
            }
            page = page(last);
        }
        return new Verified(last, tail(last, hash));
    }

    /// What is cut off at the end is told by the head.
    private @Nullable Broken tail(long last, String hash) {
        return graph.find(
                        "MATCH (h:AuditHead {id: 'audit'}) RETURN h.number AS number, h.hash AS hash",
                        Map.of(),
                        row -> row)
                .filter(head -> head.get("number").asLong() != last
                        || !head.get("hash").asString().equals(hash))
                .map(head -> new Broken(last + 1, "is missing, or the head was changed"))
                .orElse(null);
    }

    private List<AuditEntry> page(long after) {
        return graph.list("""
                MATCH (e:AuditEntry) WHERE e.number > $after
                RETURN e.number AS number, e.at AS at, e.kind AS kind, e.account AS account, e.about AS about,
                       e.digest AS digest, e.hash AS hash
                ORDER BY number LIMIT $page
                """, Map.of("after", after, "page", PAGE), AuditTrail::entry);
    }

    private static AuditEntry entry(Record row) {
        return new AuditEntry(
                row.get("number").asLong(),
                row.get("at").asString(),
                Spelling.read(AuditKind.class, row.get("kind").asString()),
                row.get("account").asString(),
                row.get("about").asString(),
                row.get("digest").asString(),
                row.get("hash").asString());
    }
}
