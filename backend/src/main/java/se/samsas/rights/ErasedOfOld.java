package se.samsas.rights;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.person.ErasedIds;

/// Digests the ids of people who were erased while these stayed as they were, or who were brought in so: when the
/// server starts, since Cypher has no digest that a migration could use.
@Component
final class ErasedOfOld {

    private final Graph graph;
    private final Revisions revisions;

    ErasedOfOld(Graph graph, Revisions revisions) {
        this.graph = graph;
        this.revisions = revisions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void digest() {
        graph.write(tx -> {
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
