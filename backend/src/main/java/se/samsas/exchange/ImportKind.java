package se.samsas.exchange;

/// What is brought in.
enum ImportKind {
    /// The list of staff of one agency.
    STAFF,
    /// Files of the data format.
    DATA,
    /// The official ESCO package.
    ESCO
}
