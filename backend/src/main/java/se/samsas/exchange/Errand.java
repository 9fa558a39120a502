package se.samsas.exchange;

import org.jspecify.annotations.Nullable;
import se.samsas.audit.AuditTrail;
import se.samsas.graph.Queries;

/// What is imported, and for whom.
///
/// @param what what it is called, for those who would import meanwhile
/// @param by   the account of whoever has it done
/// @param job  the import of the API that it is; null where it is none
/// @param run  how many times that was begun, this time included
record Errand(String what, String by, @Nullable String job, long run) {

    /// The account of whoever has it done as it is called now: where its person was erased meanwhile, what was begun by
    /// it is already of what is left of them.
    String by(Queries queries) {
        return job == null ? by : ImportJobs.begunBy(queries, job).orElse(by);
    }

    /// Something that is done at the server itself: from the command line, or by its start.
    static Errand here(String what) {
        return new Errand(what, AuditTrail.ITSELF, null, 0);
    }

    /// An import of the API, as it was begun.
    static Errand of(Import job, String by) {
        return new Errand("“%s”".formatted(String.join(", ", job.files())), by, job.id(), job.run());
    }
}
