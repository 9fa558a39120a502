package se.samsas.exchange;

/// Hears of an import while it runs.
public interface ImportListener {

    /// Hears nothing.
    ImportListener SILENT = new ImportListener() {};

    /// After each transaction.
    default void progress(Progress progress) {}

    /// For each row that was not as it should be.
    default void complaint(Complaint complaint) {}
}
