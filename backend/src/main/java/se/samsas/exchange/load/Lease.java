package se.samsas.exchange.load;

import java.util.Map;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.Words;
import se.samsas.graph.Queries;

/// A turn that somebody has, by its number: whoever takes the turn after them has a higher one. Each transaction of an
/// import locks its place of the turn first and looks whether the number is still its own, so that one who was silent
/// for too long writes nothing more.
///
/// @param number from 1; each holder has one more than the one before
public record Lease(long number, Errand errand) {

    /// So many transactions of a holder may be under way at once, each in a place of its own.
    static final int PLACES = 3;

    private static final Words LOST = new Words(
            "The import was silent for too long, and another took its turn.",
            "Importen hördes inte av på för länge, och en annan tog dess tur.");
    private static final Words AGAIN =
            new Words("What was written stays; start it again.", "Det som hann skrivas är kvar; starta den igen.");

    /// Keeps the turn from passing to another until the end of the transaction. It is the first that an import
    /// locks, and nothing else locks it but whoever takes the turn.
    ///
    /// @param place which of its transactions it is, from 0
    /// @throws se.samsas.failure.Failure.Conflict where the turn is another's, or the job was begun anew
    void hold(Queries transaction, int place) {
        var mine = transaction.find(
                """
                        MATCH (f:ImportFence {place: $place})
                        SET f.locked = true
                        REMOVE f.locked
                        WITH f WHERE f.number = $number
                        OPTIONAL MATCH (j:ImportJob {id: $job})
                        WITH j WHERE $job = '' OR j.run = $run
                        RETURN true AS mine
                        """,
                Map.of(
                        "place",
                        place,
                        "number",
                        number,
                        "job",
                        errand.job() == null ? "" : errand.job(),
                        "run",
                        errand.run()),
                row -> row);
        if (mine.isEmpty()) {
            throw Explained.conflict(LOST, AGAIN);
        }
    }

    /// Gives the turn to whoever has this number, once all transactions of the one before have ended.
    public static void pass(Queries transaction, long number) {
        transaction.run("""
                UNWIND range(0, $places - 1) AS place
                MERGE (f:ImportFence {place: place})
                SET f.number = $number
                """, Map.of("places", PLACES, "number", number));
    }
}
