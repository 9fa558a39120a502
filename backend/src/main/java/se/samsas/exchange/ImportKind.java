package se.samsas.exchange;

/// What is brought in.
enum ImportKind {
    /// The list of staff of one agency.
    STAFF,
    /// Files of the data format.
    DATA,
    /// The official ESCO package.
    ESCO,
    /// What another import wrote is taken back.
    UNDO;

    /// Whether what it comes to is told by people.
    boolean isTold() {
        return this == STAFF || this == UNDO;
    }
}
