package se.samsas.graph;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Numbers the changes of the graph, so that what is derived from it (the matching index of each server) can follow.
///
/// A number is taken inside the transaction that changes, and its node stays locked until the commit: numbers become
/// visible
/// in their order, and a reader who has seen one has seen all before it.
@Component
public final class Revisions {

    /// What is counted apart.
    public enum Of {
        /// Skills and their links.
        TAXONOMY,
        /// Occupations and what they are called.
        OCCUPATIONS,
        /// Which agency shares with which.
        SHARING,
        /// People with all that matching knows of them.
        PEOPLE
    }

    private final Graph graph;

    Revisions(Graph graph) {
        this.graph = graph;
    }

    /// The number of the last change; 0 where there was none.
    public long current(Of of) {
        return graph.find(
                        "MATCH (r:Revision {of: $of}) RETURN r.value AS value",
                        Map.of("of", of.name()),
                        row -> row.get("value").asLong())
                .orElse(0L);
    }

    /// Takes the next number in the caller's transaction.
    public long next(Queries transaction, Of of) {
        return transaction.get(
                """
                MERGE (r:Revision {of: $of})
                SET r.value = coalesce(r.value, 0) + 1
                RETURN r.value AS value
                """, Map.of("of", of.name()), row -> row.get("value").asLong());
    }

    /// Marks people as changed in the caller's transaction.
    public void peopleChanged(Queries transaction, Collection<String> people) {
        transaction.run("""
                MATCH (p:Person) WHERE p.id IN $people
                SET p.revision = $revision
                """, Map.of("people", people, "revision", next(transaction, Of.PEOPLE)));
    }
}
