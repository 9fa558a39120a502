package se.samsas.exchange.load;

import java.util.List;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;

/// Hears of an import while it runs, and may stop it.
public interface ImportListener {

    /// Hears nothing.
    ImportListener SILENT = new ImportListener() {};

    /// After each transaction.
    default void progress(Progress progress) {}

    /// For each row that was not as it should be.
    default void complaint(Complaint complaint) {}

    /// For each file that was not written as the format says, but could be read.
    default void note(String file, Text note) {}

    /// Once a file is read through and before anything of it is written.
    ///
    /// @param header the names of its columns as they stand there
    default void header(String file, List<String> header) {}

    /// For each cell that differs from what is stored; in a rehearsal only.
    default void change(Change change) {}

    /// Whether it wants to hear of each row that becomes otherwise.
    default boolean isTold() {
        return false;
    }

    /// For each row that becomes otherwise, in a rehearsal too, where it wants to hear of them.
    default void difference(Difference difference) {}

    /// Whether to stop: asked before each transaction. What was written stays.
    default boolean isCancelled() {
        return false;
    }
}
