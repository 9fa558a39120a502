package se.samsas.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import se.samsas.audit.AuditTrail.Broken;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;

/// The chain of entries as the graph has it, to be walked through.
final class AuditChain {

    private static final int PAGE = 5_000;

    private final Graph graph;

    AuditChain(Graph graph) {
        this.graph = graph;
    }

    /// A place in the chain: an entry and its hash.
    record Link(long number, String hash) {

        static final Link BEGINNING = new Link(0, AuditEntry.BEGINNING);

        /// How an entry names it that says that all up to there was dropped.
        String text() {
            return number + " " + hash;
        }
    }

    /// How far one came, and what was in the way.
    record Walk(Link last, @Nullable Broken broken) {}

    /// Where it does not hold, of what was walked through; null where all fits.
    @Nullable
    Broken flaw(Link anchor, Walk walk, Witness witness) {
        if (!isRecorded(anchor)) {
            return new Broken(anchor.number() + 1, AuditFlaw.CUT_AT_THE_BEGINNING);
        }
        if (!witness.agrees(anchor.number(), anchor.hash())) {
            return new Broken(anchor.number(), AuditFlaw.REWRITTEN);
        }
        if (walk.broken() != null) {
            return walk.broken();
        }
        var last = walk.last();
        return witness.last() > last.number() ? new Broken(last.number() + 1, AuditFlaw.CUT_AT_THE_END) : tail(last);
    }

    /// Where the chain begins: after the last entry that was dropped.
    Link anchor() {
        return graph.find("""
                        MATCH (h:AuditHead {id: 'audit'}) WHERE h.droppedNumber IS NOT NULL
                        RETURN h.droppedNumber AS number, h.droppedHash AS hash
                        """, Map.of(), AuditChain::link).orElse(Link.BEGINNING);
    }

    /// Whoever cuts the beginning off and calls it pruned leaves an entry of it, or is found out.
    boolean isRecorded(Link anchor) {
        return anchor.equals(Link.BEGINNING)
                || graph.get(
                        """
                        RETURN EXISTS {
                          MATCH (e:AuditEntry {about: $about}) WHERE e.kind = $pruned AND e.number > $number
                        } AS recorded
                        """,
                        Map.of(
                                "about",
                                anchor.text(),
                                "pruned",
                                Spelling.of(AuditKind.PRUNED),
                                "number",
                                anchor.number()),
                        row -> row.get("recorded").asBoolean());
    }

    /// Goes on from there, up to an entry or to the first that does not fit.
    Walk walk(Link from, long upTo, Witness witness) {
        var last = from;
        List<AuditEntry> page = page(last, upTo);
        while (!page.isEmpty()) {
            for (var entry : page) {
                if (entry.number() != last.number() + 1) {
                    return new Walk(last, new Broken(last.number() + 1, AuditFlaw.MISSING));
                }
                if (!entry.follows(last.hash())) {
                    return new Walk(last, new Broken(entry.number(), AuditFlaw.CHANGED));
                }
                if (!witness.agrees(entry.number(), entry.hash())) {
                    return new Walk(last, new Broken(entry.number(), AuditFlaw.REWRITTEN));
                }
                last = new Link(entry.number(), entry.hash());
            }
            page = page(last, upTo);
        }
        return new Walk(last, null);
    }

    /// What is cut off at the end is told by the head.
    private @Nullable Broken tail(Link last) {
        return graph.find(
                        "MATCH (h:AuditHead {id: 'audit'}) RETURN h.number AS number, h.hash AS hash",
                        Map.of(),
                        AuditChain::link)
                .filter(head -> !head.equals(last))
                .map(_ -> new Broken(last.number() + 1, AuditFlaw.CUT_AT_THE_END))
                .orElse(null);
    }

    private List<AuditEntry> page(Link after, long upTo) {
        return graph.list("""
                MATCH (e:AuditEntry) WHERE e.number > $after AND e.number <= $upTo
                RETURN e.number AS number, e.at AS at, e.kind AS kind, e.account AS account, e.about AS about,
                       e.digest AS digest, e.hash AS hash
                ORDER BY number LIMIT $page
                """, Map.of("after", after.number(), "upTo", upTo, "page", PAGE), AuditChain::entry);
    }

    static Link link(Record row) {
        return new Link(row.get("number").asLong(), row.get("hash").asString());
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
