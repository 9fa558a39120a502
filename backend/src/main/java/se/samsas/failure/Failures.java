package se.samsas.failure;

import java.util.Optional;

/// Failures as they arrive: the constructor of an input record throws inside the binding of arguments, a batch inside a
/// future.
public final class Failures {

    private Failures() {}

    /// The failure that was thrown, or that caused what was thrown.
    public static Optional<Failure> in(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Failure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
