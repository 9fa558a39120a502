package se.samsas.audit;

import java.time.Instant;
import java.util.Map;
import se.samsas.audit.AuditChain.Link;
import se.samsas.audit.AuditTrail.Broken;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

/// The entries at the beginning of the chain that are old enough to go, with the searches, looks and corrections that
/// lie beside them. What fits no more is evidence: then nothing goes.
final class OldEntries {

    private static final int AT_ONCE = 5_000;

    private final Graph graph;
    private final AuditTrail trail;
    private final AuditChain chain;

    /// @param trail that says in the chain what was dropped
    OldEntries(Graph graph, AuditTrail trail) {
        this.graph = graph;
        this.trail = trail;
        this.chain = new AuditChain(graph);
    }

    /// Drops those that are older.
    ///
    /// @return how many entries were dropped
    /// @throws Failure.Conflict where one of them does not fit, or another server prunes at the same time
    long drop(Instant before) {
        var anchor = chain.anchor();
        if (!chain.isRecorded(anchor)) {
            throw doesNotFit(new Broken(anchor.number() + 1, AuditFlaw.CUT_AT_THE_BEGINNING));
        }
        var walk = chain.walk(anchor, lastBefore(before), Witness.NONE);
        if (walk.broken() != null) {
            throw doesNotFit(walk.broken());
        }
        var last = walk.last();
        var dropped = last.equals(anchor) ? 0 : moveBeginning(anchor, last);
        // Also what a server that was stopped may have left.
        long deleted;
        do {
            deleted = deleted(last.number()) + deletedBeside(last.number());
        } while (deleted >= AT_ONCE);
        graph.run("MATCH (s:Stranger) WHERE NOT EXISTS { MATCH (:AuditEntry {account: s.trail}) } DELETE s", Map.of());
        return dropped;
    }

    private static Failure.Conflict doesNotFit(Broken broken) {
        return new Failure.Conflict(
                "Entry %d of the audit trail %s."
                        .formatted(broken.number(), broken.flaw().words()),
                "Find out by whom before anything is dropped: './samsas audit' says the same.");
    }

    /// The number of the last entry before the first that is young enough to stay.
    private long lastBefore(Instant before) {
        // Moments ascend as numbers do, but for servers whose clocks differ a little: the first few tell.
        return graph.get(
                """
                        CALL () {
                          MATCH (e:AuditEntry) WHERE e.at >= $before
                          WITH e ORDER BY e.at, e.number LIMIT 1000
                          RETURN min(e.number) AS first
                        }
                        OPTIONAL MATCH (h:AuditHead {id: 'audit'})
                        RETURN coalesce(first - 1, h.number, 0) AS last
                        """, Map.of("before", before.toString()), row -> row.get("last").asLong());
    }

    /// Another server may have been quicker; then it is refused, and its entry taken back with it.
    private long moveBeginning(Link anchor, Link last) {
        return graph.write(tx -> {
            trail.enter(tx, new Act(AuditKind.PRUNED, AuditTrail.ITSELF, last.text(), ""));
            var moved = tx.list(
                    """
                    MATCH (h:AuditHead {id: 'audit'}) WHERE coalesce(h.droppedNumber, 0) = $from
                    SET h.droppedNumber = $number, h.droppedHash = $hash
                    RETURN h.id AS id
                    """, Map.of("from", anchor.number(), "number", last.number(), "hash", last.hash()), row -> row);
            if (moved.isEmpty()) {
                throw new Failure.Conflict(
                        "The audit trail was pruned by another server at the same time.",
                        "Nothing more is to be done.");
            }
            return last.number() - anchor.number();
        });
    }

    /// The searches, looks and corrections that were recorded with entries go with these. Of a search that found nobody
    /// it stays that there was one, not whose it was.
    private long deletedBeside(long upTo) {
        return graph.write(tx -> {
            var unnamed = tx.get(
                    """
                    MATCH (s:UnmetDemand) WHERE s.entry <= $upTo AND s.account IS NOT NULL
                    WITH s LIMIT $page
                    REMOVE s.account, s.roles
                    RETURN count(s) AS unnamed
                    """,
                    Map.of("upTo", upTo, "page", AT_ONCE),
                    row -> row.get("unnamed").asLong());
            return unnamed
                    + tx.get(
                            """
                    MATCH (n:Search|View|Correction) WHERE n.entry <= $upTo AND NOT n:UnmetDemand
                    WITH n LIMIT $page
                    DETACH DELETE n
                    RETURN count(n) AS deleted
                    """,
                            Map.of("upTo", upTo, "page", AT_ONCE),
                            row -> row.get("deleted").asLong());
        });
    }

    private long deleted(long upTo) {
        return graph.write(tx -> tx.get(
                """
                MATCH (e:AuditEntry) WHERE e.number <= $upTo
                WITH e LIMIT $page
                DELETE e
                RETURN count(e) AS deleted
                """,
                Map.of("upTo", upTo, "page", AT_ONCE),
                row -> row.get("deleted").asLong()));
    }
}
