package se.samsas.job;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;
import se.samsas.graph.Transaction;

/// What a feature has done as a job.
public interface Work {

    /// Does it, from the beginning or from where it was stopped, and keeps what came of it by [Jobs#finish].
    ///
    /// @throws CancellationException where it stopped since it [was to][Run#isStopped]
    void run(Run run);

    /// Looks, each second, whether whoever had it begun may still have it done.
    ///
    /// @throws Failure.NotAllowed where they may not; it is stopped, and that is why it failed
    default void requireAllowed() {}

    /// Keeps why it could not be done, in the transaction in which it fails.
    ///
    /// @param why null where nobody foresaw it
    void failed(Transaction transaction, @Nullable Failure why);
}
