package se.samsas.access.matrix;

import java.util.Locale;

/// Whose it is that is asked for, seen from the askers.
enum Of {
    /// The employee's own, of the unit that the manager manages, of the agency of all of them.
    OWN('o'),
    /// Of another unit of the agency.
    NEIGHBOUR('n'),
    /// Of another agency that shares with theirs, and of somebody who chose to be visible.
    SHARED('s'),
    /// Of another agency, and of somebody who is hidden.
    FOREIGN('f');

    private final char letter;

    Of(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    /// The id of a thing of this case.
    String id(String kind) {
        return "matrix-%s-%s".formatted(name().toLowerCase(Locale.ROOT), kind);
    }

    /// The agency, which the own and the neighbour's share.
    String agency() {
        return this == NEIGHBOUR ? OWN.id("agency") : id("agency");
    }
}
