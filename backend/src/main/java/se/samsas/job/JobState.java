package se.samsas.job;

/// How far a job has come.
public enum JobState {
    /// What it needs may still be added.
    RECEIVING,
    /// It is being found out what it would change.
    REHEARSING,
    /// It waits for its turn.
    WAITING,
    /// It is being done.
    RUNNING,
    /// All of it is done.
    DONE,
    /// It could not be done; what was written stays, and it can be begun again.
    FAILED,
    /// Somebody stopped it; what was written stays, and it can be begun again.
    CANCELLED,
    /// Its server stopped; what was written stays, and it can be begun again.
    INTERRUPTED;

    /// Whether a server works on it.
    public boolean isAtWork() {
        return !JobStates.TABLE.acts(this, JobSide.SERVER).isEmpty();
    }
}
