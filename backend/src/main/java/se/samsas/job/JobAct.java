package se.samsas.job;

/// What can be done to a job.
public enum JobAct {
    /// What it needs is added or taken away.
    CHANGE,
    /// Have it found out what it would change.
    REHEARSE,
    /// Have it done, from the beginning or from where it was stopped.
    START,
    /// Ask the server that works on it to stop.
    CANCEL,
    /// It has its turn.
    RUN,
    FINISH,
    FAIL,
    /// Since somebody asked for it.
    STOP,
    /// Its server stops, or has stopped.
    INTERRUPT
}
