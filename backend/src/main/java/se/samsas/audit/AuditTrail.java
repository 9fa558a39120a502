package se.samsas.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.samsas.audit.AuditState.Verification;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;

/// The audit trail: who looked for whom, who saw whom, what was refused, and what was changed that people should be
/// able to ask about ([AuditKind]). The hash of each entry is also over that of the one before, so that whoever
/// changes, removes or puts in between is found out by [#verify()]. Entries that are old enough are dropped from its
/// beginning; an entry that stays says up to where.
@Component
public final class AuditTrail {

    private static final int PAGE = 5_000;
    /// What stands in place of an account for what the server does by itself.
    public static final String ITSELF = "samsas";

    private final Graph graph;
    private final Clock clock;
    private final Iterable<VerificationListener> listeners;

    /// With whatever listeners there are; in a command there are none.
    @Autowired
    AuditTrail(Graph graph, Clock clock, ObjectProvider<VerificationListener> listeners) {
        this.graph = graph;
        this.clock = clock;
        this.listeners = listeners;
    }

    /// One that nobody listens to.
    AuditTrail(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
        this.listeners = List.of();
    }

    /// Where the chain does not hold.
    ///
    /// @param number of the entry; of the first that is missing, where one is
    public record Broken(long number, AuditFlaw flaw) {}

    /// What verifying found.
    ///
    /// @param entries how many entries fit
    /// @param upTo    the number of the last that fits
    /// @param broken  the first that does not; null where all fit
    public record Verified(
            long entries, long upTo, @Nullable Broken broken) {}

    /// A place in the chain: an entry and its hash.
    private record Link(long number, String hash) {

        static final Link BEGINNING = new Link(0, AuditEntry.BEGINNING);

        /// How an entry names it that says that all up to there was dropped.
        String text() {
            return number + " " + hash;
        }
    }

    /// How far one came, and what was in the way.
    private record Walk(Link last, @Nullable Broken broken) {}

    /// Adds an entry in a transaction of its own.
    public void append(Act act) {
        graph.write(tx -> {
            enter(tx, act);
            return true;
        });
    }

    /// Adds an entry at the end of the caller's transaction, whenever it is called: until the commit nobody
    /// else adds one. Whom it names is looked up now ([TrailIds]): they may be erased by the end.
    public void enter(Transaction tx, Act act) {
        enter(tx, act, (_, _) -> {});
    }

    /// Adds an entry likewise, and gives its number to what lies beside it.
    ///
    /// @param beside writes the number to what the transaction has locked or made; may be repeated, as all of it
    public void enter(Transaction tx, Act act, BiConsumer<Queries, Long> beside) {
        enterAll(tx, List.of(act), (queries, numbers) -> beside.accept(queries, numbers.getFirst()));
    }

    /// Adds several entries likewise, one after the other, and gives their numbers in this order to what lies beside
    /// them.
    public void enterAll(Transaction tx, List<Act> acts, BiConsumer<Queries, List<Long>> beside) {
        var named = TrailIds.named(tx, acts);
        tx.atLast(queries -> beside.accept(queries, link(queries, named)));
    }

    /// Locked before it is read.
    private List<Long> link(Queries tx, List<Act> acts) {
        var at = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString();
        var last = tx.get("""
                MERGE (h:AuditHead {id: 'audit'})
                SET h.number = coalesce(h.number, 0) + $entries
                RETURN h.number - $entries AS number, coalesce(h.hash, $beginning) AS hash
                """, Map.of("entries", acts.size(), "beginning", AuditEntry.BEGINNING), AuditTrail::link);
        var entries = new ArrayList<AuditEntry>();
        for (var act : acts) {
            var entry = AuditEntry.after(last.number(), last.hash(), at, act);
            entries.add(entry);
            last = new Link(entry.number(), entry.hash());
        }
        tx.run(
                """
                MATCH (h:AuditHead {id: 'audit'})
                SET h.hash = $hash
                WITH h
                UNWIND $entries AS entry
                CREATE (e:AuditEntry)
                SET e = entry
                """,
                Map.of(
                        "hash",
                        last.hash(),
                        "entries",
                        entries.stream().map(AuditEntry::properties).toList()));
        return entries.stream().map(AuditEntry::number).toList();
    }

    /// Goes through the whole chain from its beginning to its head, and remembers what was found.
    public Verified verify() {
        return verify(Witness.NONE);
    }

    /// Does so and holds it against a witness, to whom the last entry is then made known, where all fit.
    Verified verify(Witness witness) {
        var anchor = anchor();
        var walk = walk(anchor, Long.MAX_VALUE, witness);
        var last = walk.last();
        var verified = new Verified(last.number() - anchor.number(), last.number(), flaw(anchor, walk, witness));
        remember(verified);
        if (verified.broken() == null) {
            witness.note(last.number(), last.hash(), Instant.now(clock));
        }
        return verified;
    }

    private @Nullable Broken flaw(Link anchor, Walk walk, Witness witness) {
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
    private Link anchor() {
        return graph.find("""
                        MATCH (h:AuditHead {id: 'audit'}) WHERE h.droppedNumber IS NOT NULL
                        RETURN h.droppedNumber AS number, h.droppedHash AS hash
                        """, Map.of(), AuditTrail::link).orElse(Link.BEGINNING);
    }

    /// Whoever cuts the beginning off and calls it pruned leaves an entry of it, or is found out.
    private boolean isRecorded(Link anchor) {
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

    private Walk walk(Link from, long upTo, Witness witness) {
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
                        AuditTrail::link)
                .filter(head -> !head.equals(last))
                .map(_ -> new Broken(last.number() + 1, AuditFlaw.CUT_AT_THE_END))
                .orElse(null);
    }

    private void remember(Verified verified) {
        var parameters = new HashMap<String, @Nullable Object>();
        var broken = verified.broken();
        parameters.put("at", clock.instant().atZone(ZoneOffset.UTC));
        parameters.put("entries", verified.entries());
        parameters.put("upTo", verified.upTo());
        parameters.put("broken", broken == null ? null : broken.number());
        parameters.put("flaw", broken == null ? null : Spelling.of(broken.flaw()));
        graph.write(tx -> {
            boolean brokenBefore = tx.find(
                            "MATCH (h:AuditHead {id: 'audit'}) RETURN h.broken IS NOT NULL AS brokenBefore",
                            Map.of(),
                            row -> row.get("brokenBefore").asBoolean())
                    .orElse(false);
            listeners.forEach(listener -> listener.verified(tx, verified, brokenBefore));
            tx.atLast(queries -> queries.run("""
                    MATCH (h:AuditHead {id: 'audit'})
                    SET h.verifiedAt = $at, h.verifiedEntries = $entries, h.verifiedUpTo = $upTo,
                        h.broken = $broken, h.flaw = $flaw
                    """, parameters));
            return true;
        });
    }

    /// How it stands with the chain, as far as is known without verifying it.
    public AuditState state() {
        return graph.find("MATCH (h:AuditHead {id: 'audit'}) RETURN properties(h) AS head", Map.of(), row -> {
                    var head = row.get("head");
                    var broken = head.get("broken").isNull()
                            ? null
                            : new Broken(
                                    head.get("broken").asLong(),
                                    Spelling.read(
                                            AuditFlaw.class, head.get("flaw").asString()));
                    var verified = head.get("verifiedAt").isNull()
                            ? null
                            : new Verification(
                                    head.get("verifiedAt").asZonedDateTime().toInstant(),
                                    new Verified(
                                            head.get("verifiedEntries").asLong(),
                                            head.get("verifiedUpTo").asLong(),
                                            broken));
                    return new AuditState(
                            head.get("number").asLong(),
                            head.get("droppedNumber").asLong(0) + 1,
                            verified);
                })
                .orElse(new AuditState(0, 1, null));
    }

    /// Drops the entries at the beginning that are older, with the searches and looks that lie beside them,
    /// and says so in the chain. What fits no more is evidence: then nothing is dropped.
    ///
    /// @return how many entries were dropped
    /// @throws Failure.Conflict where one of them does not fit, or another server prunes at the same time
    long prune(Instant before) {
        return new AuditTrail(graph.forLongWork(), clock).pruned(before);
    }

    private long pruned(Instant before) {
        var anchor = anchor();
        if (!isRecorded(anchor)) {
            throw doesNotFit(new Broken(anchor.number() + 1, AuditFlaw.CUT_AT_THE_BEGINNING));
        }
        var walk = walk(anchor, lastBefore(before), Witness.NONE);
        if (walk.broken() != null) {
            throw doesNotFit(walk.broken());
        }
        var last = walk.last();
        var dropped = last.equals(anchor) ? 0 : drop(anchor, last);
        // Also what a server that was stopped may have left.
        long deleted;
        do {
            deleted = deleted(last.number()) + deletedBeside(last.number());
        } while (deleted >= PAGE);
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
    private long drop(Link anchor, Link last) {
        return graph.write(tx -> {
            enter(tx, new Act(AuditKind.PRUNED, ITSELF, last.text(), ""));
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

    /// The searches and looks that were recorded with entries go with these. Of a search that found nobody it stays
    /// that there was one, not whose it was.
    private long deletedBeside(long upTo) {
        return graph.write(tx -> {
            var unnamed = tx.get(
                    """
                    MATCH (s:UnmetDemand) WHERE s.entry <= $upTo AND s.account IS NOT NULL
                    WITH s LIMIT $page
                    REMOVE s.account, s.roles
                    RETURN count(s) AS unnamed
                    """,
                    Map.of("upTo", upTo, "page", PAGE),
                    row -> row.get("unnamed").asLong());
            return unnamed
                    + tx.get(
                            """
                    MATCH (n:Search|View) WHERE n.entry <= $upTo AND NOT n:UnmetDemand
                    WITH n LIMIT $page
                    DETACH DELETE n
                    RETURN count(n) AS deleted
                    """,
                            Map.of("upTo", upTo, "page", PAGE),
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
                Map.of("upTo", upTo, "page", PAGE),
                row -> row.get("deleted").asLong()));
    }

    private List<AuditEntry> page(Link after, long upTo) {
        return graph.list("""
                MATCH (e:AuditEntry) WHERE e.number > $after AND e.number <= $upTo
                RETURN e.number AS number, e.at AS at, e.kind AS kind, e.account AS account, e.about AS about,
                       e.digest AS digest, e.hash AS hash
                ORDER BY number LIMIT $page
                """, Map.of("after", after.number(), "upTo", upTo, "page", PAGE), AuditTrail::entry);
    }

    private static Link link(Record row) {
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
