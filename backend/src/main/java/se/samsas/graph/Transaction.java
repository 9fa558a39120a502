package se.samsas.graph;

import java.util.function.Consumer;

/// A transaction that changes the graph. It locks what it reads in order to act on it, in the one order of the house
/// ([Locks]), and has what must come last done at its end.
public interface Transaction extends Queries {

    /// Locks, in the one order.
    Locks locks();

    /// Does this when all else is done, right before the commit, after what was put here earlier. For what everybody
    /// waits for: the numbering of the audit trail. What is only rehearsed does not come to its end.
    void atLast(Consumer<Queries> act);
}
