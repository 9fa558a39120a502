package se.samsas.exchange.load;

import se.samsas.api.Text;
import se.samsas.exchange.table.Explained;
import se.samsas.graph.Queries;
import se.samsas.job.Jobs;
import se.samsas.job.Lease;

/// The turn that an import has, and for what.
public record ImportLease(Lease turn, Errand errand) {

    private static final Text LOST = new Text(
            "The import was silent for too long, and another took its turn.",
            "Inhämtningen hördes inte av på för länge, och en annan tog dess tur.");
    static final Text AGAIN =
            new Text("What was written stays; start it again.", "Det som hann skrivas är kvar; starta den igen.");

    /// Keeps the turn until the end of the transaction.
    ///
    /// @param place which of its transactions it is, from 0
    /// @throws se.samsas.failure.Failure.Conflict where the turn is another's, or the job was begun anew
    void hold(Queries transaction, int place) {
        if (!turn.hold(transaction, place) || isBegunAnew(transaction)) {
            throw Explained.conflict(LOST, AGAIN);
        }
    }

    private boolean isBegunAnew(Queries transaction) {
        var job = errand.job();
        return job != null && Jobs.isBegunAnew(transaction, job, errand.run());
    }
}
