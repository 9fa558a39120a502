package se.samsas.job;

import java.util.Map;
import se.samsas.graph.Queries;

/// A turn that somebody has, by its number: whoever takes the turn after them has a higher one. Each transaction of the
/// work locks its place of the turn first and looks whether the number is still its own, so that one who was silent for
/// too long writes nothing more.
///
/// @param turn   whose number it is
/// @param number from 1; each holder has one more than the one before
public record Lease(String turn, long number) {

    /// So many transactions of a holder may be under way at once, each in a place of its own.
    public static final int PLACES = 3;

    /// Keeps the turn from passing to another until the end of the transaction. It is the first that the work locks,
    /// and nothing else locks it but whoever takes the turn.
    ///
    /// @param place which of its transactions it is, from 0
    /// @return whether the turn is still this holder's; where it is not, nothing may be written
    public boolean hold(Queries transaction, int place) {
        return transaction
                .find("""
                        MATCH (f:Fence {key: $turn + '|' + $place})
                        SET f.locked = true
                        REMOVE f.locked
                        WITH f WHERE f.number = $number
                        RETURN true AS mine
                        """, Map.of("turn", turn, "place", place, "number", number), row -> row)
                .isPresent();
    }

    /// Gives the turn to whoever has this number, once all transactions of the one before have ended.
    void pass(Queries transaction) {
        transaction.run("""
                UNWIND range(0, $places - 1) AS place
                MERGE (f:Fence {key: $turn + '|' + place})
                SET f.number = $number
                """, Map.of("places", PLACES, "turn", turn, "number", number));
    }
}
