package se.samsas.exchange.load;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samsas.audit.AuditTrail;
import se.samsas.graph.Queries;

/// What is imported, and for whom.
///
/// @param what what it is called, for those who would import meanwhile
/// @param job  the import of the API that it is; null where it is none
/// @param run  how many times that was begun, this time included
/// @param by   the account of whoever has it done as it is called now: where its person was erased meanwhile, what was
///             begun by it is already of what is left of them
/// @param returnable whether it may be taken back, so that what it writes over is kept ([ImportJournal])
public record Errand(String what, @Nullable String job, long run, Function<Queries, String> by, boolean returnable) {

    /// Something that is done at the server itself: from the command line, or by its start.
    public static Errand here(String what) {
        return new Errand(what, null, 0, queries -> AuditTrail.ITSELF, false);
    }
}
