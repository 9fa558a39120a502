package se.samsas.person.erased;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;

/// Digests the ids of people who were erased while these stayed as they were, or who were brought in so: when the
/// server starts, since Cypher has no digest that a migration could use. Their accounts are not led to by
/// anything any more: those that had roles keep their subjects, and records what they say of who did it
/// (docs/security.md).
@Component
final class ErasedOfOld {

    private static final Logger log = LoggerFactory.getLogger(ErasedOfOld.class);

    private final Graph graph;
    private final Revisions revisions;

    ErasedOfOld(Graph graph, Revisions revisions) {
        this.graph = graph;
        this.revisions = revisions;
    }

    /// Beside the start: where it cannot be done now, the next start does it.
    @EventListener(ApplicationReadyEvent.class)
    void digestBeside() {
        Thread.ofVirtual().name("erased-of-old").start(() -> {
            try {
                digest();
            } catch (RuntimeException e) {
                log.warn("The ids of people who were erased before were not digested: {}", e.toString());
            }
        });
    }

    void digest() {
        graph.forLongWork().write(tx -> {
            var old = tx.list(
                    "MATCH (p:Person) WHERE p.erased IS NOT NULL AND p.salt IS NULL RETURN p.id AS id",
                    Map.of(),
                    row -> row.get("id").asString());
            if (!old.isEmpty()) {
                tx.locks().people(old);
                var salt = ErasedIds.in(tx).salt();
                var left = old.stream()
                        .map(id -> Map.of("id", id, "is", ErasedIds.of(id, salt)))
                        .toList();
                tx.run(
                        "UNWIND $left AS one MATCH (p:Person {id: one.id}) SET p.id = one.is, p.salt = $salt",
                        Map.of("left", left, "salt", salt));
                revisions.peopleChanged(
                        tx, old.stream().map(id -> ErasedIds.of(id, salt)).toList());
            }
            return true;
        });
    }
}
