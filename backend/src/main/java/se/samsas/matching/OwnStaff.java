package se.samsas.matching;

import java.time.LocalDate;
import se.samsas.findability.Findability;
import se.samsas.findability.Purpose;

/// The asking agency's own staff, who are not in the pool of a loan: how many of them the same need would match as an
/// internal one.
final class OwnStaff {
    private final String asker;
    private final LocalDate date;
    private final Findability findability;
    private final FoundAt foundAt;
    private int matches;

    OwnStaff(Question loan, Findability findability, Vocabulary vocabulary) {
        asker = loan.need().asker();
        date = loan.asOf();
        this.findability = findability;
        foundAt = new FoundAt(loan.internal(), findability, vocabulary.agencies());
    }

    /// Whether the person works there on the date, wherever else.
    boolean has(Seat seat) {
        return seat.employedOn(date, asker::equals);
    }

    /// Counts one of them who would match.
    void count(Seat seat, Scoring scoring, Conditions conditions) {
        if (findability.mayBeFound(seat, Purpose.INTERNAL, asker, date)) {
            scoring.score(seat.segment(), seat.slot());
            foundAt.look(seat.segment(), seat.slot());
            if (scoring.score() > 0 && conditions.failed(seat.segment(), seat.slot(), scoring, foundAt) == 0) {
                matches++;
            }
        }
    }

    int matches() {
        return matches;
    }
}
