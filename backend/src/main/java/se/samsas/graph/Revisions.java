package se.samsas.graph;

import java.util.Collection;
import java.util.List;
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

    /// Says in the caller's transaction that people are no more: their ids stay for a day, so that whoever follows
    /// forgets them.
    public void peopleGone(Transaction transaction, Collection<String> people) {
        transaction.run("""
                UNWIND $people AS person
                CREATE (:GonePerson {id: person, revision: $revision, at: datetime()})
                """, Map.of("people", people, "revision", next(transaction, Of.PEOPLE)));
    }

    /// The people of whom that was said since, and who have not come again, by id.
    public List<String> peopleGone(long since) {
        return graph.list("""
                MATCH (g:GonePerson) WHERE g.revision > $since AND NOT EXISTS { MATCH (p:Person {id: g.id}) }
                RETURN DISTINCT g.id AS id
                """, Map.of("since", since), row -> row.get("id").asString());
    }

    /// Forgets those of whom everybody has heard.
    public void forgetGone() {
        graph.run("MATCH (g:GonePerson) WHERE g.at < datetime() - duration({days: 1}) DELETE g", Map.of());
    }
}
