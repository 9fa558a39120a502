package se.samsas.graph;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Numbers the changes of the graph, so that what is derived from it (the matching index of each server) can follow.
///
/// A number is taken inside the transaction that changes, and its node stays locked until the commit is done: numbers
/// become visible in their order. Whoever sees a number may see it before the rest of its transaction, since Neo4j
/// shows a commit bit by bit; [#settled] waits for the rest.
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

    /// The number of the last change, of which not all may be visible yet; 0 where there was none. Costs little.
    public long current(Of of) {
        return current(graph, of);
    }

    private static long current(Queries queries, Of of) {
        return queries.find(
                        "MATCH (r:Revision {of: $of}) RETURN r.value AS value",
                        Map.of("of", of.name()),
                        row -> row.get("value").asLong())
                .orElse(0L);
    }

    /// The number of a change that can be seen whole, as can all before it: the last one. Waits for the lock that a
    /// change under way holds; changes nothing.
    public long settled(Of of) {
        return graph.write(transaction -> {
            transaction.run(
                    "MATCH (r:Revision {of: $of}) SET r.locked = true REMOVE r.locked", Map.of("of", of.name()));
            return current(transaction, of);
        });
    }

    /// Takes the next number in the caller's transaction.
    public long next(Transaction transaction, Of of) {
        transaction.locks().revision();
        return transaction.get(
                """
                MERGE (r:Revision {of: $of})
                SET r.value = coalesce(r.value, 0) + 1
                RETURN r.value AS value
                """, Map.of("of", of.name()), row -> row.get("value").asLong());
    }

    /// Marks people as changed in the caller's transaction.
    public void peopleChanged(Transaction transaction, Collection<String> people) {
        transaction.run("""
                MATCH (p:Person) WHERE p.id IN $people
                SET p.revision = $revision
                """, Map.of("people", people, "revision", next(transaction, Of.PEOPLE)));
    }
}
