package se.samsas.bench;

/// A benchmark that was told to stop while it waited; the thread stays interrupted.
final class BenchInterruptedException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    BenchInterruptedException(InterruptedException cause) {
        super("The benchmark was interrupted", cause);
        Thread.currentThread().interrupt();
    }
}
