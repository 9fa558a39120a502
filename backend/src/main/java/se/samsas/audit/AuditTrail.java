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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.samsas.audit.AuditChain.Link;
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

    /// What stands in place of an account for what the server does by itself.
    public static final String ITSELF = "samsas";

    private final Graph graph;
    private final AuditChain chain;
    private final Clock clock;
    private final Iterable<VerificationListener> listeners;

    /// With whatever listeners there are; in a command there are none.
    @Autowired
    AuditTrail(Graph graph, Clock clock, ObjectProvider<VerificationListener> listeners) {
        this.graph = graph;
        this.chain = new AuditChain(graph);
        this.clock = clock;
        this.listeners = listeners;
    }

    /// One that nobody listens to.
    AuditTrail(Graph graph, Clock clock) {
        this.graph = graph;
        this.chain = new AuditChain(graph);
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
                """, Map.of("entries", acts.size(), "beginning", AuditEntry.BEGINNING), AuditChain::link);
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
        var anchor = chain.anchor();
        var walk = chain.walk(anchor, Long.MAX_VALUE, witness);
        var last = walk.last();
        var verified = new Verified(last.number() - anchor.number(), last.number(), chain.flaw(anchor, walk, witness));
        remember(verified);
        if (verified.broken() == null) {
            witness.note(last.number(), last.hash(), Instant.now(clock));
        }
        return verified;
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
        return new OldEntries(graph.forLongWork(), this).drop(before);
    }
}
