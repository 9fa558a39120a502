package se.samsas.job;

/// Who does something to a job.
enum JobSide {
    /// Whoever may have such a job done, as its feature says.
    USER,
    /// The server that works on it.
    SERVER
}
