package se.samsas.exchange;

import java.util.Collection;
import java.util.Map;
import se.samsas.graph.Revisions;
import se.samsas.graph.Revisions.Of;
import se.samsas.graph.Transaction;

/// Tells those who follow the graph that rows of a table changed, in the transaction that changes them.
@FunctionalInterface
interface Stamp {

    /// @param heads the first cells of the rows, each once
    void apply(Transaction transaction, Revisions revisions, Collection<String> heads);

    /// For what nobody derives anything from.
    static Stamp none() {
        return (transaction, revisions, heads) -> {};
    }

    static Stamp of(Of what) {
        return (transaction, revisions, heads) -> revisions.next(transaction, what);
    }

    /// For rows of people, whom the first column names.
    static Stamp people() {
        return (transaction, revisions, heads) -> revisions.peopleChanged(transaction, heads);
    }

    /// For units, which the first column names: who is employed there or below may now be another agency's.
    static Stamp peopleOfUnits() {
        return (transaction, revisions, heads) -> {
            var people = transaction.list(
                    """
                    MATCH (u:Unit)<-[:PART_OF*0..]-(:Unit)<-[:EMPLOYED]-(p:Person)
                    WHERE u.id IN $units
                    RETURN DISTINCT p.id AS id
                    """, Map.of("units", heads), row -> row.get("id").asString());
            if (!people.isEmpty()) {
                revisions.peopleChanged(transaction, people);
            }
        };
    }
}
