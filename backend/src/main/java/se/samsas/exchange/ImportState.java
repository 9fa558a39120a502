package se.samsas.exchange;

import java.util.Set;

/// How far an import has come.
enum ImportState {
    /// Files may be added.
    RECEIVING,
    /// It is being found out what would change.
    REHEARSING,
    /// It waits until another import is done.
    WAITING,
    /// It is being written.
    RUNNING,
    /// Everything is written but for the rows that are reported.
    DONE,
    /// It could not be done; what was written stays, and it can be started again.
    FAILED,
    /// Somebody stopped it; what was written stays, and it can be started again.
    CANCELLED,
    /// Its server stopped; what was written stays, and it can be started again.
    INTERRUPTED;

    private static final Set<ImportState> AT_WORK = Set.of(REHEARSING, WAITING, RUNNING);

    /// Whether a server works on it.
    boolean isAtWork() {
        return AT_WORK.contains(this);
    }
}
