package se.samsas.exchange.table;

import java.util.Collection;
import se.samsas.graph.Revisions;
import se.samsas.graph.Revisions.Of;
import se.samsas.graph.Transaction;

/// Tells those who follow the graph that rows of a table changed, in the transaction that changes them.
@FunctionalInterface
public interface Stamp {

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
}
