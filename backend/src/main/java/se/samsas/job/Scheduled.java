package se.samsas.job;

import java.time.Duration;

/// Work that goes by the clock: a bean of the feature that knows it, done by one server of an installation at a time.
public interface Scheduled {

    /// What it is called in the graph and in the log; another for each.
    String name();

    /// How long after it was done it is done again.
    Duration every();

    /// Does it, once through. What is thrown is logged, and it is tried again within the hour.
    ///
    /// @param lease to be held in each transaction that writes something which must not be written twice
    void run(Lease lease);
}
